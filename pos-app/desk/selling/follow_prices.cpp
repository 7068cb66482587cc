#include "pos-app/desk/selling/follow_prices.h"

#include "pos-app/desk/record/customer_groups.h"
#include "pos-app/desk/selling/price_context.h"
#include "pos-app/domain/prices/customer_price.h"

#include <algorithm>
#include <memory>

namespace onetill::desk {
namespace {

/// A deposit that came with its goods stays as it was.
bool followsPrices(const domain::BasketLine& line)
{
    return !line.labelPrice && !line.item->openPrice && line.parent == 0;
}

/// The line's item as it costs now; none where that is the same.
Result<std::optional<domain::Item>> itemNow(const domain::BasketLine& line,
                                            const domain::PriceContext& context, Shelf& shelf)
{
    const domain::Item& item = *line.item;
    if (!followsPrices(line))
        return std::nullopt;
    domain::CustomerPrice today;
    // Under what somebody said the goods keep their own price, too.
    if (!line.priceOverride) {
        auto price = shelf.price(item.sku, context);
        if (!price)
            return passOn(price);
        today = *std::move(price);
    }
    domain::Item now = domain::followPrice(item, today, context.groups);
    // Only members may have it, and nobody has said what else it costs.
    if (item.listPrice && !now.listPrice && !line.priceOverride)
        return fail(ErrorCode::NoPrice, "only group '" + item.priceGroup + "' has a price for '"
                                            + item.sku.text()
                                            + "': take it out first, or say what it costs");
    // A price at which it could not be put into the basket is no price.
    if (now.listPrice && now.listPrice->isZero() && !item.mayBeFree)
        return std::nullopt;
    if (now.listPrice == item.listPrice && now.priceGroup == item.priceGroup
        && now.everybodysPrice == item.everybodysPrice)
        return std::nullopt;
    return now;
}

/// Whether the price itself fell, and not the customer came.
bool fell(const domain::Item& before, const domain::Item& now)
{
    return before.listPrice && now.listPrice && *now.listPrice < *before.listPrice
           && now.priceGroup == before.priceGroup;
}

bool rose(const domain::Item& before, const domain::Item& now)
{
    return before.listPrice && now.listPrice && *before.listPrice < *now.listPrice;
}

} // namespace

Status followPrices(OpenBasket& basket, Shelf& shelf, const Counter& counter)
{
    // A basket from before the store's currency changed keeps its prices: there is nothing to hold
    // them against.
    if (shelf.store().currency != basket.goods.currency())
        return {};
    const auto context = priceContext(customerGroups(basket), shelf, counter);
    auto lines = basket.goods.lines();
    bool changed = false;
    for (domain::BasketLine& line : lines) {
        auto now = itemNow(line, context, shelf);
        if (!now)
            return passOn(now);
        if (!*now)
            continue;
        if (fell(*line.item, **now) && std::ranges::count(basket.priceLowered, line.id) == 0)
            basket.priceLowered.push_back(line.id);
        if (rose(*line.item, **now))
            std::erase(basket.priceLowered, line.id);
        line.item = std::make_shared<const domain::Item>(**std::move(now));
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
