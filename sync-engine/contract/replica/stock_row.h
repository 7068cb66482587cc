#pragma once

#include "sync-engine/contract/replica/query.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/wire/records.h"

namespace onetill::replica {

/// A stock level from its row: store, article, on hand, what it contains. Errors: StorageDamaged.
Result<wire::StockLevel> readLevel(const Query& row);

} // namespace onetill::replica
