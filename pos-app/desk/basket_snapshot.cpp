#include "pos-app/desk/basket_snapshot.h"

namespace onetill::desk {

std::vector<GivenDiscount> discountsIn(const domain::Basket& goods)
{
    std::vector<GivenDiscount> given;
    if (goods.discount())
        given.push_back({0, *goods.discount()});
    for (const domain::BasketLine& line : goods.lines())
        if (line.discount)
            given.push_back({line.id, *line.discount});
    return given;
}

std::string nameOf(const BasketSnapshot& basket)
{
    return basket.isEmpty() ? std::string{} : basket.priced.lines.front().name;
}

} // namespace onetill::desk
