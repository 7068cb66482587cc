#include "pos-app/domain/returns/refund_tender.h"

#include "pos-app/domain/apportion.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace onetill::domain {
namespace {

constexpr std::array kWords{std::pair{RefundKind::Cash, std::string_view{"cash"}},
                            std::pair{RefundKind::Card, std::string_view{"card"}},
                            std::pair{RefundKind::GiftCard, std::string_view{"gift-card"}},
                            std::pair{RefundKind::StoreCredit, std::string_view{"store-credit"}},
                            std::pair{RefundKind::Points, std::string_view{"points"}},
                            std::pair{RefundKind::Voucher, std::string_view{"voucher"}}};

/// Value that is good in the shop only.
bool isShopValue(RefundKind kind)
{
    return kind != RefundKind::Cash && kind != RefundKind::Card;
}

/// Lower goes first.
int rankOf(RefundKind kind, RefundOrder order)
{
    if (isShopValue(kind))
        return 0;
    if (order == RefundOrder::CardFirst)
        return kind == RefundKind::Card ? 1 : 2;
    return 1;
}

std::int64_t leftOf(const PaidBy& paid)
{
    return std::max<std::int64_t>(paid.amount.minor() - paid.refunded.minor(), 0);
}

/// Of several ways of one kind each keeps its own part: two cards are two.
std::vector<std::int64_t> inTurn(const std::vector<std::int64_t>& sizes, std::int64_t amount)
{
    std::vector<std::int64_t> shares;
    for (const std::int64_t size : sizes) {
        shares.push_back(std::min(size, amount));
        amount -= shares.back();
    }
    return shares;
}

} // namespace

std::string_view refundKindWord(RefundKind kind)
{
    for (const auto& [known, word] : kWords)
        if (known == kind)
            return word;
    return {};
}

Result<RefundKind> refundKindFromWord(std::string_view word)
{
    for (const auto& [kind, known] : kWords)
        if (known == word)
            return kind;
    return fail(ErrorCode::OutOfRange,
                "not a way to pay: '" + std::string{word.substr(0, 32)} + "'");
}

Result<std::vector<RefundPart>> refundToOriginal(std::span<const PaidBy> paid, Money refund,
                                                 RefundOrder order)
{
    std::vector<const PaidBy*> ways;
    for (const PaidBy& way : paid)
        ways.push_back(&way);
    if (order != RefundOrder::Proportional)
        std::ranges::stable_sort(ways, {},
                                 [order](const PaidBy* way) { return rankOf(way->kind, order); });
    std::vector<std::int64_t> sizes;
    for (const PaidBy* way : ways)
        sizes.push_back(leftOf(*way));
    const auto most = std::accumulate(sizes.begin(), sizes.end(), std::int64_t{0});
    if (refund.minor() <= 0 || refund.minor() > most)
        return fail(ErrorCode::OutOfRange, "a refund of " + refund.text());
    const auto shares = order == RefundOrder::Proportional
                            ? apportion(refund.minor(), sizes)
                            : Result<std::vector<std::int64_t>>{inTurn(sizes, refund.minor())};
    if (!shares)
        return passOn(shares);
    std::vector<RefundPart> parts;
    for (std::size_t i = 0; i < ways.size(); ++i)
        if ((*shares)[i] > 0)
            parts.push_back(
                {ways[i]->kind, Money::fromMinor((*shares)[i], refund.currency()).value()});
    return parts;
}

Status mayRefundAs(RefundKind from, RefundKind to)
{
    if (isShopValue(from) && !isShopValue(to))
        return fail(ErrorCode::NotPermitted,
                    "what came from a " + std::string{refundKindWord(from)} + " goes back there");
    return {};
}

CashRefund cashRefund(Money refund, const CashRounding& rounding, Money inDrawer)
{
    const Money cash = roundedToCash(refund, rounding.incrementMinor, rounding.dueTie);
    if (cash > inDrawer)
        return {refund, Money::zero(refund.currency()), false};
    return {cash, refund - cash, true};
}

Exchange exchange(Money returned, Money bought)
{
    const Money zero = Money::zero(returned.currency());
    return {std::max(bought - returned, zero), std::max(returned - bought, zero)};
}

} // namespace onetill::domain
