#pragma once

#include "sync-engine/contract/wire/feed.h"
#include "sync-engine/contract/wire/push.h"
#include "sync-engine/contract/wire/snapshot.h"
#include "sync-engine/till/core/status.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What synchronisation asks of the till's files and desks. The outermost ring implements it.
/// All calls come on the sync thread.
namespace onetill::till {

/// The journal of one epoch, for reading. Nothing here changes it.
class Outbox
{
public:
    virtual ~Outbox() = default;

    /// Of the newest entry; 0 for an empty journal.
    virtual Result<std::int64_t> lastSeq() const = 0;
    /// How far the hub has confirmed the journal, as kept in register.db; 0 for not at all.
    virtual Result<std::int64_t> acknowledged() const = 0;
    /// Hash of the entry at `seq`, from 1 to lastSeq().
    virtual Result<wire::Hash> hashAt(std::int64_t seq) const = 0;
    /// The entries from `afterSeq` + 1 on, without a gap: as many as both bounds allow, and at
    /// least one if there is any (header and body bytes count).
    virtual Result<std::vector<wire::Entry>> batch(std::int64_t afterSeq, std::size_t maxCount,
                                                   std::size_t maxBytes) const = 0;
};

/// All journals of the till: one for each epoch, since a disk that was rolled back or copied goes
/// on in a new one.
class Journals
{
public:
    virtual ~Journals() = default;

    /// In the order in which they were begun; the last one is being written.
    virtual Result<std::vector<wire::Epoch>> epochs() const = 0;
    /// Of one of epochs(). It lives as long as this.
    virtual const Outbox& outbox(wire::Epoch epoch) const = 0;
};

/// catalogue.db. A failure leaves it as it was; the engine tries again.
class Replica
{
public:
    virtual ~Replica() = default;

    /// Where each feed continues; empty when there is no catalogue yet, which asks for a snapshot.
    virtual Result<wire::Cursors> cursors() const = 0;
    /// Rows and cursor of one feed in one transaction.
    virtual Status apply(std::string_view feed, const wire::FeedPage& page) = 0;

    /// Makes room for a snapshot; pieces of the same name that an earlier try kept are good for
    /// this one, pieces of other names are thrown away. Returns which pieces are still missing,
    /// ascending.
    virtual Result<std::vector<std::size_t>> beginSnapshot(
        const wire::SnapshotManifest& manifest) = 0;
    /// Keeps one piece as it came. Errors: BadReply when it is not what the manifest promised.
    virtual Status writePiece(std::size_t index, std::string_view packed) = 0;
    /// Unpacks, checks and switches to the new catalogue. Errors: BadReply when the whole is not
    /// what the manifest promised; its pieces are thrown away then.
    virtual Status finishSnapshot() = 0;
};

/// How a batch of the journal went, for the log: the hub's has a line of the same trace.
struct BatchTrace {
    std::string trace;
    wire::Epoch epoch;
    std::int64_t first{0};
    std::int64_t last{0};
    std::optional<Error> trouble; ///< None: the hub answered.
};

/// What the desk thread is told. Implementations post it there and return at once.
class DeskNotices
{
public:
    virtual ~DeskNotices() = default;

    /// The hub's signature held and `headHash` is the hash of the till's own entry there.
    virtual void acknowledged(const wire::SignedHave& have) = 0;
    /// The hub has other entries at places of this journal: the till has to go on in a new one,
    /// whose ordinal is above `ordinalsTaken`. Said again until it has.
    virtual void forked(wire::Epoch epoch, std::int64_t ordinalsTaken) = 0;
    /// Of entries just taken; not all zero.
    virtual void judged(const Judged& newly) = 0;
    virtual void statusChanged(const SyncStatus& status) = 0;
    /// How far the hub's clock is ahead of the till's, whenever that changes noticeably.
    virtual void hubTime(std::chrono::milliseconds ahead) = 0;
    /// Of each batch that was sent and not called off.
    virtual void traced(const BatchTrace& batch) = 0;
};

} // namespace onetill::till
