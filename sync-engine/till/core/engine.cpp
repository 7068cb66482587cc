#include "sync-engine/till/core/engine.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace onetill::till {
namespace {

constexpr std::chrono::milliseconds kNoticeableSkew{1'000};

/// Whether the difference between the two clocks may stand in entries. No hub answers before this
/// program was written or after this century: what says so is no clock. And an entry whose
/// difference is larger than its readers take could never be sent.
bool isPlausible(Timestamp hubTime, std::chrono::milliseconds ahead)
{
    constexpr Timestamp kEarliest{1'577'836'800'000}; // 2020-01-01
    constexpr Timestamp kLatest{4'102'444'800'000};   // 2100-01-01
    constexpr std::chrono::milliseconds kAheadMax{wire::ClockEvidence::kOffsetMaxMs};
    return hubTime >= kEarliest && hubTime < kLatest && std::chrono::abs(ahead) <= kAheadMax;
}

PushEvent pushEventOf(const RequestFailed& failed)
{
    if (failed.narrow)
        return PushEvent::Narrow;
    switch (failed.error.code) {
    case ErrorCode::TooLarge: return PushEvent::TooLarge;
    case ErrorCode::TimedOut: return PushEvent::TimedOut;
    case ErrorCode::Overloaded: return PushEvent::Overloaded;
    case ErrorCode::Refused: return PushEvent::Refused;
    case ErrorCode::Unauthorised: return PushEvent::Unauthorised;
    default: return PushEvent::Failed;
    }
}

PullEvent pullEventOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::MustSnapshot: return PullEvent::MustSnapshot;
    case ErrorCode::Overloaded: return PullEvent::Overloaded;
    case ErrorCode::Unauthorised: return PullEvent::Unauthorised;
    default: return PullEvent::Failed;
    }
}

} // namespace

Engine::Engine(Identity identity, const Journals& journals, const Replica& replica,
               RandomSource random, const Judged& before)
    : m_lineage{identity.hubEpoch, identity.hubKey},
      m_journals{std::move(identity), journals, random},
      m_push{m_journals, random},
      m_pull{m_journals, replica, random},
      m_judged{before}
{
}

Outputs Engine::take(Input input, Moment now)
{
    Outputs outputs;
    Step step{now, m_pollAfter, m_lastRequest, outputs};
    std::visit([&](auto& happened) { on(happened, step); }, input);
    // Sales leave before prices arrive: an unsent sale is lost with the terminal, a price is not.
    if (!m_push.isUnderWay())
        m_pull.on(PullEvent::Turn, step);

    if (SyncStatus described = describe(); described != m_status) {
        m_status = described;
        step.issue(StatusChanged{std::move(described)});
    }
    return outputs;
}

void Engine::on(SwitchedOn&, Step& step)
{
    m_push.on(PushEvent::SwitchedOn, step);
    m_pull.on(PullEvent::SwitchedOn, step);
}

void Engine::on(SwitchedOff&, Step& step)
{
    m_offlineSince.reset();
    m_push.on(PushEvent::SwitchedOff, step);
    m_pull.on(PullEvent::SwitchedOff, step);
}

void Engine::on(JournalGrew&, Step& step)
{
    m_push.on(PushEvent::Grew, step);
}

void Engine::on(NetworkHint&, Step& step)
{
    m_push.on(PushEvent::Hint, step);
    m_pull.on(PullEvent::Hint, step);
}

void Engine::on(TimerFired& fired, Step& step)
{
    switch (fired.lane) {
    case Lane::Push: return m_push.on(PushEvent::TimerFired, step);
    case Lane::Pull: return m_pull.on(PullEvent::TimerFired, step);
    }
}

void Engine::on(PushReplied& replied, Step& step)
{
    if (!m_push.accepts(replied.request))
        return;
    if (replied.reply.statuses.size() != m_push.entriesUnderWay())
        return m_push.on(PushEvent::Failed, step,
                         Error{ErrorCode::BadReply, "not one status for each entry sent"});
    const auto said = [&replied](wire::EntryStatus status) {
        return static_cast<std::int64_t>(std::ranges::count(replied.reply.statuses, status));
    };
    pushReplied(replied.reply.envelope,
                {.quarantined = said(wire::EntryStatus::Quarantined),
                 .exceptions = said(wire::EntryStatus::AcceptedWithException)},
                step);
}

void Engine::on(EntryQuarantined& replied, Step& step)
{
    if (m_push.accepts(replied.request))
        pushReplied(replied.envelope, {.quarantined = 1, .exceptions = 0}, step);
}

void Engine::on(FeedReplied& replied, Step& step)
{
    if (!m_pull.accepts(replied.request))
        return;
    if (!replied.reply) {
        touched(step);
        return m_pull.on(PullEvent::NoNews, step);
    }
    if (const auto usable = pullHeard(replied.reply->envelope, step); !usable)
        return m_pull.on(PullEvent::Failed, step, usable.error());
    m_pull.onNews(std::move(*replied.reply), step);
}

void Engine::on(ManifestReplied& replied, Step& step)
{
    if (!m_pull.accepts(replied.request))
        return;
    if (const auto usable = pullHeard(replied.manifest.envelope, step); !usable)
        return m_pull.on(PullEvent::Failed, step, usable.error());
    m_pull.onManifest(std::move(replied.manifest), step);
}

void Engine::on(PieceKept& kept, Step& step)
{
    if (!m_pull.accepts(kept.request))
        return;
    touched(step);
    m_pull.on(PullEvent::PieceKept, step);
}

void Engine::on(RequestFailed& failed, Step& step)
{
    const bool ofPush = m_push.accepts(failed.request);
    if (!ofPush && !m_pull.accepts(failed.request))
        return;
    const ErrorCode code = failed.error.code;
    if (code == ErrorCode::Unauthorised)
        return stop(failed.error, step);
    if (isOutOfTouch(code) && !m_offlineSince)
        m_offlineSince = step.now.wall;
    if (ofPush)
        m_push.on(pushEventOf(failed), step, failed.error, failed.retryAfter);
    else
        m_pull.on(pullEventOf(code), step, failed.error, failed.retryAfter);
}

void Engine::on(RowsKept&, Step& step)
{
    m_pull.on(PullEvent::RowsKept, step);
}

void Engine::on(SnapshotBegun& begun, Step& step)
{
    m_pull.onBegun(std::move(begun.missing), step);
}

void Engine::on(SnapshotInstalled&, Step& step)
{
    m_pull.on(PullEvent::Installed, step);
}

void Engine::on(StorageRefused& refused, Step& step)
{
    m_pull.on(PullEvent::NotKept, step, refused.error);
}

void Engine::pushReplied(const wire::Envelope& envelope, const Judged& judged, Step& step)
{
    Drain& drain = m_push.drain();
    auto verdict = envelope.have.have.epoch == drain.epoch
                       ? hear(envelope, drain, m_push.confirmedWhenAsked(), step)
                       : HaveVerdict::Unusable;
    if (verdict && *verdict == HaveVerdict::Foreign)
        verdict = hearBranch(envelope, drain, m_push.confirmedWhenAsked(), step);
    if (!verdict)
        return m_push.on(PushEvent::Failed, step, verdict.error());
    switch (*verdict) {
    case HaveVerdict::Behind: return m_push.on(PushEvent::Behind, step);
    case HaveVerdict::Foreign:
        return m_push.on(PushEvent::Foreign, step,
                         Error{ErrorCode::Forked, "the hub has other entries of this journal than "
                                                  "we; it goes on in a new one"});
    case HaveVerdict::Unusable:
        return m_push.on(PushEvent::Failed, step,
                         Error{ErrorCode::BadReply, "what the hub has is not signed by it"});
    case HaveVerdict::Advanced:
    case HaveVerdict::Unchanged:
        // The other lane may have heard the good news first.
        if (drain.position.confirmed() > m_push.confirmedWhenAsked()) {
            judge(judged, step);
            return m_push.on(PushEvent::Advanced, step);
        }
        return m_push.on(
            PushEvent::Stuck, step,
            Error{ErrorCode::Refused, "the hub accepted the request and kept nothing"});
    }
}

void Engine::judge(const Judged& judged, Step& step)
{
    m_aside.reset();
    if (judged.quarantined > 0)
        m_aside = Error{ErrorCode::Quarantined, "the hub kept entries that it does not understand"};
    if (judged == Judged{})
        return;
    m_judged += judged;
    step.issue(EntriesJudged{judged});
}

Status Engine::pullHeard(const wire::Envelope& envelope, Step& step)
{
    if (const auto current = m_lineage.admits(envelope); !current)
        return current;
    // Of an older journal only the push lane hears: what is asked is about the newest.
    Drain* newest = m_journals.newest();
    if (!newest || envelope.have.have.epoch != newest->epoch)
        return {};
    const auto verdict = hear(envelope, *newest, m_pull.confirmedWhenAsked(), step);
    if (verdict && *verdict == HaveVerdict::Behind)
        m_push.on(PushEvent::FeedBehind, step);
    if (verdict && *verdict == HaveVerdict::Foreign)
        m_push.on(PushEvent::Foreign, step,
                  Error{ErrorCode::Forked, "the hub has other entries of this journal than we; it "
                                           "goes on in a new one"});
    return {};
}

Result<HaveVerdict> Engine::hear(const wire::Envelope& envelope, Drain& drain,
                                 std::int64_t confirmedWhenAsked, Step& step)
{
    if (const auto current = m_lineage.admits(envelope); !current)
        return passOn(current);
    const auto verdict = drain.position.hear(envelope.have, confirmedWhenAsked);
    if (!verdict || *verdict == HaveVerdict::Unusable)
        return verdict;
    const bool newLineage = m_lineage.follow(envelope);

    m_pollAfter = std::chrono::milliseconds{envelope.pollAfterMs};
    step.pollAfter = m_pollAfter;
    m_updateNeeded = envelope.minimumProtocol > wire::kProtocolVersion;
    m_push.hearOrdinals(envelope.epochsKnown);
    touched(step);
    tellHubTime(envelope.hubTime, step);
    if (*verdict == HaveVerdict::Behind || newLineage)
        m_journals.doubtAllBut(drain);
    if (*verdict == HaveVerdict::Advanced || *verdict == HaveVerdict::Behind
        || (newLineage && *verdict == HaveVerdict::Unchanged))
        step.issue(Acknowledge{envelope.have});
    return verdict;
}

/// The main line of the journal is another till's by now. What the hub has of ours ends on it, or
/// stands on a branch beside it.
Result<HaveVerdict> Engine::hearBranch(const wire::Envelope& envelope, Drain& drain,
                                       std::int64_t confirmedWhenAsked, Step& step)
{
    auto verdict = envelope.branch ? drain.position.hear(*envelope.branch, confirmedWhenAsked)
                                   : Result<HaveVerdict>{HaveVerdict::Unusable};
    if (verdict && *verdict == HaveVerdict::Advanced)
        step.issue(Acknowledge{*envelope.branch});
    if (m_journals.isNewest(&drain))
        return HaveVerdict::Foreign;
    if (!verdict || (*verdict != HaveVerdict::Unusable && *verdict != HaveVerdict::Foreign))
        return verdict;
    // It does not even have what we believed: from the beginning, which is common to all.
    const bool hoped = drain.position.confirmed() > 0;
    drain.position.doubt();
    return hoped ? HaveVerdict::Behind : HaveVerdict::Unchanged;
}

void Engine::tellHubTime(Timestamp hubTime, Step& step)
{
    const std::chrono::milliseconds ahead{hubTime.ms - step.now.wall.ms};
    if (!isPlausible(hubTime, ahead))
        return;
    if (m_hubAhead && std::chrono::abs(ahead - *m_hubAhead) < kNoticeableSkew)
        return;
    m_hubAhead = ahead;
    step.issue(HubTimeHeard{ahead});
}

void Engine::touched(Step& step)
{
    m_lastExchange = step.now.wall;
    const bool stopped =
        m_push.state() == PushState::Stopped || m_pull.state() == PullState::Stopped;
    if (!m_offlineSince && !stopped)
        return;
    // It is over for the other lane, too, which may have minutes to wait.
    m_offlineSince.reset();
    m_push.on(PushEvent::InTouch, step);
    m_pull.on(PullEvent::InTouch, step);
}

void Engine::stop(const Error& error, Step& step)
{
    m_push.on(PushEvent::Unauthorised, step, error);
    m_pull.on(PullEvent::Unauthorised, step, error);
}

SyncStatus Engine::describe() const
{
    SyncStatus status;
    const auto& trouble = m_push.trouble()   ? m_push.trouble()
                          : m_pull.trouble() ? m_pull.trouble()
                                             : m_aside;
    status.switchedOff = m_push.state() == PushState::Off;
    status.tone = tone(trouble);
    status.waiting = m_journals.waiting().value_or(m_status.waiting);
    status.lastExchange = m_lastExchange;
    status.nextTry = m_push.trouble()   ? m_push.nextTry()
                     : m_pull.trouble() ? m_pull.nextTry()
                                        : std::nullopt;
    status.offlineSince = m_offlineSince;
    status.lastError = trouble;
    status.judged = m_judged;
    status.cataloguePosition = m_pull.cataloguePosition();
    status.catalogueAsOf = m_pull.catalogueAsOf();
    status.snapshot = m_pull.snapshot();
    status.updateNeeded = m_updateNeeded;
    return status;
}

SyncStatus::Tone Engine::tone(const std::optional<Error>& trouble) const
{
    using enum SyncStatus::Tone;
    if (m_push.state() == PushState::Off)
        return Off;
    if (trouble && isOutOfTouch(trouble->code))
        return Off;
    // Neither needs a person: the hub asked for patience, or for a smaller batch.
    const bool passing =
        trouble && (trouble->code == ErrorCode::Overloaded || trouble->code == ErrorCode::TooLarge);
    if (trouble && !passing)
        return Bad;
    return passing || !m_lastExchange || m_push.isUnderWay() || m_pull.snapshot() ? Busy : Ok;
}

} // namespace onetill::till
