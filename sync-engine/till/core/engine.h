#pragma once

#include "sync-engine/till/core/hub_position.h"
#include "sync-engine/till/core/inputs.h"
#include "sync-engine/till/core/outputs.h"
#include "sync-engine/till/core/ports.h"
#include "sync-engine/till/core/pull_lane.h"
#include "sync-engine/till/core/push_lane.h"

namespace onetill::till {

/// Decides what synchronisation does next (sync.md 2, 3 and 6). It opens no socket, starts no
/// thread, reads no clock and writes no file: the link carries out each output and reports what
/// came of it. That is what lets a test run a day of bad network in a second, and replay a
/// failure from its seed.
///
/// All lasting state is in register.db and catalogue.db, behind the two ports, which the engine
/// only reads. A new engine over the same files goes on where the last one stopped.
///
/// Its two lanes are complete tables: push_table.h and pull_table.h.
class Engine
{
public:
    /// `random` spreads tills that come back at the same moment.
    Engine(Identity identity, const Outbox& outbox, const Replica& replica, RandomSource random);

    /// Takes one input and returns what is to be done about it, in this order. Never fails: what
    /// cannot be done now is tried again later, and `status()` says so.
    Outputs take(const Input& input, Moment now);

    const SyncStatus& status() const { return m_status; }

private:
    void on(const SwitchedOn&, Step&);
    void on(const SwitchedOff&, Step&);
    void on(const JournalGrew&, Step&);
    void on(const NetworkHint&, Step&);
    void on(const TimerFired&, Step&);
    void on(const PushReplied&, Step&);
    void on(const EntryQuarantined&, Step&);
    void on(const FeedReplied&, Step&);
    void on(const ManifestReplied&, Step&);
    void on(const PieceKept&, Step&);
    void on(const RequestFailed&, Step&);
    void on(const RowsKept&, Step&);
    void on(const SnapshotBegun&, Step&);
    void on(const SnapshotInstalled&, Step&);
    void on(const StorageRefused&, Step&);

    /// What every good reply brings besides its own matter. Returns what it says of the journal.
    HaveVerdict hear(const wire::Envelope& envelope, std::int64_t confirmedWhenAsked, Step& step);
    void pullHeard(const wire::Envelope& envelope, Step& step);
    void pushReplied(const wire::Envelope& envelope, Step& step);
    void stopForEnrolment(const Error& error, Step& step);
    SyncStatus describe(const Step& step) const;

    const Outbox& m_outbox;
    HubPosition m_position;
    PushLane m_push;
    PullLane m_pull;
    RequestId m_lastRequest{0};
    SyncStatus m_status;
    std::optional<std::chrono::milliseconds> m_hubAhead; ///< As last told.
};

} // namespace onetill::till
