#include "pos-app/desk/record/customer_groups.h"

namespace onetill::desk {

std::vector<std::string> customerGroups(const OpenBasket& basket)
{
    return basket.buyer.groups;
}

} // namespace onetill::desk
