#pragma once

#include "sync-engine/contract/wire/feed.h"
#include "sync-engine/contract/wire/push.h"
#include "sync-engine/contract/wire/snapshot.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

/// Everything that can happen to the engine. The link reports it; tests make it up.
namespace onetill::till {

/// Push and pull go on beside each other, one request of each in flight at most.
enum class Lane { Push, Pull };

/// Names one request of an engine's life. A reply to any but the newest of its lane comes too late.
using RequestId = std::uint64_t;

/// When an input happened.
struct Moment {
    std::chrono::milliseconds ticks{0}; ///< Never runs backwards; the engine reckons with this.
    Timestamp wall;                     ///< Shown to people and compared with the hub's time.
};

struct SwitchedOn {};  ///< Also the start: an engine begins switched off.
struct SwitchedOff {}; ///< By a person, or because the program ends.
struct JournalGrew {};
struct NetworkHint {}; ///< The system believes that the network is back.
struct TimerFired {
    Lane lane;
};

struct PushReplied {
    RequestId request;
    wire::PushReply reply;
};
struct EntryQuarantined {
    RequestId request;
    wire::Envelope envelope;
};
struct FeedReplied {
    RequestId request;
    std::optional<wire::FeedReply> reply; ///< Nothing: no news within the time asked for.
};
struct ManifestReplied {
    RequestId request;
    wire::SnapshotManifest manifest;
};
/// A piece came, was what the manifest promised, and is kept.
struct PieceKept {
    RequestId request;
};
/// No usable reply. Codes: Unreachable, TimedOut, BadReply (nobody who speaks our language),
/// Overloaded (429, 503), and in the hub's own words TooLarge (413), Unauthorised (401),
/// MustSnapshot (410), Refused (any other refusal); the Storage ones for a piece that could not be
/// kept.
struct RequestFailed {
    RequestId request;
    Error error;
    std::chrono::milliseconds retryAfter{0}; ///< What the hub asked for.
    bool narrow{false}; ///< Something on the way lets no body of this size through.
};

struct RowsKept {};
struct SnapshotBegun {
    std::vector<std::size_t> missing; ///< Pieces, ascending.
};
struct SnapshotInstalled {};
/// CommitRows, BeginSnapshot or InstallSnapshot did not work.
struct StorageRefused {
    Error error;
};

using Input =
    std::variant<SwitchedOn, SwitchedOff, JournalGrew, NetworkHint, TimerFired, PushReplied,
                 EntryQuarantined, FeedReplied, ManifestReplied, PieceKept, RequestFailed, RowsKept,
                 SnapshotBegun, SnapshotInstalled, StorageRefused>;

} // namespace onetill::till
