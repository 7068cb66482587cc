#include "pos-app/desk/selling/price_context.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/record/customer_groups.h"

#include <utility>

namespace onetill::desk {

domain::PriceContext priceContext(std::vector<std::string> groups, const Shelf& shelf,
                                  const Counter& counter)
{
    const Timestamp moment = counter.now().wall;
    return {.store = shelf.store().store,
            .groups = std::move(groups),
            .moment = moment,
            .wall = localTime(moment, counter.storeTime(moment).offsetMinutes)};
}

domain::PriceContext priceContext(const Shelf& shelf, const Counter& counter)
{
    const auto& basket = counter.openBasket();
    return priceContext(basket ? customerGroups(*basket) : std::vector<std::string>{}, shelf,
                        counter);
}

} // namespace onetill::desk
