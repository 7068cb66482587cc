#pragma once

#include "sync-engine/hub/api/handlers.h"
#include "tests/simulation/disk/simulated_disk.h"
#include "tests/simulation/machines/call.h"
#include "tests/simulation/machines/schedule.h"

#include <SQLiteCpp/Database.h>

#include <functional>
#include <list>
#include <memory>
#include <optional>

namespace onetill::simulation {

inline constexpr const char* kHubFile = "hub.db";

/// A hub: the product's handlers over its storage, one request after the other.
class HubMachine
{
public:
    /// None: the connection broke off.
    using Answer = std::function<void(std::optional<hub::Reply>)>;

    /// `changed` is told after each commit, before anybody has an answer.
    HubMachine(SimulatedDisk& disk, const std::filesystem::path& folder, Schedule& schedule,
               Dice dice, std::function<void()> changed);

    Machine& machine() { return m_machine; }
    /// The process begins, and books what was set aside before. False: it did not come up.
    bool start();
    bool isUp() const { return m_process != nullptr && m_machine.isUp(); }
    /// The process ends, however; who waits hears no more.
    void stop();

    void take(const Call& call, const Answer& answer);
    /// One write of the hub's own people. Errors: Unreachable when it is not up; the storage's.
    Status write(const std::function<void(hub::Transaction&, Timestamp)>& work);
    template <class Work>
    auto read(Work work)
    {
        return m_process->reading->read(std::move(work));
    }
    /// The books, for who checks them by other means than the hub's own.
    SQLite::Database& books() { return m_process->books; }
    hub::Session& writing() { return *m_process->writing; }
    const hub::Hub& identity() const { return m_process->services.hub; }
    Timestamp clock() const { return {m_schedule.wall().ms + m_skewMs}; }
    void skewBy(std::int64_t ms) { m_skewMs = ms; }

private:
    struct Process {
        Process(std::unique_ptr<hub::Session> reads, std::unique_ptr<hub::Session> writes,
                hub::Hub hub, const std::filesystem::path& folder);

        std::unique_ptr<hub::Session> reading;
        std::unique_ptr<hub::Session> writing;
        hub::Services services;
        SQLite::Database books;
    };
    /// A till that waits for news.
    struct Waiting {
        hub::UntilNews until;
        Milliseconds end;
        Answer answer;
    };

    Result<std::unique_ptr<hub::Session>> openSession();
    Result<std::unique_ptr<Process>> begin();
    void goOn(hub::Outcome outcome, const Answer& answer);
    void settle();
    void wake();
    void lookForTheLate();

    Machine& m_machine;
    Schedule& m_schedule;
    Dice m_dice;
    std::function<void()> m_changed;
    std::int64_t m_skewMs{0};
    std::unique_ptr<Process> m_process;
    std::list<Waiting> m_waiting;
    std::vector<hub::News> m_news; ///< Of commits that nobody was told of yet.
    bool m_wrote{false};           ///< Since `changed` was told last.
};

} // namespace onetill::simulation
