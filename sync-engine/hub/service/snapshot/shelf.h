#pragma once

#include "sync-engine/contract/wire/snapshot.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::hub {

/// A snapshot on offer: a ready-made catalogue.db, packed in pieces.
struct ShelvedSnapshot {
    std::string audience;            ///< Whose tills it is for.
    std::int64_t sequence{0};        ///< Where the feeds go on from it.
    wire::SnapshotManifest manifest; ///< Without envelope: that belongs to each reply.
};

/// Snapshots on disk, beside the database. What stands there never changes, so any thread may read;
/// one thread puts and removes.
class SnapshotShelf
{
public:
    explicit SnapshotShelf(std::filesystem::path folder);

    /// The newest for an audience.
    std::optional<ShelvedSnapshot> newest(const std::string& audience) const;
    std::vector<ShelvedSnapshot> all() const;

    /// Packs a file into pieces and offers it. The file is removed. Errors: StorageFailed.
    Result<ShelvedSnapshot> put(const std::filesystem::path& file, ShelvedSnapshot snapshot) const;
    /// A piece's packed bytes. Errors: NotFound: not here, or no longer.
    Result<std::string> piece(std::string_view name, std::size_t index) const;
    /// Keeps the newest two of an audience: tills may still be loading the older.
    void prune(const std::string& audience) const;
    /// Where a snapshot under construction goes; an old attempt there is removed.
    std::filesystem::path workingFile() const;

private:
    std::filesystem::path m_folder;
};

} // namespace onetill::hub
