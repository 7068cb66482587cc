#pragma once

#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/hub/service/stock/stock_storage.h"

#include <vector>

namespace onetill::hub {

/// What an entry does to the stock ledger; a pure function of its bytes, so that `verify` can ask
/// again years later. Errors: Quarantined for a kind or schema this version does not know, what
/// the body's reader says, OutOfRange for a sale booked to another store than the till's.
Result<std::vector<StockMovement>> movementsOf(const wire::EntryHeader& header,
                                               std::string_view body, const StoreId& tillsStore);

} // namespace onetill::hub
