#include "tests/conformance/till_basket.h"

#include <regex>

namespace conformance {
namespace {

using namespace onetill;
using namespace onetill::domain;

Currency euro()
{
    return Currency::fromCode("EUR").value();
}

std::vector<Tax> taxesFrom(const std::string& described)
{
    std::vector<Tax> taxes;
    static const std::regex kOneRate{R"((\d+(?:\.\d+)?)\s*%\s*(incl|excl)?)"};
    for (std::sregex_iterator found{described.begin(), described.end(), kOneRate}, end;
         found != end; ++found) {
        Tax tax;
        tax.code = std::to_string(taxes.size()) + "-" + described;
        tax.rate = Rate::parsePercent((*found)[1].str()).value();
        tax.included = (*found)[2].str() == "incl";
        taxes.push_back(std::move(tax));
    }
    return taxes;
}

} // namespace

void TillBasket::add(const std::string& sku, const std::string& price, std::int64_t count,
                     const std::string& taxes)
{
    Item item;
    item.sku = Sku::parse(sku).value();
    item.name = sku;
    item.taxes = taxesFrom(taxes);
    item.listPrice = Money::parse(price, euro()).value();
    items.push_back(std::move(item));
    pieces.push_back(count);
}

void TillBasket::offer(const std::string& id, Offer offered, Concurrency concurrency, int priority)
{
    Promotion promotion;
    promotion.id = PromotionId::parse(id).value();
    promotion.name = id;
    promotion.offer = std::move(offered);
    promotion.concurrency = concurrency;
    promotion.priority = priority;
    promotions.push_back(std::move(promotion));
}

Result<PricedBasket> TillBasket::price() const
{
    Basket basket{euro()};
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto quantity = Quantity::fromMilli(pieces[i] * 1000, Unit::Piece);
        if (!quantity)
            return passOn(quantity);
        auto added = addItem(basket, {std::make_shared<const Item>(items[i]), *quantity});
        if (!added)
            return passOn(added);
        basket = std::move(added->basket);
    }
    for (const Promotion& promotion : promotions)
        if (const auto possible = checkPromotion(promotion); !possible)
            return passOn(possible);
    for (const std::string& coupon : context.coupons) {
        auto added = addCoupon(basket, coupon);
        if (!added)
            return passOn(added);
        basket = std::move(*added);
    }
    const PromotionBook book{promotions};
    return domain::price(basket, {.promotions = &book, .context = context});
}

std::int64_t minorOf(const std::string& amount)
{
    return Money::parse(amount, euro()).value().minor();
}

std::string minorText(std::int64_t minor)
{
    return Money::fromMinor(minor, euro()).value().text();
}

} // namespace conformance
