#include "pos-app/domain/promotion/item_set.h"

#include <algorithm>

namespace onetill::domain {

bool ItemSet::covers(const Item& item) const
{
    const auto holds = [](const auto& list, const auto& wanted) {
        return std::ranges::find(list, wanted) != list.end();
    };
    return (all || holds(skus, item.sku) || holds(categories, item.category))
           && !holds(except, item.sku);
}

ItemSet everything()
{
    return {.all = true, .skus = {}, .categories = {}, .except = {}};
}

} // namespace onetill::domain
