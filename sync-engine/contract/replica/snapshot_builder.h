#pragma once

#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/wire/feed.h"

#include <filesystem>
#include <memory>

namespace onetill::replica {

/// Builds a complete catalogue.db quickly, in any order of records: articles get their numbers by
/// the length of their names, so that the first hits of a search are good ones before any ranking.
/// For the hub's snapshots. One thread; the file is not safe against a crash before finish().
class SnapshotBuilder
{
public:
    /// Errors: Conflict when the file is there already; StorageFull, StorageFailed, ….
    static Result<SnapshotBuilder> create(const std::filesystem::path& file);

    SnapshotBuilder(SnapshotBuilder&&) noexcept;
    SnapshotBuilder& operator=(SnapshotBuilder&&) noexcept;
    ~SnapshotBuilder();

    /// Each (kind, key) at most once. Errors: Conflict, StorageFull, StorageFailed.
    Status add(const wire::RecordBody& body);

    /// Sorts, indexes, writes the cursors, packs the file and syncs it to disk.
    Status finish(const wire::Cursors& cursors);

private:
    struct Parts;
    explicit SnapshotBuilder(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace onetill::replica
