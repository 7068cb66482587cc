#include "pos-app/domain/returns/refund_plan.h"

#include "pos-app/domain/apportion.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

namespace onetill::domain {
namespace {

Money leftOf(const PaidTender& tender)
{
    return std::max(tender.paid - tender.refunded, Money::zero(tender.paid.currency()));
}

std::vector<Money> inOrder(std::span<const PaidTender> paid, Money amount,
                           const std::vector<TenderKind>& order)
{
    std::vector<std::size_t> turns(paid.size());
    std::iota(turns.begin(), turns.end(), std::size_t{0});
    std::ranges::stable_sort(turns, {}, [&](std::size_t turn) {
        return std::ranges::find(order, paid[turn].kind) - order.begin();
    });

    std::vector<Money> shares(paid.size(), Money::zero(amount.currency()));
    for (const std::size_t turn : turns) {
        shares[turn] = std::min(amount, leftOf(paid[turn]));
        amount = amount - shares[turn];
    }
    return shares;
}

std::vector<Money> asPaid(std::span<const PaidTender> paid, Money amount)
{
    std::vector<Money> shares(paid.size(), Money::zero(amount.currency()));
    if (amount.isZero())
        return shares;
    std::vector<std::int64_t> left;
    for (const PaidTender& tender : paid)
        left.push_back(leftOf(tender).minor());
    const auto parts = apportion(amount.minor(), left);
    ONETILL_CHECK(parts.has_value());
    for (std::size_t i = 0; i < shares.size(); ++i)
        shares[i] = Money::fromMinor((*parts)[i], amount.currency()).value();
    return shares;
}

/// What a refund of nothing but the kind wanted may take from; else all.
std::vector<PaidTender> sourcesOf(std::span<const PaidTender> paid, const RefundRequest& request)
{
    std::vector<PaidTender> sources{paid.begin(), paid.end()};
    if (request.onlyWanted && request.wanted)
        std::erase_if(sources, [&](const PaidTender& tender) {
            return !mayBecome(tender.kind, *request.wanted);
        });
    return sources;
}

Money leftOfAll(std::span<const PaidTender> paid, Currency currency)
{
    Money left = Money::zero(currency);
    for (const PaidTender& tender : paid)
        left = left + leftOf(tender);
    return left;
}

Status checkRequest(std::span<const PaidTender> paid, const RefundRequest& request,
                    const RefundPolicy& policy)
{
    const Money left = leftOfAll(paid, request.amount.currency());
    if (request.amount.isNegative() || request.amount > left)
        return fail(ErrorCode::OutOfRange, "a refund of " + request.amount.text() + ", "
                                               + left.text() + " of the payment left");
    if (!request.wanted)
        return {};
    const std::string wanted{tenderKindWord(*request.wanted)};
    const auto fits = [&](const PaidTender& tender) {
        return mayBecome(tender.kind, *request.wanted);
    };
    if (!request.amount.isZero() && std::ranges::none_of(paid, fits))
        return fail(ErrorCode::NoRefundTender, "nothing of the sale may become " + wanted);
    const bool wasPaidSo = std::ranges::all_of(
        paid, [&](const PaidTender& tender) { return tender.kind == *request.wanted; });
    if (!wasPaidSo && !request.approved
        && std::ranges::find(policy.free, *request.wanted) == policy.free.end())
        return fail(ErrorCode::NeedsApproval, "a refund in " + wanted);
    return {};
}

void push(std::vector<RefundPart>& parts, RefundPart part)
{
    if (part.amount.isZero())
        return;
    if (parts.empty() || parts.back().tender != part.tender || parts.back().kind != part.kind)
        parts.push_back(part);
    else
        parts.back().amount = parts.back().amount + part.amount;
}

Money sumOf(std::span<const RefundPart> parts, TenderKind kind, Currency currency)
{
    Money sum = Money::zero(currency);
    for (const RefundPart& part : parts)
        if (part.kind == kind)
            sum = sum + part.amount;
    return sum;
}

/// At most `most` of a kind stays, the first parts first; the rest becomes the substitute.
std::vector<RefundPart> limited(std::span<const RefundPart> parts, TenderKind kind, Money most,
                                TenderKind substitute)
{
    std::vector<RefundPart> result;
    for (const RefundPart& part : parts) {
        const Money stays = part.kind == kind ? std::min(most, part.amount) : part.amount;
        if (part.kind == kind)
            most = most - stays;
        push(result, {part.tender, part.kind, stays});
        push(result, {part.tender, substitute, part.amount - stays});
    }
    return result;
}

std::vector<RefundPart> partsOf(std::span<const PaidTender> paid, std::span<const Money> shares,
                                const RefundRequest& request, const RefundPolicy& policy)
{
    std::vector<RefundPart> parts;
    for (std::size_t i = 0; i < paid.size(); ++i) {
        TenderKind kind = paid[i].usable ? paid[i].kind : policy.substitute;
        if (request.wanted && mayBecome(paid[i].kind, *request.wanted))
            kind = *request.wanted;
        push(parts, {paid[i].id, kind, shares[i]});
    }
    for (const auto& [kind, most] : policy.limits)
        parts = limited(parts, kind, most, policy.substitute);
    return parts;
}

} // namespace

std::string_view refundSplitWord(RefundSplit split)
{
    return split == RefundSplit::InOrder ? "in-order" : "as-paid";
}

Result<RefundSplit> refundSplitFromWord(std::string_view word)
{
    for (const auto split : {RefundSplit::InOrder, RefundSplit::AsPaid})
        if (word == refundSplitWord(split))
            return split;
    return fail(ErrorCode::OutOfRange,
                "not a way to share a refund: '" + std::string{word.substr(0, 32)} + "'");
}

std::vector<Money> refundShares(std::span<const PaidTender> paid, Money amount,
                                const RefundPolicy& policy)
{
    return policy.split == RefundSplit::InOrder ? inOrder(paid, amount, policy.order)
                                                : asPaid(paid, amount);
}

Result<RefundPlan> planRefund(std::span<const PaidTender> paid, const RefundRequest& request,
                              const RefundPolicy& policy)
{
    if (const auto possible = checkRequest(paid, request, policy); !possible)
        return passOn(possible);
    const Currency currency = request.amount.currency();
    const auto sources = sourcesOf(paid, request);
    if (const Money left = leftOfAll(sources, currency); request.amount > left)
        return fail(ErrorCode::OutOfRange, "a part of " + request.amount.text() + ", " + left.text()
                                               + " may go back in that kind");
    const auto shares = refundShares(sources, request.amount, policy);
    auto parts = partsOf(sources, shares, request, policy);

    const auto handedOut = [&] {
        const Money due = sumOf(parts, TenderKind::Cash, currency);
        // As the sale's cash was: the mirror image of what would be due.
        return -cashDue(-due, policy.cashRounding);
    };
    Money cash = handedOut();
    if (request.drawer && cash > *request.drawer) {
        parts = limited(parts, TenderKind::Cash, Money::zero(currency), policy.substitute);
        cash = handedOut();
    }
    const auto limit = policy.limits.find(policy.substitute);
    if (limit != policy.limits.end() && sumOf(parts, policy.substitute, currency) > limit->second)
        return fail(ErrorCode::NoRefundTender,
                    "at most " + limit->second.text() + " in "
                        + std::string{tenderKindWord(policy.substitute)});
    const Money rounding = sumOf(parts, TenderKind::Cash, currency) - cash;
    return RefundPlan{.parts = std::move(parts), .cash = cash, .rounding = rounding};
}

} // namespace onetill::domain
