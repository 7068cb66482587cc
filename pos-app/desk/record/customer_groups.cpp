#include "pos-app/desk/record/customer_groups.h"

namespace onetill::desk {

std::vector<std::string> customerGroups(const OpenBasket& /*basket*/)
{
    return {}; // A basket does not say yet who buys.
}

} // namespace onetill::desk
