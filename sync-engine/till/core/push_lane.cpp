#include "sync-engine/till/core/push_lane.h"

#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <utility>

namespace onetill::till {

PushLane::PushLane(HubPosition& position, const Outbox& outbox, RandomSource random)
    : m_position{position}, m_outbox{outbox}, m_backOff{std::move(random)}
{
}

bool PushLane::isUnderWay() const
{
    return m_state == PushState::Sending || m_state == PushState::Quarantining;
}

bool PushLane::accepts(RequestId request)
{
    if (m_request != request)
        return false;
    m_request.reset();
    return true;
}

void PushLane::on(PushEvent event, Step& step, const std::optional<Error>& trouble,
                  std::chrono::milliseconds retryAfter)
{
    const PushMove move = pushMove(m_state, event);
    if (trouble && move != PushMove::Stay)
        m_trouble = trouble;
    make(move, step, retryAfter);
}

void PushLane::make(PushMove move, Step& step, std::chrono::milliseconds retryAfter)
{
    switch (move) {
    case PushMove::Missing:
    case PushMove::Never: ONETILL_CHECK(move == PushMove::Stay); return;
    case PushMove::Stay: return;
    case PushMove::Begin: m_trouble.reset(); return begin(step);
    case PushMove::Probe: return begin(step);
    case PushMove::GoOff: return leave(PushState::Off, step);
    case PushMove::SendNext: return sendNext(step);
    case PushMove::GrowSend: becomeWell(); return sendNext(step);
    case PushMove::HalveSend: return halveSend(step);
    case PushMove::HalveWait: halve(); return wait(step);
    case PushMove::CountWait: countRefusal(); return wait(step);
    case PushMove::Wait: return wait(step, retryAfter);
    case PushMove::WaitCalm: m_trouble.reset(); return wait(step);
    case PushMove::Spread: return spread(step);
    case PushMove::Fork: return leave(PushState::Forked, step);
    case PushMove::Stop: return stop(step);
    }
}

void PushLane::begin(Step& step)
{
    m_backOff.reset();
    m_batchMax = wire::kBatchEntriesMax;
    m_refusals = 0;
    m_quarantineNext = false;
    if (const auto begun = m_position.begin(); !begun) {
        m_trouble = begun.error();
        return wait(step);
    }
    sendNext(step);
}

void PushLane::becomeWell()
{
    m_trouble.reset();
    m_backOff.reset();
    m_refusals = 0;
    m_batchMax = std::min(m_batchMax * 2, wire::kBatchEntriesMax);
}

void PushLane::sendNext(Step& step)
{
    const std::size_t countMax = m_quarantineNext ? 1 : m_batchMax;
    auto batch = m_outbox.batch(m_position.confirmed(), countMax, wire::kBatchBytesMax);
    if (!batch) {
        m_trouble = batch.error();
        return wait(step);
    }
    m_nextTry.reset();
    if (batch->empty()) {
        m_trouble.reset();
        m_state = PushState::Idle;
        return;
    }

    m_sent = batch->size();
    m_confirmedWhenAsked = m_position.confirmed();
    m_request = step.newRequest();
    if (std::exchange(m_quarantineNext, false)) {
        m_state = PushState::Quarantining;
        step.issue(SendToQuarantine{*m_request, std::move(batch->front())});
    } else {
        m_state = PushState::Sending;
        step.issue(SendBatch{*m_request, *std::move(batch)});
    }
}

void PushLane::halve()
{
    // Half of what was really sent: half of the bound could still be the very same batch.
    m_batchMax = std::max<std::size_t>(1, m_sent / 2);
}

void PushLane::halveSend(Step& step)
{
    if (m_sent > 1) {
        halve();
        return sendNext(step);
    }
    countRefusal();
    wait(step);
}

void PushLane::halveOrQuarantine()
{
    if (m_sent > 1)
        halve();
    else
        m_quarantineNext = true;
}

void PushLane::countRefusal()
{
    // Once may be chance. A hub that answers a second time with a refusal is well, and only the
    // batch is not: the search for the entry at fault goes on at the pace of the first failure.
    constexpr int kRefusalsToHalve = 2;
    if (++m_refusals < kRefusalsToHalve)
        return;
    m_refusals = 0;
    m_backOff.reset();
    halveOrQuarantine();
}

void PushLane::stop(Step& step)
{
    leave(PushState::Stopped, step);
    startTimer(m_backOff.probe(), step);
}

void PushLane::wait(Step& step, std::chrono::milliseconds retryAfter)
{
    waitFor(m_backOff.next(retryAfter), step);
}

void PushLane::waitFor(std::chrono::milliseconds delay, Step& step)
{
    m_state = PushState::Waiting;
    startTimer(delay, step);
}

void PushLane::startTimer(std::chrono::milliseconds delay, Step& step)
{
    m_nextTry = Timestamp{step.now.wall.ms + delay.count()};
    step.issue(StartTimer{Lane::Push, delay});
}

void PushLane::spread(Step& step)
{
    if (m_trouble && isOutOfTouch(m_trouble->code))
        waitFor(m_backOff.spread(step.pollAfter), step);
}

void PushLane::leave(PushState state, Step& step)
{
    if (m_request)
        step.issue(CancelRequest{*m_request});
    m_request.reset();
    m_nextTry.reset();
    if (state == PushState::Off)
        m_trouble.reset();
    m_state = state;
}

} // namespace onetill::till
