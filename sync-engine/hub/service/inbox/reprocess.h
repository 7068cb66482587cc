#pragma once

#include "sync-engine/hub/service/storage.h"

#include <cstdint>

namespace onetill::hub {

struct Reprocessed {
    std::int64_t booked{0};
    std::int64_t aside{0}; ///< Still not understood, or still not possible.
};

/// Books what was set aside and is understood now (sync.md 2, "Poison"): kinds of an older hub's
/// time, and entries that a till sent to quarantine although nothing was wrong with them. Each
/// takes a new place in the hub's order, since that is when its effects happen. Bytes that are no
/// entry stay with people. May run beside a hub that serves. Errors: those of the storage.
Result<Reprocessed> reprocess(Session& session, const Hub& hub);

} // namespace onetill::hub
