#pragma once

#include "sync-engine/contract/values/result.h"

#include <string_view>

namespace onetill::domain {

/// In what money goes back. The words on the wire are those of the tenders (interfaces.md): "cash",
/// "card", "gift-card", "store-credit", "points", "voucher".
enum class RefundKind { Cash, Card, GiftCard, StoreCredit, Points, Voucher };

std::string_view refundKindWord(RefundKind kind);
/// Errors: OutOfRange.
Result<RefundKind> refundKindFromWord(std::string_view word);

/// Whether what was paid in one kind may ever be refunded in another, whoever allows it. What a
/// gift card, a voucher or points have paid stays such: in cash it would be a way to cash them, and
/// cards take back only what was charged to them.
bool mayBecome(RefundKind paid, RefundKind refunded);

} // namespace onetill::domain
