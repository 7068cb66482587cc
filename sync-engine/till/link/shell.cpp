#include "sync-engine/till/link/shell.h"

#include "sync-engine/contract/values/check.h"
#include "sync-engine/till/link/hub_requests.h"

#include <utility>

namespace onetill::till {
namespace {

/// After a defect of our own: long enough not to run hot, short enough to drain a journal today.
constexpr std::chrono::minutes kRecoveryPause{1};

BatchTrace traceOf(const std::vector<wire::Entry>& entries, const RandomSource& random)
{
    std::array<std::uint8_t, 8> name{};
    random(name);
    return {.trace = wire::toHex(name),
            .epoch = entries.front().header.epoch,
            .first = entries.front().header.seq,
            .last = entries.back().header.seq,
            .trouble = std::nullopt};
}

QTimer& prepared(QTimer& timer)
{
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    return timer;
}

} // namespace

Link::Shell::Shell(CentreAddress address, Identity identity, Ports ports, MomentSource now,
                   RandomSource random, const Judged& before)
    : m_address{std::move(address)},
      m_identity{std::move(identity)},
      m_ports{ports},
      m_journals{ports.journals},
      m_now{std::move(now)},
      m_random{std::move(random)},
      m_judged{before}
{
    QObject::connect(&prepared(m_pushTimer), &QTimer::timeout, &m_pushTimer,
                     [this] { take(TimerFired{Lane::Push}); });
    QObject::connect(&prepared(m_pullTimer), &QTimer::timeout, &m_pullTimer,
                     [this] { take(TimerFired{Lane::Pull}); });
    QObject::connect(&prepared(m_recovery), &QTimer::timeout, &m_recovery, [this] {
        beginAnew();
        if (m_switchedOn)
            take(SwitchedOn{});
    });
    beginAnew();
}

void Link::Shell::beginAnew()
{
    m_engine.emplace(m_identity, m_journals, m_ports.replica, m_random, m_judged);
}

void Link::Shell::take(Input input)
{
    if (std::holds_alternative<SwitchedOn>(input))
        m_switchedOn = true;
    if (std::holds_alternative<SwitchedOff>(input))
        m_switchedOn = false;
    if (!m_engine)
        return;
    m_inputs.push_back(std::move(input));
    // An output may have an answer at once. It waits until those before it are carried out, so
    // that the engine always sees the consequences of its outputs in their order.
    if (m_taking)
        return;
    m_taking = true;
    try {
        takeWaiting();
    } catch (const BrokenInvariant& broken) {
        recover(broken.what());
    }
    m_taking = false;
}

void Link::Shell::takeWaiting()
{
    while (!m_inputs.empty()) {
        Input input = std::move(m_inputs.front());
        m_inputs.pop_front();
        Outputs outputs = m_engine->take(std::move(input), m_now());
        for (Output& output : outputs)
            std::visit([this](auto& wanted) { carryOut(wanted); }, output);
    }
}

/// A defect of ours must not take the till down with it: synchronisation begins anew from the
/// files in a while, selling goes on, and the status says that something is wrong.
void Link::Shell::recover(const char* what)
{
    m_inputs.clear();
    m_calls.clear();
    m_pushTimer.stop();
    m_pullTimer.stop();
    SyncStatus status = m_status;
    status.tone = SyncStatus::Tone::Bad;
    status.lastError = Error{ErrorCode::Internal, what};
    m_engine.reset();
    showStatus(status);
    m_recovery.start(kRecoveryPause);
}

void Link::Shell::showStatus(const SyncStatus& status)
{
    m_status = status;
    m_ports.notices.statusChanged(m_status);
}

// --- Requests -----------------------------------------------------------------------------------

HttpCall& Link::Shell::send(RequestId request, const HttpRequest& http, HttpCall::Done done)
{
    HttpCall::Pointer& kept = m_calls[request];
    kept = HttpCall::start(m_network, m_address.hub, m_address.token, http,
                           [this, request, done = std::move(done)](Result<HttpReply> reply) {
                               // Let go of last, as it holds what runs here.
                               const auto call = std::exchange(m_calls[request], nullptr);
                               m_calls.erase(request);
                               done(std::move(reply));
                           });
    return *kept;
}

template <class T>
Outcome<T> Link::Shell::readTraced(BatchTrace trace, Result<HttpReply> reply,
                                   Result<T> (*read)(const wire::Json&))
{
    auto said = readReply(std::move(reply), read);
    if (!said)
        trace.trouble = said.error().error;
    m_ports.notices.traced(trace);
    return said;
}

void Link::Shell::carryOut(SendBatch& output)
{
    const RequestId request = output.request;
    const BatchTrace trace = traceOf(output.entries, m_random);
    const auto replied = [this, request, trace](Result<HttpReply> reply) {
        auto read = readTraced(trace, std::move(reply), wire::readPushReply);
        if (!read)
            return failed(request, std::move(read.error()));
        take(PushReplied{request, *std::move(read)});
    };
    HttpRequest http =
        pushHttpRequest(m_address.till, m_journals.packed(std::move(output.entries)));
    http.trace = trace.trace;
    HttpCall& call = send(request, http, replied);
    QObject::connect(&call, &HttpCall::uploaded, &call, [this] { m_journals.readOn(); });
}

void Link::Shell::carryOut(SendToQuarantine& output)
{
    const RequestId request = output.request;
    const BatchTrace trace = traceOf({output.entry}, m_random);
    HttpRequest http = httpRequest(m_address.till, output);
    http.trace = trace.trace;
    send(request, http, [this, request, trace](Result<HttpReply> reply) {
        auto read = readTraced(trace, std::move(reply), wire::readEnvelope);
        if (!read)
            return failed(request, std::move(read.error()));
        take(EntryQuarantined{request, *std::move(read)});
    });
}

void Link::Shell::carryOut(AskFeed& output)
{
    const RequestId request = output.request;
    send(request, httpRequest(m_address.till, output),
         [this, request](Result<HttpReply> reply) { feedReplied(request, std::move(reply)); });
}

void Link::Shell::feedReplied(RequestId request, Result<HttpReply> reply)
{
    if (reply && reply->status == 204)
        return take(FeedReplied{request, std::nullopt});
    auto read = readReply(std::move(reply), wire::readFeedReply);
    if (!read)
        return failed(request, std::move(read.error()));
    take(FeedReplied{request, *std::move(read)});
}

void Link::Shell::carryOut(AskManifest& output)
{
    const RequestId request = output.request;
    send(request, httpRequest(m_address.till, output), [this, request](Result<HttpReply> reply) {
        auto read = readReply(std::move(reply), wire::readSnapshotManifest);
        if (!read)
            return failed(request, std::move(read.error()));
        take(ManifestReplied{request, *std::move(read)});
    });
}

void Link::Shell::carryOut(AskPiece& output)
{
    const RequestId request = output.request;
    const std::size_t index = output.index;
    send(request, httpRequest(m_address.till, output),
         [this, request, index](Result<HttpReply> reply) {
             pieceReplied(request, index, std::move(reply));
         });
}

void Link::Shell::pieceReplied(RequestId request, std::size_t index, Result<HttpReply> reply)
{
    auto whole = accepted(std::move(reply));
    if (!whole)
        return failed(request, std::move(whole.error()));
    const auto kept = m_ports.replica.writePiece(
        index, {whole->body.constData(), static_cast<std::size_t>(whole->body.size())});
    if (!kept)
        return failed(request, {kept.error(), {}, {}});
    take(PieceKept{request});
}

void Link::Shell::failed(RequestId request, Failure failure)
{
    take(RequestFailed{request, std::move(failure.error), failure.retryAfter, failure.narrow});
}

void Link::Shell::carryOut(CancelRequest& output)
{
    m_calls.erase(output.request);
}

void Link::Shell::carryOut(StartTimer& output)
{
    (output.lane == Lane::Push ? m_pushTimer : m_pullTimer).start(output.delay);
}

// --- Files --------------------------------------------------------------------------------------

void Link::Shell::carryOut(CommitRows& output)
{
    // In the contract's order: rules before what they rule. Feeds of later versions are left out;
    // their cursors do not move, so nothing of them is lost.
    for (const std::string_view feed : wire::kFeeds) {
        const auto page = output.feeds.find(std::string{feed});
        if (page == output.feeds.end())
            continue;
        if (const auto kept = m_ports.replica.apply(feed, page->second); !kept)
            return take(StorageRefused{kept.error()});
    }
    take(RowsKept{});
}

void Link::Shell::carryOut(BeginSnapshot& output)
{
    auto missing = m_ports.replica.beginSnapshot(output.manifest);
    if (!missing)
        return take(StorageRefused{missing.error()});
    take(SnapshotBegun{*std::move(missing)});
}

void Link::Shell::carryOut(InstallSnapshot&)
{
    if (const auto installed = m_ports.replica.finishSnapshot(); !installed)
        return take(StorageRefused{installed.error()});
    take(SnapshotInstalled{});
}

// --- Notices ------------------------------------------------------------------------------------

void Link::Shell::carryOut(OpenEpoch& output)
{
    m_ports.notices.forked(output.forked, output.ordinalsTaken);
}

void Link::Shell::carryOut(Acknowledge& output)
{
    m_identity.hubEpoch = output.have.hubEpoch; // An engine that begins anew follows it, too.
    m_ports.notices.acknowledged(output.have);
}

void Link::Shell::carryOut(EntriesJudged& output)
{
    m_judged += output.judged;
    m_ports.notices.judged(output.judged);
}

void Link::Shell::carryOut(HubTimeHeard& output)
{
    m_ports.notices.hubTime(output.ahead);
}

void Link::Shell::carryOut(StatusChanged& output)
{
    showStatus(output.status);
}

} // namespace onetill::till
