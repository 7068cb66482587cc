#pragma once

#include "sync-engine/hub/service/storage.h"
#include "sync-engine/hub/service/tills/till_storage.h"

#include <cstdint>

namespace onetill::hub {

/// Tells every till of the retailer this till's key, unless it was told already: what was said
/// since then, such as a revocation, stays.
void publishKey(Transaction& transaction, const Till& till);

/// The same for all tills: those enrolled with an older hub were not told of. How many were new.
/// Errors: those of the storage.
Result<std::int64_t> publishKeys(Session& session);

} // namespace onetill::hub
