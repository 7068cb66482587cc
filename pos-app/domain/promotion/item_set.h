#pragma once

#include "pos-app/domain/item.h"

#include <string>
#include <vector>

namespace onetill::domain {

/// Which goods a promotion speaks of. An item is in the set when anything names it and nothing
/// excepts it.
struct ItemSet {
    bool all{false};
    std::vector<Sku> skus;
    std::vector<std::string> categories;
    std::vector<Sku> except;

    bool covers(const Item& item) const;

    bool operator==(const ItemSet&) const = default;
};

/// Everything the shop sells.
ItemSet everything();

} // namespace onetill::domain
