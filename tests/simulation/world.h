#pragma once

#include "tests/simulation/books/books.h"
#include "tests/simulation/machines/hub_machine.h"
#include "tests/simulation/machines/network.h"
#include "tests/simulation/machines/till_machine.h"
#include "tests/simulation/opening.h"
#include "tests/simulation/weather.h"

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace onetill::simulation {

struct Wishes {
    std::uint64_t seed{1};
    bool tillRestores{false}; ///< Also what tills can only survive with new epochs.
    std::function<void(const std::string&)> trace; ///< Told each thing that happens; may be empty.
};

/// What came of a world.
struct Outcome {
    std::string broken; ///< The promise that was; empty for none.
    std::int64_t steps{0};
    Milliseconds at{0};
    std::int64_t entries{0};
    std::int64_t requests{0};
    int deaths{0};

    bool operator==(const Outcome&) const = default;
};

/// A chain of shops for some minutes: tills, a hub and what is between them, on one virtual clock,
/// with all that can go wrong. Everything follows from the seed.
class World
{
public:
    World(const Opening& opening, const Wishes& wishes);

    /// Lives, heals, and holds everything against the books.
    Outcome run();

private:
    /// A copy of a hub's database, and what the books said then.
    struct HubImage {
        std::filesystem::path file;
        HubBook book;
    };
    struct TillImage {
        std::filesystem::path file;
        std::int64_t lastSeq{0};
    };

    void live();
    void heal();
    void check();
    void go(Milliseconds time);
    bool goUntilSettled();
    bool isSettled() const;
    void checkCursors(TillMachine& till);
    void startTill(TillMachine& till);
    void lookForTheDead();
    void revive(Machine& machine, const std::function<void()>& start);

    void serveAt(TillMachine& till);
    void importNow();
    void hubFate();
    void tillFate(TillMachine& till);
    void machineFate(Machine& machine, const std::function<void()>& stop);
    void cutLine(TillMachine& till);
    void jumpClock(const std::function<void(std::int64_t)>& skewBy);
    void copyHub();
    void restoreHub();
    void restoreTill(TillMachine& till);
    void every(std::int64_t leastMs, std::int64_t mostMs, std::function<void()> happen);
    void trace(const std::string& what) const;

    test::TemporaryDirectory m_place;
    Wishes m_wishes;
    Dice m_dice;
    Dice m_looks; ///< What is checked now and then; nothing in the world depends on it.
    Weather m_weather;
    Schedule m_schedule;
    SimulatedDisk m_disk;
    Books m_books{kTills + 1};
    HubMachine m_hub;
    Network m_network;
    std::vector<std::unique_ptr<TillMachine>> m_tills;
    std::vector<HubImage> m_hubImages;
    std::map<int, TillImage> m_tillImages;
    std::set<const Machine*> m_dead; ///< Of which it is decided when they start again.
    Milliseconds m_lifeEnd{0};
    Outcome m_outcome;
};

} // namespace onetill::simulation
