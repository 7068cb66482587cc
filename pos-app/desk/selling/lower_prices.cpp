#include "pos-app/desk/selling/lower_prices.h"

#include <algorithm>
#include <memory>

namespace onetill::desk {
namespace {

/// The line's item at today's list price, where that is lower.
Result<std::optional<domain::Item>> cheaperNow(const domain::BasketLine& line, const Shelf& shelf)
{
    const auto& item = *line.item;
    // What was said, and a deposit that came with its goods, stay as they were.
    if (line.priceOverride || line.labelPrice || !item.listPrice || item.openPrice
        || line.parent != 0)
        return std::nullopt;
    const auto today = shelf.listPrice(item.sku);
    if (!today)
        return passOn(today);
    if (!*today || (*today)->currency() != item.listPrice->currency() || **today >= *item.listPrice)
        return std::nullopt;
    domain::Item cheaper = item;
    cheaper.listPrice = *today;
    return cheaper;
}

} // namespace

Status lowerPrices(OpenBasket& basket, const Shelf& shelf)
{
    auto lines = basket.goods.lines();
    bool changed = false;
    for (domain::BasketLine& line : lines) {
        const auto cheaper = cheaperNow(line, shelf);
        if (!cheaper)
            return passOn(cheaper);
        if (!*cheaper)
            continue;
        line.item = std::make_shared<const domain::Item>(**cheaper);
        if (std::ranges::count(basket.priceLowered, line.id) == 0)
            basket.priceLowered.push_back(line.id);
        changed = true;
    }
    if (!changed)
        return {};
    auto goods =
        domain::Basket::restore(basket.goods.currency(), basket.goods.nextLine(), std::move(lines),
                                basket.goods.discount(), basket.goods.coupons());
    if (!goods)
        return passOn(goods);
    basket.goods = *std::move(goods);
    return {};
}

} // namespace onetill::desk
