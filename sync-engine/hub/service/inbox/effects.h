#pragma once

#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/hub/service/baskets/held_baskets.h"
#include "sync-engine/hub/service/returns/return_storage.h"
#include "sync-engine/hub/service/stock/stock_storage.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace onetill::hub {

/// What an entry does to the hub's books.
struct Effects {
    std::vector<StockMovement> movements;
    std::vector<LineBack> returns; ///< Of goods that came with their receipt.
    std::optional<BasketChange> basket{};
    std::string receipt{};                    ///< Its number, of a sale.
    std::set<Uuid> endedClaims{};             ///< Baskets whose goods are in the sale now.
    std::optional<std::int64_t> opensEpoch{}; ///< Its ordinal.

    bool operator==(const Effects&) const = default;
};

/// A pure function of the entry's bytes, so that `verify` can ask again years later. Errors:
/// Quarantined for a kind or schema this version does not know, what the body's reader says,
/// OutOfRange for a sale booked to another store than the till's, which was `tillsStore` when the
/// journal began.
Result<Effects> effectsOf(const wire::EntryHeader& header, std::string_view body,
                          const StoreId& tillsStore);

} // namespace onetill::hub
