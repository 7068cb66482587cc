#include "simulated_shop.h"

#include <utility>

namespace onetill::till {

using namespace std::chrono_literals;

SimulatedShop::SimulatedShop(std::uint64_t seed) : m_random{seed}
{
    restartTill();
}

Moment SimulatedShop::moment() const
{
    return {m_now, Timestamp{1'800'000'000'000 + m_now.count()}};
}

void SimulatedShop::restartTill()
{
    ++m_life;
    m_engine.emplace(Identity{test::MemoryTill::till(), m_hub.key(), m_hubEpoch}, m_till, m_till,
                     test::seeded(m_random()));
    after(0ms, [this] { take(SwitchedOn{}); });
}

void SimulatedShop::after(std::chrono::milliseconds delay, std::function<void()> happen)
{
    m_events.emplace(m_now + delay, std::move(happen));
}

void SimulatedShop::deliver(std::chrono::milliseconds delay, Input input)
{
    after(delay, [this, life = m_life, input = std::move(input)] {
        if (life == m_life)
            take(input);
    });
}

void SimulatedShop::run(std::chrono::milliseconds time)
{
    const auto end = m_now + time;
    while (!m_events.empty() && m_events.begin()->first <= end) {
        m_now = m_events.begin()->first;
        const std::function<void()> happen = std::move(m_events.begin()->second);
        m_events.erase(m_events.begin());
        if (happen)
            happen();
    }
    m_now = end;
}

void SimulatedShop::live(std::chrono::milliseconds time, const Weather& weather)
{
    m_weather = weather;
    scheduleLife(m_now + time);
    run(time);
}

void SimulatedShop::heal()
{
    m_weather = {};
}

void SimulatedShop::scheduleLife(std::chrono::milliseconds until)
{
    if (m_now >= until)
        return;
    somethingHappens();
    after(delay() * 4, [this, until] { scheduleLife(until); });
}

void SimulatedShop::somethingHappens()
{
    const auto kind = m_random() % 100;
    const std::string feed = m_random() % 2 ? "catalogue" : "stock";
    if (kind < 45) {
        m_till.sell(static_cast<int>(1 + m_random() % 3));
        take(JournalGrew{});
    } else if (kind < 85) {
        m_hub.change(feed, "row" + std::to_string(m_random() % 12), m_random() % 5 == 0,
                     static_cast<int>(m_random() % 1'000));
    } else if (kind < 88) {
        m_hub.raiseFloors();
    } else if (kind < 91) {
        m_hub.backUp();
    } else if (kind < 92) {
        m_hub.restore();
    } else if (kind < 95) {
        restartTill();
    } else if (kind < 97) {
        take(SwitchedOff{});
        deliver(delay(), SwitchedOn{});
    } else {
        take(NetworkHint{});
    }
}

void SimulatedShop::take(Input input)
{
    Outputs outputs = m_engine->take(std::move(input), moment());
    const int life = m_life;
    for (Output& output : outputs) {
        if (chance(m_weather.crash))
            restartTill();
        // A till that is killed does not carry out what it had decided.
        if (life != m_life)
            return;
        std::visit([this](auto& wanted) { carryOut(wanted); }, output);
    }
}

bool SimulatedShop::chance(int inAThousand)
{
    return static_cast<int>(m_random() % 1'000) < inAThousand;
}

std::chrono::milliseconds SimulatedShop::delay()
{
    return std::chrono::milliseconds{1 + static_cast<int>(m_random() % 2'000)};
}

void SimulatedShop::promise(bool kept, const char* what)
{
    if (!kept && m_broken.empty())
        m_broken = what;
}

// --- The network ------------------------------------------------------------------------------

void SimulatedShop::ask(RequestId request, const std::function<Input()>& serve)
{
    ++m_requests;
    const auto fails = [&](ErrorCode code, std::chrono::milliseconds when) {
        deliver(when, RequestFailed{request, {code, "simulated"}, {}});
    };
    if (chance(m_weather.unreachable))
        return fails(ErrorCode::Unreachable, 3ms);
    if (chance(m_weather.overloaded))
        return fails(ErrorCode::Overloaded, delay());
    if (chance(m_weather.turnedAway))
        return fails(ErrorCode::Unauthorised, delay());
    if (chance(m_weather.nonsense))
        return fails(ErrorCode::BadReply, delay());
    if (chance(m_weather.lost))
        return fails(ErrorCode::TimedOut, 20s);

    // The hub serves even what the till has given up on, or was killed over, in the meantime.
    const bool replyLost = chance(m_weather.lost);
    const int times = chance(m_weather.duplicated) ? 2 : 1;
    for (int i = 0; i < times; ++i)
        after(delay(), [this, serve, replyLost, life = m_life] {
            const Input reply = serve();
            if (!replyLost && life == m_life)
                deliver(delay(), reply);
        });
    if (replyLost)
        fails(ErrorCode::TimedOut, 20s);
}

void SimulatedShop::carryOut(SendBatch& output)
{
    ask(output.request, [this, request = output.request, entries = output.entries]() -> Input {
        return PushReplied{request, m_hub.push(entries, moment().wall)};
    });
}

void SimulatedShop::carryOut(SendToQuarantine&)
{
    promise(false, "nothing here deserves quarantine");
}

Input SimulatedShop::fed(RequestId request, const Result<wire::FeedReply>& reply) const
{
    if (!reply)
        return RequestFailed{request, reply.error(), {}};
    if (reply->feeds.empty())
        return FeedReplied{request, std::nullopt};
    return FeedReplied{request, *reply};
}

void SimulatedShop::carryOut(AskFeed& output)
{
    promise(!m_hub.rowsAreBehindCursors(m_till.rows, m_till.kept),
            "the cursor is ahead of the rows");
    const auto request = output.request;
    const auto cursors = output.cursors;
    if (output.wait > 0s && m_weather.lost == 0) {
        ++m_requests;
        return holdFeed(request, cursors, m_now + output.wait);
    }
    ask(request, [this, request, cursors]() -> Input {
        return fed(request, m_hub.feed(cursors, moment().wall));
    });
}

/// A long poll: looked at every half second of virtual time.
void SimulatedShop::holdFeed(RequestId request, wire::Cursors cursors,
                             std::chrono::milliseconds until)
{
    const auto reply = m_hub.feed(cursors, moment().wall);
    if (m_now >= until || !reply || !reply->feeds.empty())
        return deliver(1ms, fed(request, reply));
    after(500ms, [this, request, cursors = std::move(cursors), until, life = m_life] {
        if (life == m_life)
            holdFeed(request, cursors, until);
    });
}

void SimulatedShop::carryOut(AskManifest& output)
{
    ask(output.request, [this, request = output.request]() -> Input {
        return ManifestReplied{request, m_hub.manifest(moment().wall)};
    });
}

void SimulatedShop::carryOut(AskPiece& output)
{
    ask(output.request,
        [this, request = output.request, index = output.index, name = output.snapshot]() -> Input {
            // The link keeps a piece before it reports it; one of an older snapshot is not kept.
            if (!m_till.snapshot || m_till.snapshot->name != name)
                return RequestFailed{request, {ErrorCode::BadReply, "of another snapshot"}, {}};
            (void)m_till.writePiece(index, "");
            return PieceKept{request};
        });
}

// --- The till's files -------------------------------------------------------------------------

void SimulatedShop::carryOut(CommitRows& output)
{
    for (const auto& [feed, page] : output.feeds) {
        // Killed or out of room between two feeds: each keeps its rows and cursor together.
        if (chance(m_weather.diskFull))
            return take(StorageRefused{{ErrorCode::StorageFull, "simulated"}});
        if (chance(m_weather.crash))
            return restartTill();
        (void)m_till.apply(feed, page);
    }
    take(RowsKept{});
}

void SimulatedShop::carryOut(BeginSnapshot& output)
{
    take(SnapshotBegun{*m_till.beginSnapshot(output.manifest)});
}

void SimulatedShop::carryOut(InstallSnapshot&)
{
    if (chance(m_weather.diskFull))
        return take(StorageRefused{{ErrorCode::StorageFull, "simulated"}});
    m_till.rowsOfSnapshot = m_hub.snapshotRows(m_till.snapshot->name);
    if (const auto finished = m_till.finishSnapshot(); !finished)
        return take(StorageRefused{finished.error()});
    take(SnapshotInstalled{});
}

void SimulatedShop::carryOut(StartTimer& output)
{
    const int timer = ++m_timers[output.lane];
    after(output.delay, [this, lane = output.lane, timer, life = m_life] {
        if (life == m_life && m_timers[lane] == timer)
            take(TimerFired{lane});
    });
}

void SimulatedShop::carryOut(Acknowledge& output)
{
    const auto& have = output.have.have;
    const auto held = static_cast<std::size_t>(have.contiguous);
    promise(held <= m_till.journal.size(), "more is acknowledged than was ever written");
    promise(held == 0 || m_till.journal[held - 1].hash == have.headHash,
            "another journal is acknowledged");
    m_till.acknowledgedSeq = have.contiguous;
    m_hubEpoch = output.have.hubEpoch;
}

bool SimulatedShop::isSettled() const
{
    if (m_hub.journal().size() != m_till.journal.size() || m_till.rows != m_hub.allRows())
        return false;
    for (std::size_t i = 0; i < m_till.journal.size(); ++i)
        if (m_hub.journal()[i] != m_till.journal[i].hash)
            return false;
    return m_till.acknowledgedSeq == static_cast<std::int64_t>(m_till.journal.size())
           && status().tone == SyncStatus::Tone::Ok && status().waiting == 0;
}

} // namespace onetill::till
