#pragma once

#include "pos-app/desk/goods/shelf.h"
#include "pos-app/domain/prices/special_price.h"

#include <string>
#include <vector>

namespace onetill::desk {

class Counter;

/// This store and this moment, by its own clock, for customers of these groups.
domain::PriceContext priceContext(std::vector<std::string> groups, const Shelf& shelf,
                                  const Counter& counter);
/// The same for who buys what lies on the counter.
domain::PriceContext priceContext(const Shelf& shelf, const Counter& counter);

} // namespace onetill::desk
