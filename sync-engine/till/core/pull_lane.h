#pragma once

#include "sync-engine/till/core/back_off.h"
#include "sync-engine/till/core/journals.h"
#include "sync-engine/till/core/ports.h"
#include "sync-engine/till/core/pull_table.h"
#include "sync-engine/till/core/step.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace onetill::till {

/// Central data's way to the till: the feeds by long poll, a snapshot where they cannot continue.
/// What it does when stands in pull_table.h.
class PullLane
{
public:
    static constexpr std::chrono::seconds kLongPoll{25};
    /// A hub that has no news and says so at once must not be asked in a tight loop.
    static constexpr std::chrono::milliseconds kPollGap{1'000};

    PullLane(const JournalList& journals, const Replica& replica, RandomSource random);

    /// `trouble` belongs to the events that say that something did not work.
    void on(PullEvent event, Step& step, const std::optional<Error>& trouble = std::nullopt,
            std::chrono::milliseconds retryAfter = {});
    /// The three events that bring something along.
    void onNews(wire::FeedReply reply, Step& step);
    void onManifest(wire::SnapshotManifest manifest, Step& step);
    void onBegun(std::vector<std::size_t> missing, Step& step);

    PullState state() const { return m_state; }
    /// Whether this reply is to the request under way, which then no longer is.
    bool accepts(RequestId request);
    std::int64_t confirmedWhenAsked() const { return m_confirmedWhenAsked; }
    const std::optional<Error>& trouble() const { return m_trouble; }
    const std::optional<Timestamp>& nextTry() const { return m_nextTry; }
    const std::optional<SyncStatus::SnapshotProgress>& snapshot() const { return m_progress; }
    const wire::Cursor& cataloguePosition() const { return m_cataloguePosition; }
    const std::optional<Timestamp>& catalogueAsOf() const { return m_catalogueAsOf; }

private:
    void make(PullMove move, Step& step, std::chrono::milliseconds retryAfter);
    void begin();
    void ask(Step& step);
    void doubt(Step& step);
    void askFeed(const wire::Cursors& cursors, Step& step);
    void rest(Step& step);
    void keepRows(Step& step);
    void nextPiece(Step& step);
    void pieceDone(Step& step);
    void beFresh(Step& step);
    void wantSnapshot(Step& step);
    void wait(Step& step, std::chrono::milliseconds retryAfter = {});
    void waitFor(std::chrono::milliseconds delay, Step& step);
    void startTimer(std::chrono::milliseconds delay, Step& step);
    void stop(Step& step);
    void spread(Step& step);
    void leave(PullState state, Step& step);
    RequestId request(PullState state, Step& step);

    const JournalList& m_journals;
    const Replica& m_replica;
    BackOff m_backOff;
    PullState m_state{PullState::Off};
    std::optional<RequestId> m_request;
    std::chrono::milliseconds m_askedAt{};
    std::int64_t m_confirmedWhenAsked{0};

    wire::Cursors m_cursors;                       ///< As sent with the newest feed request.
    std::map<std::string, wire::FeedPage> m_pages; ///< While the file keeps them.
    bool m_longPoll{false};                        ///< The hub said that we are up to date.
    bool m_more{false};                            ///< It has more for us at once.

    bool m_wantsSnapshot{false};
    bool m_fresh{false}; ///< A snapshot was installed and no feed reply came since.
    std::optional<wire::SnapshotManifest> m_manifest;
    std::vector<std::size_t> m_missing; ///< Pieces, descending: the next one is at the back.
    std::optional<SyncStatus::SnapshotProgress> m_progress;

    wire::Cursor m_cataloguePosition;
    std::optional<Timestamp> m_catalogueAsOf;
    std::optional<Error> m_trouble;
    std::optional<Timestamp> m_nextTry;
};

} // namespace onetill::till
