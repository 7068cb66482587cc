#pragma once

#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/wire/canonical_json.h"

#include <filesystem>
#include <vector>

namespace onetill::hub {

/// What no restored backup may undo, kept beside the database and durable before the database is:
/// one JSON object a line (service/care/outside_facts.h). Never shortened. Any thread may keep.
class OutsideLog
{
public:
    /// The one that belongs to a database.
    static OutsideLog beside(const std::filesystem::path& database);

    const std::filesystem::path& file() const { return m_file; }
    /// Throws StorageFailure.
    void keep(const wire::Json& fact) const;
    /// Oldest first; none if nothing was ever kept. What a power cut left of a line is no fact: the
    /// database does not have it either. Errors: StorageFailed.
    Result<std::vector<wire::Json>> read() const;

private:
    explicit OutsideLog(std::filesystem::path file) : m_file{std::move(file)} {}

    std::filesystem::path m_file;
};

} // namespace onetill::hub
