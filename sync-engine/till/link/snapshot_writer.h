#pragma once

#include "sync-engine/contract/wire/snapshot.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace onetill::till {

/// Brings a snapshot from pieces to one checked file; a Replica is built around it.
///
/// Pieces are kept packed, as they came, in the folder `<state>/snapshot-<name>`, so that a later
/// try can prove by their SHA-256 that they are whole; none is ever believed unread. The file is
/// `<state>/catalogue-<name>.db`, or `-2.db` and so on for a snapshot that is fetched again: a name
/// that nothing has yet, since renaming a database over one that is open, or over a leftover WAL,
/// corrupts it. It appears under that name only when it is complete, checked and on the disk.
class SnapshotWriter
{
public:
    /// Whether a file is a sound catalogue.db (the replica library's quick check).
    using QuickCheck = std::function<Status(const std::filesystem::path&)>;

    SnapshotWriter(std::filesystem::path state, QuickCheck quickCheck);

    /// Returns which pieces are missing, ascending. Pieces of other snapshots are deleted.
    /// Errors: StorageFull, StorageReadOnly, StorageFailed; BadReply for a manifest whose sizes
    /// contradict each other.
    Result<std::vector<std::size_t>> begin(const wire::SnapshotManifest& manifest);
    /// Errors: BadReply when size or SHA-256 are not as the manifest says; the Storage ones.
    Status writePiece(std::size_t index, std::string_view packed);
    /// Unpacks, checks and syncs. Returns the finished file; the pieces are deleted.
    /// Errors: BadReply when the whole is not what the manifest promised (the pieces are deleted,
    /// so that the next try fetches them again), the Storage ones.
    Result<std::filesystem::path> finish();

private:
    std::filesystem::path pieceFolder(std::string_view name) const;
    std::filesystem::path piecePath(std::size_t index) const;
    Status unpackInto(const std::filesystem::path& file) const;
    void forget();

    std::filesystem::path m_state;
    QuickCheck m_quickCheck;
    std::optional<wire::SnapshotManifest> m_manifest;
};

} // namespace onetill::till
