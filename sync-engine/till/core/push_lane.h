#pragma once

#include "sync-engine/till/core/back_off.h"
#include "sync-engine/till/core/journals.h"
#include "sync-engine/till/core/push_table.h"
#include "sync-engine/till/core/step.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace onetill::till {

/// The journals' way to the hub: batch after batch in journal order, one request at a time. Of
/// several journals each has its turn, the oldest first. What it does when stands in push_table.h.
class PushLane
{
public:
    PushLane(JournalList& journals, RandomSource random);

    /// `trouble` belongs to the events that say that something did not work.
    void on(PushEvent event, Step& step, const std::optional<Error>& trouble = std::nullopt,
            std::chrono::milliseconds retryAfter = {});

    PushState state() const { return m_state; }
    bool isUnderWay() const;
    /// Whether this reply is to the request under way, which then no longer is.
    bool accepts(RequestId request);
    std::size_t entriesUnderWay() const { return m_sent; }
    std::int64_t confirmedWhenAsked() const { return m_confirmedWhenAsked; }
    /// Whose entries are, or were last, under way. There is one once something was sent.
    Drain& drain() const { return *m_drain; }
    /// As the hub said last: how many epochs of this till it knows.
    void hearOrdinals(std::int64_t taken) { m_ordinalsTaken = taken; }
    const std::optional<Error>& trouble() const;
    const std::optional<Timestamp>& nextTry() const { return m_nextTry; }

private:
    void make(PushMove move, Step& step, std::chrono::milliseconds retryAfter);
    void begin(Step& step);
    void sendNext(Step& step);
    void send(Drain& drain, std::vector<wire::Entry> batch, Step& step);
    void restOrWait(Step& step);
    void fork(Step& step);
    /// Whether the new epoch is there; then it is sent.
    bool reopen(Step& step);
    bool isOfOlder() const { return m_drain && !m_journals.isNewest(m_drain); }
    std::optional<Error>& troubleOfDrain() { return isOfOlder() ? m_drain->trouble : m_trouble; }
    BackOff& backOffOfDrain() { return isOfOlder() ? m_drain->backOff : m_backOff; }
    void halveSend(Step& step);
    void halveOrQuarantine();
    void becomeWell();
    void halve();
    void countRefusal();
    void wait(Step& step, std::chrono::milliseconds retryAfter = {});
    void waitFor(std::chrono::milliseconds delay, Step& step);
    void startTimer(std::chrono::milliseconds delay, Step& step);
    void stop(Step& step);
    void spread(Step& step);
    void leave(PushState state, Step& step);

    JournalList& m_journals;
    Drain* m_drain{nullptr}; ///< Whose turn it was last.
    BackOff m_backOff;
    PushState m_state{PushState::Off};
    std::optional<RequestId> m_request;
    std::size_t m_sent{0};
    std::int64_t m_confirmedWhenAsked{0};
    std::int64_t m_ordinalsTaken{1};
    bool m_olderWaits{false};       ///< What is waited for is an older journal, and no other.
    std::optional<Error> m_trouble; ///< Of the newest journal, or of all.
    std::optional<Timestamp> m_nextTry;
};

} // namespace onetill::till
