#pragma once

#include "pos-app/desk/proof/receipt_proof.h"

#include <string_view>

namespace onetill::desk {

/// What receipts of earlier versions say, which customers still have: canonical JSON. A list in a
/// list says what stands where:
///   "tenders": [kind, amount of the total]
///   "taxes": [code, name, letter, rate in percent or "" for a levy per unit, included]
///   "lines": [number, SKU, quantity, paid, tax…], a tax as [place among "taxes", amount]
///            and, where that is not the line's net, the base as third
/// A sale too long for its symbol says only how many lines there were. Errors: NotAReceipt.
Result<ProvedReceipt> readReceiptJson(std::string_view text);

} // namespace onetill::desk
