#include "tests/simulation/disk/simulated_disk.h"
#include "tests/support/temporary_directory.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::simulation;

namespace {

/// A machine with a database of one table on it.
struct OneMachine {
    OneMachine()
    {
        std::filesystem::create_directory(folder);
        auto database = open();
        database->exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                       "CREATE TABLE sale (number INTEGER PRIMARY KEY, what TEXT)");
    }

    std::unique_ptr<SQLite::Database> open() const
    {
        return std::make_unique<SQLite::Database>((folder / "some.db").string(),
                                                  SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    }
    std::int64_t sales() const
    {
        return open()->execAndGet("SELECT count(*) FROM sale").getInt64();
    }
    bool isSound() const { return open()->execAndGet("PRAGMA quick_check").getString() == "ok"; }
    static void sell(SQLite::Database& database)
    {
        database.exec("INSERT INTO sale (what) VALUES (hex(randomblob(3000)))");
    }

    test::TemporaryDirectory place;
    std::filesystem::path folder{place.path() / "machine"};
    Dice dice{3};
    SimulatedDisk disk{[] { return Timestamp{1'795'428'000'000}; }, dice.source()};
    Machine& machine{disk.addMachine(folder)};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(disk_tests, OneMachine)

// The cord is pulled right after the screen said "done", many times: each commit was synced, so
// each is there, whatever became of the sectors around it.
BOOST_AUTO_TEST_CASE(what_was_committed_survives_every_power_cut)
{
    for (int times = 1; times <= 40; ++times) {
        auto database = open();
        sell(*database);
        disk.losePower(machine, dice);
        database.reset();
        machine.start();

        BOOST_TEST(sales() == times);
        BOOST_TEST(isSound());
    }
}

// A database that does not wait for the disk shows that the cord takes anything at all.
BOOST_AUTO_TEST_CASE(what_was_not_synced_is_lost_with_the_power)
{
    int lost = 0;
    for (int times = 0; times < 20; ++times) {
        auto database = open();
        const std::int64_t before = sales();
        database->exec("PRAGMA synchronous = OFF");
        sell(*database);
        disk.losePower(machine, dice);
        database.reset();
        machine.start();
        lost += sales() == before ? 1 : 0;
    }

    BOOST_TEST(lost > 5);
}

// kill -9 ends the process, not the machine: the system still has what was written.
BOOST_AUTO_TEST_CASE(a_kill_loses_nothing_that_was_written)
{
    auto database = open();
    database->exec("PRAGMA synchronous = OFF");
    sell(*database);

    machine.kill();
    database.reset();
    machine.start();

    BOOST_TEST(sales() == 1);
}

BOOST_AUTO_TEST_CASE(a_process_that_has_died_reads_and_writes_no_more)
{
    const auto database = open();
    machine.kill();
    machine.start();

    BOOST_CHECK_THROW(sell(*database), SQLite::Exception);
    BOOST_TEST(sales() == 0);
}

// Whichever write it dies at: all of the sale is there, or nothing of it.
BOOST_AUTO_TEST_CASE(death_at_any_write_leaves_all_or_nothing)
{
    for (int operation = 1; operation <= 12; ++operation) {
        auto database = open();
        const std::int64_t before = sales();
        machine.troubleAt(operation, Machine::Trouble::Death);
        try {
            sell(*database);
        } catch (const SQLite::Exception&) {
            BOOST_TEST(!machine.isUp());
        }
        disk.losePower(machine, dice);
        database.reset();
        machine.start();

        const std::int64_t after = sales();
        BOOST_TEST((after == before || after == before + 1));
        BOOST_TEST(isSound());
    }
}

BOOST_AUTO_TEST_CASE(a_full_disk_refuses_until_it_is_healed)
{
    const auto database = open();
    machine.troubleAt(1, Machine::Trouble::Full);

    BOOST_CHECK_THROW(sell(*database), SQLite::Exception);
    BOOST_CHECK_THROW(sell(*database), SQLite::Exception);
    machine.heal();
    sell(*database);

    BOOST_TEST(sales() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
