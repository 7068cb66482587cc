#pragma once

#include "sync-engine/till/core/inputs.h"
#include "sync-engine/till/core/status.h"

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// Everything that the engine can ask for. The link carries it out in the order given.
namespace onetill::till {

struct SendBatch {
    RequestId request;
    std::vector<wire::Entry> entries;
};
/// One entry that the hub keeps refusing, for its route that runs no effects.
struct SendToQuarantine {
    RequestId request;
    wire::Entry entry;
};
struct AskFeed {
    RequestId request;
    std::optional<wire::Epoch> epoch; ///< The journal that the reply is to tell of.
    wire::Cursors cursors;
    std::chrono::seconds wait; ///< How long the hub may hold the request back for news.
};
struct AskManifest {
    RequestId request;
};
struct AskPiece {
    RequestId request;
    std::string snapshot;
    std::size_t index;
    wire::SnapshotPiece piece;
};
struct CancelRequest {
    RequestId request;
};
/// Replaces the lane's earlier timer.
struct StartTimer {
    Lane lane;
    std::chrono::milliseconds delay;
};

/// Answered by RowsKept or StorageRefused.
struct CommitRows {
    std::map<std::string, wire::FeedPage> feeds;
};
/// Answered by SnapshotBegun or StorageRefused.
struct BeginSnapshot {
    wire::SnapshotManifest manifest;
};
/// Answered by SnapshotInstalled or StorageRefused.
struct InstallSnapshot {};

/// The till has to go on in a new epoch; JournalGrew tells that it does.
struct OpenEpoch {
    wire::Epoch forked;
    std::int64_t ordinalsTaken; ///< By epochs that the hub knows of.
};
struct Acknowledge {
    wire::SignedHave have;
};
/// What the hub said about entries that it just took.
struct EntriesJudged {
    Judged judged;
};
struct HubTimeHeard {
    std::chrono::milliseconds ahead;
};
struct StatusChanged {
    SyncStatus status;
};

using Output = std::variant<SendBatch, SendToQuarantine, AskFeed, AskManifest, AskPiece,
                            CancelRequest, StartTimer, CommitRows, BeginSnapshot, InstallSnapshot,
                            OpenEpoch, Acknowledge, EntriesJudged, HubTimeHeard, StatusChanged>;
using Outputs = std::vector<Output>;

} // namespace onetill::till
