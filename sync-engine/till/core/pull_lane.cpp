#include "sync-engine/till/core/pull_lane.h"

#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <utility>

namespace onetill::till {
namespace {

constexpr std::chrono::minutes kSnapshotPause{1};

/// Whether only a fresh snapshot can help.
bool isLost(ErrorCode code)
{
    return code == ErrorCode::StorageDamaged || code == ErrorCode::StorageForeign
           || code == ErrorCode::NotFound;
}

} // namespace

PullLane::PullLane(const JournalList& journals, const Replica& replica, RandomSource random)
    : m_journals{journals}, m_replica{replica}, m_backOff{std::move(random)}
{
}

bool PullLane::accepts(RequestId request)
{
    if (m_request != request)
        return false;
    m_request.reset();
    return true;
}

void PullLane::on(PullEvent event, Step& step, const std::optional<Error>& trouble,
                  std::chrono::milliseconds retryAfter)
{
    const PullMove move = pullMove(m_state, event);
    if (trouble && move != PullMove::Stay && move != PullMove::WantSnap)
        m_trouble = trouble;
    make(move, step, retryAfter);
}

void PullLane::onNews(wire::FeedReply reply, Step& step)
{
    // A page that does not move its cursor is none: kept as news, it would be asked for again at
    // once, for ever.
    std::erase_if(reply.feeds, [this](const auto& feed) {
        const auto asked = m_cursors.find(feed.first);
        return asked != m_cursors.end() && asked->second == feed.second.cursor;
    });
    m_pages = std::move(reply.feeds);
    m_more = std::ranges::any_of(m_pages, [](const auto& feed) { return feed.second.more; });
    on(m_pages.empty() ? PullEvent::NoNews : PullEvent::News, step);
}

void PullLane::onManifest(wire::SnapshotManifest manifest, Step& step)
{
    m_progress = SyncStatus::SnapshotProgress{0, manifest.pieces.size(), manifest.bytes};
    m_manifest = std::move(manifest);
    on(PullEvent::Manifest, step);
}

void PullLane::onBegun(std::vector<std::size_t> missing, Step& step)
{
    if (m_state == PullState::Storing && m_manifest) {
        m_missing = std::move(missing);
        std::ranges::reverse(m_missing);
        ONETILL_CHECK(m_missing.empty() || m_missing.front() < m_manifest->pieces.size());
        m_progress->piecesKept = m_manifest->pieces.size() - m_missing.size();
    }
    on(PullEvent::Begun, step);
}

void PullLane::make(PullMove move, Step& step, std::chrono::milliseconds retryAfter)
{
    switch (move) {
    case PullMove::Missing:
    case PullMove::Never: ONETILL_CHECK(move == PullMove::Stay); return;
    case PullMove::Stay: return;
    case PullMove::Begin: m_trouble.reset(); return begin();
    case PullMove::Probe: return begin();
    case PullMove::GoOff: return leave(PullState::Off, step);
    case PullMove::Ask: return ask(step);
    case PullMove::AskAgain:
    case PullMove::BeReady: return leave(PullState::Ready, step);
    case PullMove::Rest: return rest(step);
    case PullMove::KeepRows: return keepRows(step);
    case PullMove::BeginSnap:
        m_state = PullState::Storing;
        return step.issue(BeginSnapshot{*m_manifest});
    case PullMove::NextPiece: return nextPiece(step);
    case PullMove::PieceDone: return pieceDone(step);
    case PullMove::Fresh: return beFresh(step);
    case PullMove::WantSnap: return wantSnapshot(step);
    case PullMove::Wait: return wait(step, retryAfter);
    case PullMove::Spread: return spread(step);
    case PullMove::Stop: return stop(step);
    }
}

void PullLane::begin()
{
    m_backOff.reset();
    m_longPoll = false;
    m_fresh = false;
    m_wantsSnapshot = false;
    m_state = PullState::Ready;
}

void PullLane::ask(Step& step)
{
    if (!m_wantsSnapshot) {
        const auto cursors = m_replica.cursors();
        if (!cursors) {
            m_trouble = cursors.error();
            return wait(step);
        }
        if (!cursors->empty())
            return askFeed(*cursors, step);
        m_wantsSnapshot = true;
        if (m_fresh)
            return doubt(step);
    }
    step.issue(AskManifest{request(PullState::AskingManifest, step)});
}

/// A snapshot without cursors leads to the next one: fetched again at once, it would be for ever.
void PullLane::doubt(Step& step)
{
    m_trouble = Error{ErrorCode::BadReply, "the hub's snapshot says not where the feeds go on"};
    m_fresh = false;
    waitFor(kSnapshotPause, step);
}

void PullLane::askFeed(const wire::Cursors& cursors, Step& step)
{
    m_cursors = cursors;
    // A feed that came with this version starts from its beginning.
    for (const std::string_view feed : wire::kFeeds)
        m_cursors.try_emplace(std::string{feed});
    if (const auto catalogue = cursors.find("catalogue"); catalogue != cursors.end())
        m_cataloguePosition = catalogue->second;
    m_askedAt = step.now.ticks;
    // The first question is answered at once, so that the till knows within a moment of its start
    // whether the hub is there and has news.
    const auto patience = m_longPoll ? kLongPoll : std::chrono::seconds{0};
    std::optional<wire::Epoch> epoch;
    if (const Drain* newest = m_journals.newest())
        epoch = newest->epoch;
    step.issue(AskFeed{request(PullState::Polling, step), epoch, m_cursors, patience});
}

RequestId PullLane::request(PullState state, Step& step)
{
    m_state = state;
    m_nextTry.reset();
    m_confirmedWhenAsked = m_journals.confirmed();
    m_request = step.newRequest();
    return *m_request;
}

void PullLane::keepRows(Step& step)
{
    m_state = PullState::Storing;
    step.issue(CommitRows{std::exchange(m_pages, {})});
}

void PullLane::rest(Step& step)
{
    const bool news = m_state == PullState::Storing;
    m_trouble.reset();
    m_backOff.reset();
    m_fresh = false;
    if (news && m_more) {
        m_state = PullState::Ready;
        return;
    }

    m_catalogueAsOf = step.now.wall;
    // A first question is answered at once anyway; only a long poll can be answered too soon.
    const auto gap = news         ? step.pollAfter
                     : m_longPoll ? kPollGap - (step.now.ticks - m_askedAt)
                                  : std::chrono::milliseconds{0};
    m_longPoll = true;
    if (gap.count() > 0)
        waitFor(gap, step);
    else
        m_state = PullState::Ready;
}

void PullLane::nextPiece(Step& step)
{
    if (m_missing.empty()) {
        m_state = PullState::Storing;
        return step.issue(InstallSnapshot{});
    }
    const std::size_t index = m_missing.back();
    step.issue(AskPiece{request(PullState::AskingPiece, step), m_manifest->name, index,
                        m_manifest->pieces[index]});
}

void PullLane::pieceDone(Step& step)
{
    m_missing.pop_back();
    ++m_progress->piecesKept;
    m_trouble.reset();
    m_backOff.reset();
    nextPiece(step);
}

void PullLane::beFresh(Step& step)
{
    m_wantsSnapshot = false;
    m_fresh = true;
    m_longPoll = false;
    m_trouble.reset();
    m_progress.reset();
    m_manifest.reset();
    leave(PullState::Ready, step);
}

void PullLane::wantSnapshot(Step& step)
{
    m_wantsSnapshot = true;
    // Cursors fresh from a snapshot that the hub does not know: fetching the same one again and
    // again would help nobody.
    if (m_fresh) {
        m_trouble =
            Error{ErrorCode::MustSnapshot, "the hub does not know its own snapshot's cursors"};
        return wait(step);
    }
    leave(PullState::Ready, step);
}

void PullLane::wait(Step& step, std::chrono::milliseconds retryAfter)
{
    if (m_trouble && isLost(m_trouble->code))
        m_wantsSnapshot = true;
    m_longPoll = false;
    waitFor(m_backOff.next(retryAfter), step);
}

void PullLane::waitFor(std::chrono::milliseconds delay, Step& step)
{
    m_state = PullState::Waiting;
    startTimer(delay, step);
}

void PullLane::startTimer(std::chrono::milliseconds delay, Step& step)
{
    m_nextTry = Timestamp{step.now.wall.ms + delay.count()};
    step.issue(StartTimer{Lane::Pull, delay});
}

void PullLane::stop(Step& step)
{
    leave(PullState::Stopped, step);
    startTimer(m_backOff.probe(), step);
}

void PullLane::spread(Step& step)
{
    if (m_trouble && isOutOfTouch(m_trouble->code))
        waitFor(m_backOff.spread(step.pollAfter), step);
}

void PullLane::leave(PullState state, Step& step)
{
    if (m_request)
        step.issue(CancelRequest{*m_request});
    m_request.reset();
    m_nextTry.reset();
    if (state == PullState::Off) {
        m_trouble.reset();
        m_progress.reset();
    }
    m_state = state;
}

} // namespace onetill::till
