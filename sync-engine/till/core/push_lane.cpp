#include "sync-engine/till/core/push_lane.h"

#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <utility>

namespace onetill::till {

PushLane::PushLane(JournalList& journals, RandomSource random)
    : m_journals{journals}, m_backOff{std::move(random)}
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
    // What is not about the batch under way is about all.
    const bool ofAll = event == PushEvent::Foreign || event == PushEvent::Unauthorised;
    if (trouble && move != PushMove::Stay)
        (ofAll ? m_trouble : troubleOfDrain()) = trouble;
    make(move, step, retryAfter);
}

const std::optional<Error>& PushLane::trouble() const
{
    const Drain* troubled = m_state == PushState::Off ? nullptr : m_journals.troubled();
    return m_trouble || !troubled ? m_trouble : troubled->trouble;
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
    case PushMove::WaitCalm: troubleOfDrain().reset(); return wait(step);
    case PushMove::Spread: return spread(step);
    case PushMove::Fresh: return m_olderWaits ? sendNext(step) : void();
    case PushMove::Fork: return fork(step);
    case PushMove::Reopen: reopen(step); return;
    case PushMove::Stop: return stop(step);
    }
}

void PushLane::begin(Step& step)
{
    m_backOff.reset();
    m_drain = nullptr;
    if (const auto begun = m_journals.begin(); !begun) {
        m_trouble = begun.error();
        return wait(step);
    }
    sendNext(step);
}

void PushLane::becomeWell()
{
    if (m_trouble && (!isOfOlder() || isOutOfTouch(m_trouble->code)))
        m_trouble.reset();
    m_backOff.reset();
    m_journals.forgetSilence();
    m_drain->trouble.reset();
    m_drain->backOff.reset();
    m_drain->refusals = 0;
    m_drain->batchMax = std::min(m_drain->batchMax * 2, wire::kBatchEntriesMax);
}

void PushLane::sendNext(Step& step)
{
    if (const auto known = m_journals.refresh(); !known) {
        m_drain = nullptr;
        m_trouble = known.error();
        return wait(step);
    }
    for (Drain* drain : m_journals.inTurnAfter(m_drain)) {
        if (drain->notBefore && *drain->notBefore > step.now.ticks)
            continue;
        drain->notBefore.reset();
        const std::size_t countMax = drain->quarantineNext ? 1 : drain->batchMax;
        auto batch =
            drain->outbox.batch(drain->position.confirmed(), countMax, wire::kBatchBytesMax);
        if (batch && batch->empty()) {
            (m_journals.isNewest(drain) ? m_trouble : drain->trouble).reset();
            continue;
        }
        m_drain = drain;
        if (batch)
            return send(*drain, *std::move(batch), step);
        troubleOfDrain() = batch.error();
        return wait(step);
    }
    restOrWait(step);
}

/// Nothing is left but what was put off.
void PushLane::restOrWait(Step& step)
{
    m_nextTry.reset();
    const auto turn = m_journals.nextTurn();
    if (!turn) {
        m_state = PushState::Idle;
        return;
    }
    m_olderWaits = true;
    m_state = PushState::Waiting;
    startTimer(std::max(*turn - step.now.ticks, std::chrono::milliseconds{0}), step);
}

void PushLane::send(Drain& drain, std::vector<wire::Entry> batch, Step& step)
{
    m_nextTry.reset();
    m_sent = batch.size();
    m_confirmedWhenAsked = drain.position.confirmed();
    m_request = step.newRequest();
    if (std::exchange(drain.quarantineNext, false)) {
        m_state = PushState::Quarantining;
        step.issue(SendToQuarantine{*m_request, std::move(batch.front())});
    } else {
        m_state = PushState::Sending;
        step.issue(SendBatch{*m_request, std::move(batch)});
    }
}

void PushLane::fork(Step& step)
{
    leave(PushState::Forked, step);
    if (reopen(step))
        return;
    step.issue(OpenEpoch{m_journals.newest()->epoch, m_ordinalsTaken});
    startTimer(m_backOff.next(), step);
}

bool PushLane::reopen(Step& step)
{
    const Drain* forked = m_journals.newest();
    if (const auto known = m_journals.refresh(); !known || m_journals.isNewest(forked))
        return false;
    m_trouble.reset();
    m_backOff.reset();
    sendNext(step);
    return true;
}

void PushLane::halve()
{
    // Half of what was really sent: half of the bound could still be the very same batch.
    m_drain->batchMax = std::max<std::size_t>(1, m_sent / 2);
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
        m_drain->quarantineNext = true;
}

void PushLane::countRefusal()
{
    // Once may be chance. A hub that answers a second time with a refusal is well, and only the
    // batch is not: the search for the entry at fault goes on at the pace of the first failure.
    constexpr int kRefusalsToHalve = 2;
    if (++m_drain->refusals < kRefusalsToHalve)
        return;
    m_drain->refusals = 0;
    backOffOfDrain().reset();
    halveOrQuarantine();
}

void PushLane::stop(Step& step)
{
    leave(PushState::Stopped, step);
    startTimer(m_backOff.probe(), step);
}

void PushLane::wait(Step& step, std::chrono::milliseconds retryAfter)
{
    const auto delay = backOffOfDrain().next(retryAfter);
    if (!isOfOlder())
        return waitFor(delay, step);
    m_drain->notBefore = step.now.ticks + delay;
    // Trouble of its own must not hold up the others; a hub that is silent, or has too much to do,
    // is so to all.
    const auto& trouble = m_drain->trouble;
    const bool ofHub =
        trouble && (isOutOfTouch(trouble->code) || trouble->code == ErrorCode::Overloaded);
    if (ofHub)
        return waitFor(delay, step);
    sendNext(step);
}

void PushLane::waitFor(std::chrono::milliseconds delay, Step& step)
{
    m_olderWaits = isOfOlder();
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
    const bool outOfTouch = trouble() && isOutOfTouch(trouble()->code);
    m_journals.forgetSilence();
    if (outOfTouch)
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
