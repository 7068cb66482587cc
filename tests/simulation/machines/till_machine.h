#pragma once

#include "pos-app/store/register.h"
#include "sync-engine/till/core/engine.h"
#include "tests/simulation/books/books.h"
#include "tests/simulation/machines/network.h"
#include "tests/simulation/machines/till_outbox.h"
#include "tests/simulation/machines/till_replica.h"

#include <deque>
#include <optional>

namespace onetill::simulation {

/// A till: the product's register, journal reader and engine over its files, with a shell that
/// carries out what the engine wants. Its desk sells.
class TillMachine
{
public:
    struct Surroundings {
        SimulatedDisk& disk;
        Network& network;
        Schedule& schedule;
        Books& books;
        /// The till has kept something of the centre's; or it could not.
        std::function<void(TillMachine&, bool kept)> replicaChanged;
        std::function<void(const std::string&)> trace;
    };

    TillMachine(Surroundings around, const std::filesystem::path& folder, int number, Dice dice);

    Machine& machine() { return m_machine; }
    int number() const { return m_number; }
    /// The process begins. False: it did not come up.
    bool start();
    bool isUp() const { return m_process != nullptr && m_machine.isUp(); }
    /// It ends; cleanly unless the machine is dead already.
    void stop();

    /// One thing that a cashier does.
    void serve();
    void switchOff();
    void switchOn() { take(till::SwitchedOn{}); }
    void hint() { take(till::NetworkHint{}); }
    /// How far its clock is ahead of the true time from now on.
    void skewBy(std::int64_t ms) { m_skewMs = ms; }

    const store::Identity& identity() const { return *m_process->files.identity(); }
    const till::SyncStatus& status() const { return m_process->engine.status(); }
    const store::JournalReader& reader() const { return m_process->reader; }
    const TillReplica& replica() const { return m_process->replica; }
    std::filesystem::path catalogue() const { return m_machine.folder() / replica().fileName(); }

private:
    struct Process {
        Process(store::Register opened, store::JournalReader read, TillReplica catalogue,
                RandomSource random);

        store::Register files;
        store::JournalReader reader;
        TillJournals journals;
        TillReplica replica;
        till::Engine engine;
        std::deque<till::Input> inputs;
        bool taking{false};
        std::map<till::Lane, int> timers; ///< The newest of each lane; older ones are void.
    };

    Result<std::unique_ptr<Process>> begin();
    void take(till::Input input);
    /// For what comes back later: void if the process has ended meanwhile.
    template <class Happen>
    std::function<void()> inThisLife(Happen happen);
    void later(Milliseconds delay, std::function<void()> happen);

    void sell();
    void correctStock();
    void write(const wire::Event& event);

    template <class Output, class Read>
    void ask(const Output& output, Read read);
    void carryOut(till::SendBatch& output);
    void carryOut(till::SendToQuarantine& output);
    void carryOut(till::AskFeed& output);
    void carryOut(till::AskManifest& output);
    void carryOut(till::AskPiece& output);
    void carryOut(till::CancelRequest&) {} // what still comes, the engine does not accept
    void carryOut(till::StartTimer& output);
    void carryOut(till::CommitRows& output);
    void carryOut(till::BeginSnapshot& output);
    void carryOut(till::InstallSnapshot& output);
    void carryOut(till::OpenEpoch& output);
    void carryOut(till::Acknowledge& output);
    void carryOut(till::EntriesJudged&) {}
    void carryOut(till::HubTimeHeard&) {}
    void carryOut(till::StatusChanged&) {}

    Timestamp clock() const { return {m_around.schedule.wall().ms + m_skewMs}; }
    till::Moment moment() const { return {m_around.schedule.now(), clock()}; }

    Surroundings m_around;
    Machine& m_machine;
    int m_number;
    Dice m_dice;
    std::int64_t m_skewMs{0};
    int m_life{0};
    std::unique_ptr<Process> m_process;
};

} // namespace onetill::simulation
