#pragma once

#include "sync-engine/contract/wire/feed.h"

#include <cstdint>
#include <string>
#include <vector>

/// GET /v1/tills/{till}/snapshot: a ready-made catalogue.db for a new till (sync.md 3).
namespace onetill::wire {

inline constexpr std::size_t kSnapshotPieceBytes = 4 * 1024 * 1024; ///< Of the file, unpacked.
inline constexpr std::int64_t kSnapshotBytesMax = std::int64_t{16} * 1024 * 1024 * 1024;

/// One zstd frame that unpacks to the next kSnapshotPieceBytes of the file.
struct SnapshotPiece {
    std::int64_t packedBytes{0};
    Hash sha256{}; ///< Of the packed bytes.
};

/// An immutable file; GET /v1/tills/{till}/snapshot/{name}/{index} gives a piece, Range allowed.
struct SnapshotManifest {
    std::string name;      ///< Names exactly these bytes; safe as a file name.
    int schema{1};         ///< Of catalogue.db.
    std::int64_t bytes{0}; ///< Of the unpacked file.
    Cursors cursors;       ///< Where the feeds continue.
    std::vector<SnapshotPiece> pieces;
    Envelope envelope;
};

Json snapshotManifestJson(const SnapshotManifest& manifest);
/// Errors: as readJson(), Malformed also for a name that is not one plain file name.
Result<SnapshotManifest> readSnapshotManifest(const Json& json);

} // namespace onetill::wire
