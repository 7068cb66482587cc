#pragma once

#include "pos-app/domain/tender.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/result.h"

#include <span>
#include <vector>

namespace onetill::domain {

/// How money was paid, and goes back. The words on the wire: "cash", "card", "gift-card",
/// "store-credit", "points", "voucher".
enum class RefundKind { Cash, Card, GiftCard, StoreCredit, Points, Voucher };

std::string_view refundKindWord(RefundKind kind);
/// Errors: OutOfRange.
Result<RefundKind> refundKindFromWord(std::string_view word);

/// One way in which the sale was paid, and what of it has gone back already.
struct PaidBy {
    RefundKind kind{RefundKind::Cash};
    Money amount;
    Money refunded;
};

struct RefundPart {
    RefundKind kind{RefundKind::Cash};
    Money amount; ///< Above zero.

    bool operator==(const RefundPart&) const = default;
};

/// Which of the original tenders a refund goes to first. Configuration. The words on the wire:
/// "card-first", "as-paid", "proportional".
enum class RefundOrder {
    CardFirst,   ///< Gift card, then card, then what else there was, cash last.
    AsPaid,      ///< In the order in which it was paid.
    Proportional ///< Of each by its share; largest remainder.
};

/// A refund to the original tenders, none of which gets back more than it brought. What was paid
/// from a gift card, credit or points goes back there first, whatever the order: it must never
/// become cash. Errors: OutOfRange for nothing, or for more than was paid.
Result<std::vector<RefundPart>> refundToOriginal(std::span<const PaidBy> paid, Money refund,
                                                 RefundOrder order);

/// Whether value that came in as `from` may go out as `to`. Errors: NotPermitted.
Status mayRefundAs(RefundKind from, RefundKind to);

/// A refund paid out in cash: what goes over the counter, and what rounding keeps or adds; the two
/// add up to the refund. Mirrors the sale: rounding follows the tender, and only cash rounds.
struct CashRefund {
    Money cash;
    Money rounding;
    bool fromDrawer{true}; ///< False where the drawer does not hold so much: it becomes credit.
};
CashRefund cashRefund(Money refund, const CashRounding& rounding, Money inDrawer);

/// Goods back and new goods in one basket: one document with lines of both signs.
struct Exchange {
    Money customerPays;
    Money customerGets;
};
/// `returned` and `bought` are zero or more.
Exchange exchange(Money returned, Money bought);

} // namespace onetill::domain
