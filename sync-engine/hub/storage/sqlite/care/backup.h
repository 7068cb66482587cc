#pragma once

#include "sync-engine/contract/values/result.h"
#include "sync-engine/hub/service/care/care_storage.h"
#include "sync-engine/hub/service/care/outside_facts.h"

#include <filesystem>
#include <string>
#include <vector>

namespace onetill::hub::sqlite {

/// Copies a database while it is served, to a file that was not there. The copy counts, and has its
/// name, only once it is durable, was opened anew and its books verify; what does not stays beside
/// it, under another name, for people. Errors: Refused for a name that is taken, StorageDamaged for
/// a copy that does not verify, those of the storage.
Result<ProvedBackup> backUp(const std::filesystem::path& database,
                            const std::filesystem::path& copy, Timestamp now);

struct RestoreOrder {
    std::filesystem::path backup;
    std::filesystem::path database; ///< Where it is to be served.
    /// Besides those that the backup and the outside log know: lineages that tills may have heard.
    std::vector<std::string> formerLineages;
    Timestamp now;
    RandomSource random;
};

struct Restored {
    std::string before;  ///< The backup's lineage.
    std::string lineage; ///< The one that begins.
    std::int64_t entries{0};
    Replayed replayed;
    std::vector<std::string> differences; ///< Of its books; it is all there is.
};

/// Makes a database out of a backup, under a new lineage: every till then compares and sends again
/// what came after the backup. What stands in the outside log beside it is done again, and
/// snapshots of the lost history are thrown away. Nothing is at `database` before all of it is.
/// Errors: Refused while something is there still, StorageDamaged for a backup that cannot be read
/// whole, those of the storage.
Result<Restored> restore(const RestoreOrder& order);

} // namespace onetill::hub::sqlite
