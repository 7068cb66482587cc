#include "pos-app/domain/prices/customer_price.h"

#include <algorithm>
#include <utility>

namespace onetill::domain {
namespace {

std::optional<Money> lower(const std::optional<Money>& left, const std::optional<Money>& right)
{
    if (!left || !right)
        return left ? left : right;
    return std::min(*left, *right);
}

/// What the item says of its own price.
CustomerPrice priceOf(const Item& item)
{
    if (item.priceGroup.empty() || !item.listPrice)
        return {item.listPrice, std::nullopt};
    return {item.everybodysPrice, ChosenPrice{*item.listPrice, item.priceGroup}};
}

} // namespace

CustomerPrice customerPrice(const std::optional<Money>& plain,
                            std::span<const SpecialPrice> specials, const PriceContext& context)
{
    PriceContext stranger = context;
    stranger.groups.clear();
    CustomerPrice price;
    if (auto everybodys = choosePrice(plain, specials, stranger))
        price.everybodys = everybodys->amount;
    if (auto chosen = choosePrice(plain, specials, context); chosen && !chosen->group.empty())
        price.groups = std::move(chosen);
    return price;
}

void takePrice(Item& item, const CustomerPrice& price)
{
    const bool isGroups =
        price.groups && (!price.everybodys || price.groups->amount < *price.everybodys);
    item.listPrice = isGroups ? price.groups->amount : price.everybodys;
    item.priceGroup = isGroups ? price.groups->group : std::string{};
    item.everybodysPrice = isGroups ? price.everybodys : std::nullopt;
}

Item followPrice(Item item, const CustomerPrice& today, std::span<const std::string> groups)
{
    const CustomerPrice own = priceOf(item);
    CustomerPrice next{lower(own.everybodys, today.everybodys), today.groups};
    const bool belongs = own.groups && std::ranges::find(groups, own.groups->group) != groups.end();
    if (belongs && (!next.groups || own.groups->amount <= next.groups->amount))
        next.groups = own.groups;
    takePrice(item, next);
    return item;
}

} // namespace onetill::domain
