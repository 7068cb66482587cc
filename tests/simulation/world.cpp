#include "tests/simulation/world.h"

#include "sync-engine/contract/values/check.h"
#include "tests/simulation/books/replica_check.h"
#include "tests/simulation/books/verdict.h"

#include <SQLiteCpp/Exception.h>

#include <algorithm>
#include <array>
#include <utility>

namespace onetill::simulation {

using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kStepsMax = 300'000;
constexpr Milliseconds kLife = 6min;

/// In a thousand: what costs milliseconds is not looked at every time.
constexpr int kCursorLooks = 150;
constexpr int kTillLooks = 300;

/// Nothing to wait for. What the hub set aside stays in the status until the next batch.
bool isCalm(const till::SyncStatus& status)
{
    const bool aside = status.lastError && status.lastError->code == ErrorCode::Quarantined;
    return status.waiting == 0 && (aside || status.tone == till::SyncStatus::Tone::Ok);
}

} // namespace

World::World(const Opening& opening, const Wishes& wishes)
    : m_wishes{wishes},
      m_dice{wishes.seed},
      m_looks{m_dice.fork()},
      m_weather{Weather::drawn(m_dice)},
      m_disk{[this] { return m_schedule.wall(); }, m_dice.source()},
      m_hub{m_disk, m_place.path() / "world" / "hub", m_schedule, m_dice.fork(),
            [this] { m_books.hubChanged(m_hub.books()); }},
      m_network{m_hub, m_schedule, m_dice.fork(), m_weather}
{
    opening.copyTo(m_place.path() / "world");
    if (wishes.tillRestores)
        m_weather.tillRestores = 30;
    for (int number = 1; number <= kTills; ++number)
        m_tills.push_back(std::make_unique<TillMachine>(
            TillMachine::Surroundings{.disk = m_disk,
                                      .network = m_network,
                                      .schedule = m_schedule,
                                      .books = m_books,
                                      .replicaChanged =
                                          [this](TillMachine& till, bool kept) {
                                              if (!kept || m_looks.inAThousand(kCursorLooks))
                                                  checkCursors(till);
                                          },
                                      .trace = [this](const std::string& what) { trace(what); }},
            tillFolder(m_place.path() / "world", number), number, m_dice.fork()));
}

Outcome World::run()
{
    try {
        live();
        heal();
        check();
    } catch (const Violation& violation) {
        m_outcome.broken = violation.what();
    } catch (const BrokenInvariant& broken) {
        m_outcome.broken = std::string{"a broken invariant: "} + broken.what();
    } catch (const SQLite::Exception& failure) {
        m_outcome.broken = std::string{"SQLite, beside the product: "} + failure.what();
    }
    m_outcome.at = m_schedule.now();
    m_outcome.entries = m_books.completed();
    m_outcome.requests = m_network.requests();
    return m_outcome;
}

void World::trace(const std::string& what) const
{
    if (m_wishes.trace)
        m_wishes.trace(std::to_string(m_schedule.now().count()) + " ms, step "
                       + std::to_string(m_outcome.steps) + ": " + what);
}

void World::live()
{
    m_lifeEnd = kLife;
    m_hub.start();
    for (auto& till : m_tills) {
        till->start();
        every(3'000, 40'000, [this, &till] { till->serve(); });
        every(30'000, 30'000, [this, &till] { tillFate(*till); });
    }
    every(5'000, 45'000, [this] { importNow(); });
    every(30'000, 30'000, [this] { hubFate(); });
    go(m_lifeEnd);
}

void World::go(Milliseconds time)
{
    const auto end = m_schedule.now() + time;
    while (m_schedule.step(end)) {
        lookForTheDead();
        if (++m_outcome.steps > kStepsMax)
            throw Violation{"it goes round in circles"};
    }
}

void World::every(std::int64_t leastMs, std::int64_t mostMs, std::function<void()> happen)
{
    const Milliseconds pause{leastMs + m_dice.below(mostMs - leastMs + 1)};
    m_schedule.after(pause, [this, leastMs, mostMs, happen = std::move(happen)] {
        if (m_schedule.now() >= m_lifeEnd)
            return;
        happen();
        every(leastMs, mostMs, happen);
    });
}

/// Machines that died just now: what they lose, and when they come back.
void World::lookForTheDead()
{
    const auto look = [this](Machine& machine, bool isUp, const std::function<void()>& start) {
        if (isUp || !m_dead.insert(&machine).second)
            return;
        ++m_outcome.deaths;
        const bool powerCut = m_dice.inAThousand(m_weather.powerCuts);
        trace(machine.folder().filename().string() + (powerCut ? " lost its power" : " has ended"));
        if (powerCut)
            m_disk.losePower(machine, m_dice);
        m_schedule.after(Milliseconds{500 + m_dice.below(60'000)},
                         [this, &machine, start] { revive(machine, start); });
    };
    look(m_hub.machine(), m_hub.isUp(), [this] { m_hub.start(); });
    for (auto& till : m_tills)
        look(till->machine(), till->isUp(), [this, &till] { startTill(*till); });
}

void World::startTill(TillMachine& till)
{
    if (!till.start())
        return;
    checkCursors(till);
    if (m_looks.inAThousand(kTillLooks))
        checkTillsBooks(till.machine().folder());
}

void World::checkCursors(TillMachine& till)
{
    const auto cursors = till.replica().cursors();
    if (cursors && !cursors->empty() && m_hub.isUp())
        checkCursorsAreBehindRows(m_hub, till.identity().store, *cursors, till.catalogue());
}

void World::revive(Machine& machine, const std::function<void()>& start)
{
    // It may have been started already, when all was made well.
    if (m_dead.erase(&machine) == 0)
        return;
    trace(machine.folder().filename().string() + " starts");
    start();
}

// --- What happens -------------------------------------------------------------------------------

void World::importNow()
{
    const std::string sku = m_dice.among(kArticles);
    const auto kind = m_dice.below(10);
    const StoreId store = storeOfTill(m_dice.inAThousand(500) ? 1 : 3);
    const std::int64_t number = m_dice.below(30);
    const auto done = m_hub.write([&](hub::Transaction& transaction, Timestamp now) {
        if (kind < 5) {
            transaction.records().put(
                hub::ofPriceList("EUR"),
                wire::upsert(wire::Price{"EUR", test::sku(sku), test::euros(1'000 + number)}));
        } else if (kind < 8) {
            hub::correctLevel(transaction, store, test::sku(sku), number * 1'000, "counted", now);
        } else if (kind < 9) {
            transaction.records().put(hub::everyone("catalogue"),
                                      wire::tombstone(wire::Product::kKind, sku));
        } else {
            wire::Product product;
            product.sku = test::sku(sku);
            product.name = "Article " + sku + ' ' + std::to_string(number);
            product.taxClass = "standard";
            product.tracked = number % 5 != 0;
            transaction.records().put(hub::everyone("catalogue"), wire::upsert(product));
        }
    });
    trace("an import of " + sku + (done ? "" : " failed"));
}

void World::machineFate(Machine& machine, const std::function<void()>& stop)
{
    const auto soon = [this] { return static_cast<int>(1 + m_dice.below(60)); };
    if (m_dice.inAThousand(m_weather.deaths)) {
        if (m_dice.inAThousand(700))
            machine.kill();
        return stop();
    }
    if (m_dice.inAThousand(m_weather.midDeaths))
        return machine.troubleAt(soon(), Machine::Trouble::Death);
    if (m_dice.inAThousand(m_weather.diskErrors))
        return machine.troubleAt(soon(), Machine::Trouble::Error);
    if (m_dice.inAThousand(m_weather.diskFull)) {
        machine.troubleAt(soon(), Machine::Trouble::Full);
        m_schedule.after(Milliseconds{m_dice.below(150'000)}, [&machine] { machine.heal(); });
    }
}

void World::hubFate()
{
    if (!m_hub.isUp())
        return;
    if (m_dice.inAThousand(250))
        copyHub();
    if (m_dice.inAThousand(m_weather.hubRestores))
        return restoreHub();
    if (m_dice.inAThousand(m_weather.clockJumps))
        jumpClock([this](std::int64_t ms) { m_hub.skewBy(ms); });
    machineFate(m_hub.machine(), [this] { m_hub.stop(); });
}

void World::tillFate(TillMachine& till)
{
    if (m_dice.inAThousand(m_weather.lineCut))
        cutLine(till);
    if (!till.isUp())
        return;
    if (m_dice.inAThousand(m_weather.clockJumps))
        jumpClock([&till](std::int64_t ms) { till.skewBy(ms); });
    if (m_dice.inAThousand(m_weather.switchedOff)) {
        till.switchOff();
        m_schedule.after(Milliseconds{m_dice.below(100'000)}, [&till] { till.switchOn(); });
    }
    if (m_dice.inAThousand(50))
        till.hint();
    if (m_weather.tillRestores > 0)
        restoreTill(till);
    if (till.isUp())
        machineFate(till.machine(), [&till] { till.stop(); });
}

void World::cutLine(TillMachine& till)
{
    if (!till.isUp())
        return;
    const Uuid id = till.identity().till;
    const bool unheard = m_dice.inAThousand(400);
    trace("the line of till " + std::to_string(till.number())
          + (unheard ? " brings no answers" : " is cut"));
    m_network.set(id, unheard ? Network::Line::Unheard : Network::Line::Cut);
    m_schedule.after(Milliseconds{m_dice.below(150'000)},
                     [this, id] { m_network.set(id, Network::Line::Whole); });
}

void World::jumpClock(const std::function<void(std::int64_t)>& skewBy)
{
    constexpr std::int64_t kHour = 3'600'000;
    constexpr std::array<std::int64_t, 6> kJumps{0,           -kHour,          kHour,
                                                 -26 * kHour, 60 * 24 * kHour, -400 * 24 * kHour};
    skewBy(m_dice.among(kJumps));
}

void World::copyHub()
{
    const auto file = m_place.path() / ("hub-" + std::to_string(m_hubImages.size()) + ".db");
    m_disk.copyDatabase(m_hub.machine().folder() / kHubFile, file);
    m_hubImages.push_back({file, m_books.hub()});
}

void World::restoreHub()
{
    if (m_hubImages.empty())
        return;
    const HubImage image = m_dice.among(m_hubImages);
    trace("the hub is restored from " + image.file.filename().string());
    m_hub.machine().kill();
    m_hub.stop();
    m_disk.copyDatabase(image.file, m_hub.machine().folder() / kHubFile);
    m_books.hubRestored(image.book);
}

/// Keeps a copy of the till's disk, or puts the last one back.
void World::restoreTill(TillMachine& till)
{
    const auto file = till.machine().folder() / "register.db";
    const auto image = m_tillImages.find(till.number());
    if (image == m_tillImages.end()) {
        const auto copy = m_place.path() / ("till-" + std::to_string(till.number()) + ".db");
        m_disk.copyDatabase(file, copy);
        m_tillImages[till.number()] = {copy, m_books.lastSeq(till.number())};
        return;
    }
    if (!m_dice.inAThousand(m_weather.tillRestores))
        return;
    trace("till " + std::to_string(till.number()) + " is put back to entry "
          + std::to_string(image->second.lastSeq));
    till.machine().kill();
    till.stop();
    m_disk.copyDatabase(image->second.file, file);
    m_books.tillRestored(till.number(), image->second.lastSeq);
}

// --- The end ------------------------------------------------------------------------------------

void World::heal()
{
    trace("all is well from here on");
    m_weather = {};
    const auto make = [this](Machine& machine, bool isUp, const std::function<void()>& start) {
        machine.heal();
        m_dead.erase(&machine);
        if (!isUp)
            start();
    };
    make(m_hub.machine(), m_hub.isUp(), [this] { m_hub.start(); });
    for (auto& till : m_tills) {
        make(till->machine(), till->isUp(), [this, &till] { startTill(*till); });
        if (!till->isUp())
            throw Violation{"a till does not start although all is well"};
        m_network.set(till->identity().till, Network::Line::Whole);
        till->switchOn();
        // An acknowledgement that a full disk did not take is heard again with the next sale.
        till->serve();
    }
    if (!m_hub.isUp())
        throw Violation{"the hub does not start although all is well"};
    if (!goUntilSettled())
        throw Violation{"the journals do not drain: " + whatWaits(m_tills)};
    // What was set aside is booked when the hub starts; what that changes has a minute to arrive.
    m_hub.stop();
    m_dead.clear();
    m_hub.start();
    go(30s);
    if (!goUntilSettled())
        throw Violation{"nothing settles after a restart of the hub: " + whatWaits(m_tills)};
    go(90s);
}

/// A till that was turned away asks again within 20 minutes; nothing else takes longer.
bool World::goUntilSettled()
{
    for (const auto end = m_schedule.now() + 45min; m_schedule.now() < end; go(30s))
        if (isSettled())
            return true;
    return false;
}

bool World::isSettled() const
{
    return std::ranges::all_of(m_tills, [](const auto& till) {
        return till->isUp() && isCalm(till->status()) && !till->replica().fileName().empty();
    });
}

void World::check()
{
    m_books.checkEverythingArrived();
    checkHubsBooks(m_hub);
    for (const auto& till : m_tills) {
        checkTillsBooks(till->machine().folder());
        const auto confirmed = till->reader().acknowledged(till->identity().epoch);
        if (!confirmed || confirmed->seq != m_books.lastSeq(till->number()))
            throw Violation{"a register does not know that all has arrived"};
        checkReplicaIsEqual(m_hub, till->identity().till, till->catalogue(),
                            m_place.path() / "fresh.db");
    }
    trace("everything is as the books say");
}

} // namespace onetill::simulation
