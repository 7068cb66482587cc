#pragma once

#include "sync-engine/hub/service/inbox/push.h"

#include <vector>

namespace onetill::hub {

/// How an entry relates to what the hub has of its journal.
enum class Placement {
    Known,    ///< Here already, byte for byte.
    Extends,  ///< The next one.
    Forks,    ///< Another entry at a known place: the till was cloned or rolled back.
    Branches, ///< Goes on from one that forked.
    Gap       ///< Those before it are missing.
};

/// Stores the new entries of a batch and books their effects: together if that works, else one by
/// one, so that only the one that fails goes to quarantine. A status for each entry of the batch.
std::vector<wire::EntryStatus> bookBatch(Transaction& transaction, const Till& till,
                                         const Batch& batch,
                                         const std::vector<Placement>& placements, Timestamp now);

} // namespace onetill::hub
