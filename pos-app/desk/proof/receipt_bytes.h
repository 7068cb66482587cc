#pragma once

#include "pos-app/desk/proof/receipt_proof.h"

#include <string>
#include <string_view>

namespace onetill::desk {

/// What a receipt, or one part of it, says, as the few bytes that its till signs. One receipt has
/// one form, so that nobody can write the same in another way. Of the till it says only the number.
///
///   2, the version
///   till (16 bytes), epoch (8), place, head (32), number, moment, business day
///   currency (3 letters), total, how many lines the sale has
///   parts (0: no lines stand in it) and, of several, which one it is
///   tenders: kind (its place in domain::kTenderKinds from 1; 0 and its word for others), amount
///   taxes: code, name, letter, rate and 1 (0: a levy per unit), whether it is included
///   lines: what differs from the usual, number, SKU, quantity, paid, and of its taxes which they
///          are, amounts and bases
///
/// Usual is the number after the last one, one piece, the taxes of the line before, a tax that is
/// its rate's share of what was paid, and the line's net as its base.
std::string receiptBytes(const ProvedReceipt& receipt);
/// Errors: NotAReceipt.
Result<ProvedReceipt> readReceiptBytes(std::string_view bytes);

} // namespace onetill::desk
