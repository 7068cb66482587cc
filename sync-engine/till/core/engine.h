#pragma once

#include "sync-engine/till/core/hub_lineage.h"
#include "sync-engine/till/core/inputs.h"
#include "sync-engine/till/core/journals.h"
#include "sync-engine/till/core/outputs.h"
#include "sync-engine/till/core/ports.h"
#include "sync-engine/till/core/pull_lane.h"
#include "sync-engine/till/core/push_lane.h"

#include <chrono>
#include <cstdint>
#include <optional>

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
    /// `random` spreads tills that come back at the same moment. `before` is what was said about
    /// entries of earlier lives.
    Engine(Identity identity, const Journals& journals, const Replica& replica, RandomSource random,
           const Judged& before = {});

    /// Takes one input and returns what is to be done about it, in this order. Never fails: what
    /// cannot be done now is tried again later, and `status()` says so.
    Outputs take(Input input, Moment now);

    const SyncStatus& status() const { return m_status; }

private:
    void on(SwitchedOn&, Step&);
    void on(SwitchedOff&, Step&);
    void on(JournalGrew&, Step&);
    void on(NetworkHint&, Step&);
    void on(TimerFired&, Step&);
    void on(PushReplied&, Step&);
    void on(EntryQuarantined&, Step&);
    void on(FeedReplied&, Step&);
    void on(ManifestReplied&, Step&);
    void on(PieceKept&, Step&);
    void on(RequestFailed&, Step&);
    void on(RowsKept&, Step&);
    void on(SnapshotBegun&, Step&);
    void on(SnapshotInstalled&, Step&);
    void on(StorageRefused&, Step&);

    void pushReplied(const wire::Envelope& envelope, const Judged& judged, Step& step);
    void judge(const Judged& judged, Step& step);
    /// Errors: BadReply for what must not be used at all.
    Status pullHeard(const wire::Envelope& envelope, Step& step);
    Result<HaveVerdict> hear(const wire::Envelope& envelope, Drain& drain,
                             std::int64_t confirmedWhenAsked, Step& step);
    Result<HaveVerdict> hearBranch(const wire::Envelope& envelope, Drain& drain,
                                   std::int64_t confirmedWhenAsked, Step& step);
    void tellHubTime(Timestamp hubTime, Step& step);
    void touched(Step& step);
    void stop(const Error& error, Step& step);
    SyncStatus describe() const;
    SyncStatus::Tone tone(const std::optional<Error>& trouble) const;

    HubLineage m_lineage;
    JournalList m_journals;
    PushLane m_push;
    PullLane m_pull;
    RequestId m_lastRequest{0};
    SyncStatus m_status;
    std::chrono::milliseconds m_pollAfter{0};            ///< As last heard.
    std::optional<std::chrono::milliseconds> m_hubAhead; ///< As last told.
    std::optional<Timestamp> m_lastExchange;
    std::optional<Timestamp> m_offlineSince;
    Judged m_judged;
    std::optional<Error> m_aside; ///< The newest entries that were taken were set aside.
    bool m_updateNeeded{false};
};

} // namespace onetill::till
