#pragma once

#include "pos-app/domain/returns/refund_kind.h"
#include "pos-app/domain/tender.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/result.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace onetill::domain {

/// How a refund meets several tenders. The words on the wire: "in-order", "as-paid".
enum class RefundSplit {
    InOrder, ///< One after the other, by kind, each up to what it has paid.
    AsPaid   ///< From each in proportion to what is left of its payment.
};

std::string_view refundSplitWord(RefundSplit split);
/// Errors: OutOfRange.
Result<RefundSplit> refundSplitFromWord(std::string_view word);

/// Configuration of a store.
struct RefundPolicy {
    RefundSplit split{RefundSplit::AsPaid};
    /// InOrder: first to last; kinds not named come after, as they were paid.
    std::vector<TenderKind> order{TenderKind::Card,   TenderKind::GiftCard, TenderKind::StoreCredit,
                                  TenderKind::Points, TenderKind::Voucher,  TenderKind::Cash};
    /// Kinds in which anybody may have it instead of as paid; others need an approval.
    std::vector<TenderKind> free{TenderKind::StoreCredit};
    /// Stands in for a tender that cannot pay. A kind that anything may become.
    TenderKind substitute{TenderKind::StoreCredit};
    /// The most that one refund pays in a kind; the rest goes to the substitute.
    std::map<TenderKind, Money> limits{};
    CashRounding cashRounding{};

    bool operator==(const RefundPolicy&) const = default;
};

/// One tender of the sale.
struct PaidTender {
    int id{0}; ///< Tender::id: a card refund needs the payment it belongs to.
    TenderKind kind{TenderKind::Cash};
    Money paid;        ///< Without change.
    Money refunded;    ///< Of it, so far: zero or more.
    bool usable{true}; ///< False for a card that was closed, a gift card that was lost.
};

struct RefundRequest {
    Money amount;                       ///< Zero or more.
    std::optional<TenderKind> wanted{}; ///< None: as it was paid.
    /// Nothing but the kind wanted: a part of a refund, whose rest is planned by itself. What else
    /// was paid has no share in it: it would be one that no coin pays.
    bool onlyWanted{false};
    bool approved{false};          ///< Somebody who may has allowed the kind wanted.
    std::optional<Money> drawer{}; ///< The cash there is; none where nobody counts it.
};

struct RefundPart {
    int tender{0}; ///< The tender of the sale that this part gives back.
    TenderKind kind{TenderKind::Cash};
    Money amount; ///< Above zero; before rounding.

    bool operator==(const RefundPart&) const = default;
};

struct RefundPlan {
    std::vector<RefundPart> parts; ///< In the order of the sale's tenders; add up to the amount.
    Money cash;                    ///< To hand out: the cash parts together, rounded.
    /// Mirror of Settlement::rounding: -amount + rounding = -(cash and the other parts).
    Money rounding;

    bool operator==(const RefundPlan&) const = default;
};

/// How much of the amount each of them gives back, by the policy's split. The amount is at most
/// what they have left together.
std::vector<Money> refundShares(std::span<const PaidTender> paid, Money amount,
                                const RefundPolicy& policy);

/// Who gets what. The kind wanted replaces the original where it may (mayBecome); the rest goes
/// back as it was paid. The substitute stands in for a tender that is not usable, for what is above
/// a limit, and for all cash when the drawer does not have it: nobody is paid half in coins.
/// Errors: OutOfRange (below zero, or more than the tenders have left, or those that may become the
/// kind that alone is wanted), NeedsApproval (the kind
/// wanted), NoRefundTender (nothing may become the kind wanted; above the substitute's limit).
Result<RefundPlan> planRefund(std::span<const PaidTender> paid, const RefundRequest& request,
                              const RefundPolicy& policy);

} // namespace onetill::domain
