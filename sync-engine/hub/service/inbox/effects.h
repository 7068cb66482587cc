#pragma once

#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/contract/wire/exceptions/settlement_proposed.h"
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
    std::string receipt{};             ///< Its number, of a sale.
    std::set<Uuid> endedClaims{};      ///< Baskets whose goods are in the sale now.
    std::vector<SaleRefund> refunds{}; ///< One for each sale of which goods came back.
    std::optional<wire::SettlementProposed> settlement{};
    std::optional<std::int64_t> opensEpoch{}; ///< Its ordinal.

    bool operator==(const Effects&) const = default;
};

/// More goods than this in one entry, sold, taken back or corrected, are not believed: a broken or
/// hostile till must not empty a store's stock. All that the entry moves is held then.
inline constexpr std::int64_t kPlausibleMilliMax = 50'000'000;

/// Whether what the entry moves is held.
bool isImplausible(const Effects& effects);

/// A pure function of the entry's bytes, so that `verify` can ask again years later. Errors:
/// Quarantined for a kind or schema this version does not know, what the body's reader says,
/// OutOfRange for a sale booked to another store than the till's, which was `tillsStore` when the
/// journal began.
Result<Effects> effectsOf(const wire::EntryHeader& header, std::string_view body,
                          const StoreId& tillsStore);

} // namespace onetill::hub
