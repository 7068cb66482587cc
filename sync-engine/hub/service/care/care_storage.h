#pragma once

#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/push.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace onetill::hub {

/// A copy of the database that was opened and verified after it was made.
struct ProvedBackup {
    std::string file;
    Timestamp madeAt;
    std::string lineage; ///< The hub's, when it was made.
    std::vector<std::pair<Uuid, wire::Have>> heads;
};

/// The same as it is remembered.
struct KnownBackup {
    std::string file;
    Timestamp madeAt;
    std::string lineage;
    std::int64_t journals{0};
    std::int64_t entries{0}; ///< Of the main lines.
};

class CareStorage
{
public:
    virtual ~CareStorage() = default;

    /// Those that this history continues, newest first.
    virtual std::vector<std::string> formerLineages() = 0;
    /// One that is there already stays where it is.
    virtual void addFormerLineage(const std::string& name, Timestamp leftAt) = 0;
    virtual void setLineage(const std::string& name) = 0;

    virtual void addBackup(const ProvedBackup& backup) = 0;
    virtual std::vector<KnownBackup> backups() = 0; ///< Oldest first.

    /// What the start that wrote this database last has called itself.
    virtual std::optional<std::string> startMark() = 0;
    virtual void setStartMark(const std::optional<std::string>& mark) = 0;
};

} // namespace onetill::hub
