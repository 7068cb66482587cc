#include "pos-app/domain/goods/open_price.h"

namespace onetill::domain {
namespace {

Status checkSaid(const Item& item, Money said)
{
    if (!item.openPrice)
        return fail(ErrorCode::OutOfRange, "'" + item.sku.text() + "' has its own price");
    if (said.isNegative())
        return fail(ErrorCode::OutOfRange, "a price below zero");
    if (item.priceMin && said < *item.priceMin)
        return fail(ErrorCode::OutOfRange, "the least is " + item.priceMin->text());
    if (item.priceMax && *item.priceMax < said)
        return fail(ErrorCode::OutOfRange, "the most is " + item.priceMax->text());
    return {};
}

} // namespace

Result<std::shared_ptr<const Item>> itemAtPrice(std::shared_ptr<const Item> item,
                                                const std::optional<Money>& said,
                                                const std::optional<Money>& label)
{
    if (said)
        if (const auto fits = checkSaid(*item, *said); !fits)
            return passOn(fits);
    if (item->openPrice && !said && !label)
        return fail(ErrorCode::PriceRequired, "the price of '" + item->sku.text() + "' is open");
    if (said) {
        // The basket keeps the item it was given: what was said is its price from here on.
        Item priced = *item;
        priced.listPrice = said;
        priced.priceGroup.clear();
        priced.everybodysPrice.reset();
        item = std::make_shared<const Item>(std::move(priced));
    }
    const auto& price = label ? label : item->listPrice;
    if (price && price->isZero() && !item->mayBeFree)
        return fail(ErrorCode::NoPrice, "'" + item->sku.text() + "' would be free");
    return item;
}

} // namespace onetill::domain
