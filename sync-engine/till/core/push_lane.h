#pragma once

#include "sync-engine/till/core/back_off.h"
#include "sync-engine/till/core/hub_position.h"
#include "sync-engine/till/core/push_table.h"
#include "sync-engine/till/core/step.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace onetill::till {

/// The journal's way to the hub: batch after batch in journal order, one request at a time.
/// What it does when stands in push_table.h.
class PushLane
{
public:
    PushLane(HubPosition& position, const Outbox& outbox, RandomSource random);

    /// `trouble` belongs to the events that say that something did not work.
    void on(PushEvent event, Step& step, const std::optional<Error>& trouble = std::nullopt,
            std::chrono::milliseconds retryAfter = {});

    PushState state() const { return m_state; }
    bool isUnderWay() const;
    /// Whether this reply is to the request under way, which then no longer is.
    bool accepts(RequestId request);
    std::size_t entriesUnderWay() const { return m_sent; }
    std::int64_t confirmedWhenAsked() const { return m_confirmedWhenAsked; }
    const std::optional<Error>& trouble() const { return m_trouble; }
    const std::optional<Timestamp>& nextTry() const { return m_nextTry; }

private:
    void make(PushMove move, Step& step, std::chrono::milliseconds retryAfter);
    void begin(Step& step);
    void sendNext(Step& step);
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

    HubPosition& m_position;
    const Outbox& m_outbox;
    BackOff m_backOff;
    PushState m_state{PushState::Off};
    std::optional<RequestId> m_request;
    std::size_t m_sent{0};
    std::int64_t m_confirmedWhenAsked{0};
    std::size_t m_batchMax{wire::kBatchEntriesMax};
    int m_refusals{0};            ///< In a row, of batches of this size.
    bool m_quarantineNext{false}; ///< The next entry alone was refused often enough.
    std::optional<Error> m_trouble;
    std::optional<Timestamp> m_nextTry;
};

} // namespace onetill::till
