#pragma once

#include "pos-app/desk/record/draft.h"

#include <string>
#include <vector>

namespace onetill::desk {

/// The groups of customers that the buyer belongs to, whose prices and promotions hold; none for a
/// stranger.
std::vector<std::string> customerGroups(const OpenBasket& basket);

} // namespace onetill::desk
