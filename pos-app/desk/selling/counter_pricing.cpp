#include "pos-app/desk/counter.h"
#include "pos-app/desk/record/customer_groups.h"
#include "pos-app/desk/staff/salesperson.h"

#include <utility>

/// What the basket on the counter costs, and how it is shown; all else is in counter.cpp.
namespace onetill::desk {

Result<domain::PricedBasket> Counter::priced(const OpenBasket& basket)
{
    return withReturns(pricedGoods(basket), basket.returns);
}

Result<domain::PricedBasket> Counter::pricedGoods(const OpenBasket& basket)
{
    domain::PricingRules rules{.rounding =
                                   m_shelf ? m_shelf->rounding() : domain::RoundingPolicy::PerLine,
                               .exemption = basket.buyer.exemption};
    if (!basket.promotions || basket.promotions->promotions().empty())
        return domain::price(basket.goods, rules);
    if (m_packedBy != basket.promotions) {
        m_packing = {};
        m_packedBy = basket.promotions;
    }
    const int offset = storeTime(basket.changedAt).offsetMinutes;
    rules.promotions = basket.promotions.get();
    rules.context = {.now = domain::wallTime(basket.changedAt, offset),
                     .customerGroups = customerGroups(basket),
                     .model = basket.promotionModel,
                     .compoundBasis = basket.compoundBasis};
    rules.memory = &m_packing;
    return domain::price(basket.goods, rules);
}

std::optional<wire::Customer> Counter::knownCustomer(const CustomerId& customer) const
{
    if (!m_shelf)
        return std::nullopt;
    const auto known = m_shelf->catalogue().customer(customer);
    // Without its name a customer is a number; that stops no sale.
    if (!known)
        log(LogLevel::Warning, "customer not readable: " + known.error().detail);
    return known ? *known : std::nullopt;
}

Result<Money> Counter::totalOf(const OpenBasket& basket)
{
    const auto sum = priced(basket);
    if (!sum)
        return passOn(sum);
    return sum->total;
}

Result<BasketSnapshot> Counter::describe(const OpenBasket& basket, domain::LineId touched)
{
    auto priced = this->priced(basket);
    if (!priced)
        return passOn(priced);
    nameSalespeople(*priced, *this);
    const auto book =
        basket.promotions ? basket.promotions : std::make_shared<const domain::PromotionBook>();
    domain::PromotionOutcome promotions = domain::promotionOutcome(*priced, *book);
    auto coupons =
        domain::shownCoupons(basket.goods.coupons(), promotions, *book, basket.goods.currency());
    promotions = domain::aboutTheGoods(std::move(promotions));
    priced->refused.clear();
    const auto customer =
        basket.buyer.customer ? knownCustomer(*basket.buyer.customer) : std::nullopt;
    const auto cash = m_shelf ? m_shelf->cashRounding() : domain::CashRounding{};
    const auto settlement = domain::settle(priced->total, basket.tenders, cash);
    return BasketSnapshot{.priced = *std::move(priced),
                          .tenders = basket.tenders,
                          .settlement = settlement,
                          .touched = touched,
                          .priceLowered = basket.priceLowered,
                          .discounts = discountsIn(basket.goods),
                          .coupons = basket.goods.coupons(),
                          .couponsShown = std::move(coupons),
                          .ageChecked = basket.ageCheck ? basket.ageCheck->years : 0,
                          .linesBack = linesBack(basket.returns),
                          .buyer = basket.buyer,
                          .customerName = customer ? customer->name : std::string{},
                          .payment = basket.payment,
                          .canUndo = m_before.has_value() && basket.tenders.empty(),
                          .promotions = std::move(promotions)};
}

BasketSnapshot Counter::snapshot() const
{
    if (m_snapshot)
        return *m_snapshot;
    const auto zero = Money::zero(m_shelf ? m_shelf->store().currency : *Currency::fromCode("EUR"));
    return {.priced = {.rounding = domain::RoundingPolicy::PerLine,
                       .lines = {},
                       .taxes = {},
                       .net = zero,
                       .tax = zero,
                       .total = zero},
            .tenders = {},
            .settlement = domain::settle(zero, {}, {}),
            .touched = 0,
            .priceLowered = {},
            .discounts = {},
            .canUndo = m_before.has_value()};
}

} // namespace onetill::desk
