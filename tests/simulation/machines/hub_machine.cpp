#include "tests/simulation/machines/hub_machine.h"

#include "sync-engine/hub/service/inbox/reprocess.h"
#include "sync-engine/hub/storage/sqlite/sqlite_session.h"

#include <algorithm>
#include <utility>

namespace onetill::simulation {

HubMachine::HubMachine(SimulatedDisk& disk, const std::filesystem::path& folder, Schedule& schedule,
                       Dice dice, std::function<void()> changed)
    : m_machine{disk.addMachine(folder)},
      m_schedule{schedule},
      m_dice{dice},
      m_changed{std::move(changed)}
{
}

HubMachine::Process::Process(std::unique_ptr<hub::Session> reads,
                             std::unique_ptr<hub::Session> writes, hub::Hub who,
                             const std::filesystem::path& folder)
    : reading{std::move(reads)},
      writing{std::move(writes)},
      services{
          .hub = std::move(who), .shelf = hub::SnapshotShelf{folder / "snapshots"}, .metrics = {}},
      books{(folder / kHubFile).string(), SQLite::OPEN_READWRITE}
{
}

Result<std::unique_ptr<hub::Session>> HubMachine::openSession()
{
    return hub::sqlite::openSession(
        {.file = m_machine.folder() / kHubFile,
         .use = hub::sqlite::Use::Serve,
         .clock = [this] { return clock(); },
         .random = m_dice.source(),
         .announce = [this](const hub::News& news) { m_news.push_back(news); }});
}

Result<std::unique_ptr<HubMachine::Process>> HubMachine::begin()
{
    auto reading = openSession();
    if (!reading)
        return passOn(reading);
    auto writing = openSession();
    if (!writing)
        return passOn(writing);
    const auto identity = (*reading)->read([](hub::Transaction& transaction) {
        return Result<hub::HubIdentity>{transaction.identity()};
    });
    if (!identity)
        return passOn(identity);
    return std::make_unique<Process>(
        *std::move(reading), *std::move(writing),
        hub::Hub{*identity, [this] { return clock(); }, m_dice.source()}, m_machine.folder());
}

bool HubMachine::start()
{
    stop();
    m_machine.start();
    try {
        if (auto begun = begin()) {
            m_process = *std::move(begun);
            (void)hub::reprocess(*m_process->writing, m_process->services.hub);
            m_wrote = true;
            settle();
        }
    } catch (const SQLite::Exception&) {
        // The checks' own connection met the trouble.
    }
    if (!isUp())
        stop();
    return isUp();
}

void HubMachine::stop()
{
    m_process.reset();
    m_machine.kill();
    m_news.clear();
    for (const Waiting& one : std::exchange(m_waiting, {}))
        one.answer(std::nullopt);
}

void HubMachine::take(const Call& call, const Answer& answer)
{
    if (!isUp())
        return answer(std::nullopt);
    goOn(call.handler(call.request, m_process->services, *m_process->reading), answer);
    settle();
    wake();
}

void HubMachine::goOn(hub::Outcome outcome, const Answer& answer)
{
    while (auto* later = std::get_if<hub::Later>(&outcome)) {
        m_wrote = true;
        const hub::Work work = std::move(later->work);
        outcome = work(*m_process->writing);
    }
    // A process that died in the middle says nothing more.
    if (!m_machine.isUp())
        return answer(std::nullopt);
    if (auto* until = std::get_if<hub::UntilNews>(&outcome)) {
        const auto end = m_schedule.now() + until->atMost;
        m_waiting.push_back({std::move(*until), end, answer});
        return m_schedule.after(end - m_schedule.now(), [this] { lookForTheLate(); });
    }
    // What the commit did is looked at before anybody hears of it.
    settle();
    if (isUp())
        answer(std::get<hub::Reply>(std::move(outcome)));
    else
        answer(std::nullopt);
}

void HubMachine::settle()
{
    if (m_process && !m_machine.isUp())
        return stop();
    if (m_process && std::exchange(m_wrote, false))
        m_changed();
}

/// Tells those who wait of what was committed.
void HubMachine::wake()
{
    for (const hub::News& news : std::exchange(m_news, {})) {
        std::list<Waiting> still;
        for (Waiting& one : std::exchange(m_waiting, {})) {
            const auto concerns = [&](const std::string& scope) {
                return news.scopes.contains(scope);
            };
            if (isUp() && news.head > one.until.seen
                && std::ranges::any_of(one.until.scopes, concerns))
                goOn(one.until.work(*m_process->reading), one.answer);
            else
                still.push_back(std::move(one));
        }
        m_waiting.splice(m_waiting.begin(), still);
    }
    if (!isUp())
        stop();
}

void HubMachine::lookForTheLate()
{
    std::list<Waiting> late;
    for (auto one = m_waiting.begin(); one != m_waiting.end();) {
        const auto next = std::next(one);
        if (one->end <= m_schedule.now())
            late.splice(late.end(), m_waiting, one);
        one = next;
    }
    for (const Waiting& one : late)
        one.answer(hub::Reply{.status = 204, .contentType = {}, .body = {}});
}

Status HubMachine::write(const std::function<void(hub::Transaction&, Timestamp)>& work)
{
    if (!isUp())
        return fail(ErrorCode::Unreachable, "the hub is down");
    m_wrote = true;
    const Status written = m_process->writing->write([&](hub::Transaction& transaction) -> Status {
        work(transaction, clock());
        return {};
    });
    settle();
    wake();
    return written;
}

} // namespace onetill::simulation
