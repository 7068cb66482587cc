#pragma once

#include "pos-app/domain/item.h"
#include "sync-engine/contract/values/result.h"

#include <memory>
#include <optional>

namespace onetill::domain {

/// The item at the price that it goes into a basket with: its own, or what somebody says where the
/// price is open. `label` is what the goods themselves say. Errors: PriceRequired (open, and
/// nobody said one), NoPrice (a price of zero that is not meant), OutOfRange (below zero, outside
/// the item's limits, or said of an item that has its own price).
Result<std::shared_ptr<const Item>> itemAtPrice(std::shared_ptr<const Item> item,
                                                const std::optional<Money>& said,
                                                const std::optional<Money>& label);

} // namespace onetill::domain
