#include "sync-engine/hub/service/exceptions/exception_storage.h"
#include "sync-engine/hub/service/returns/return_storage.h"
#include "sync-engine/hub/storage/sqlite/schema.h"
#include "tests/support/faulty_disk.h"
#include "tests/unit/sync-engine/hub/hub_fixture.h"
#include "tests/unit/sync-engine/hub/storage/storage_contract.h"

#include <SQLiteCpp/Database.h>
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <chrono>
#include <fstream>
#include <thread>

using namespace onetill;
using namespace onetill::test;

namespace {

struct NewFile {
    TemporaryDirectory directory;
    ManualClock clock;
    std::vector<hub::News> told;
    std::uint64_t sessions{0};
    std::filesystem::path file{directory.path() / "hub.db"};

    Result<std::unique_ptr<hub::Session>> open()
    {
        return hub::sqlite::openSession(
            {.file = file,
             .use = hub::sqlite::Use::Serve,
             .clock = clock.clock(),
             .random = repeatableRandom(++sessions),
             .announce = [this](const hub::News& news) { told.push_back(news); }});
    }
    Result<int> migrate() { return hub::sqlite::migrate(file, repeatableRandom(4)); }
    void sql(const std::string& text)
    {
        SQLite::Database beside{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
        beside.exec(text);
    }
    ErrorCode openError()
    {
        const auto session = open();
        return session ? ErrorCode::Internal : session.error().code;
    }
};

void runOnSqlite(const ContractCase& contractCase)
{
    NewFile fresh;
    BOOST_REQUIRE(fresh.migrate());
    StorageUnderTest storage{[&] { return fresh.open(); }, fresh.told};
    contractCase.run(storage);
}

/// Registers the contract's cases under this storage's name.
struct SqliteContract {
    SqliteContract()
    {
        auto* suite = BOOST_TEST_SUITE("sqlite_contract_tests");
        for (const auto* part :
             {&storageContract(), &returnsContract(), &careContract(), &exceptionsContract()})
            for (const ContractCase& contractCase : *part)
                suite->add(boost::unit_test::make_test_case([&] { runOnSqlite(contractCase); },
                                                            contractCase.name, __FILE__, __LINE__));
        boost::unit_test::framework::master_test_suite().add(suite);
    }
};
const SqliteContract kRegistered;

} // namespace

BOOST_FIXTURE_TEST_SUITE(sqlite_tests, NewFile)

BOOST_AUTO_TEST_CASE(a_new_database_is_made_and_made_once)
{
    BOOST_TEST(migrate().value() == 0);
    BOOST_TEST(migrate().value() == static_cast<int>(hub::sqlite::migrations().size()));

    const auto identity = [&] {
        return open()
            .value()
            ->read([](hub::Transaction& transaction) {
                return Result<std::string>{transaction.identity().lineage};
            })
            .value();
    };
    BOOST_TEST(identity().size() == 16u);
    BOOST_TEST(identity() == identity());
}

BOOST_AUTO_TEST_CASE(nobody_else_can_read_the_hubs_keys)
{
    using std::filesystem::perms;
    BOOST_REQUIRE(migrate());

    BOOST_TEST(
        (std::filesystem::status(file).permissions() == (perms::owner_read | perms::owner_write)));
}

BOOST_AUTO_TEST_CASE(a_database_that_is_older_asks_for_migrate)
{
    BOOST_REQUIRE(migrate());
    sql("PRAGMA user_version = 0");

    const auto session = open();

    BOOST_TEST((session.error().code == ErrorCode::StorageForeign));
    BOOST_TEST(session.error().detail.find("onetill-hub migrate") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_database_from_a_newer_program_is_left_alone)
{
    BOOST_REQUIRE(migrate());
    sql("PRAGMA user_version = 99");

    BOOST_TEST((openError() == ErrorCode::StorageForeign));
    BOOST_TEST((migrate().error().code == ErrorCode::StorageForeign));
}

BOOST_AUTO_TEST_CASE(somebody_elses_database_is_left_alone)
{
    sql("CREATE TABLE theirs (x)");

    BOOST_TEST((openError() == ErrorCode::StorageForeign));
    BOOST_TEST((migrate().error().code == ErrorCode::StorageForeign));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_database_is_left_alone)
{
    std::ofstream{file} << std::string(5'000, 'x');

    BOOST_TEST((openError() == ErrorCode::StorageForeign));
    BOOST_TEST((migrate().error().code == ErrorCode::StorageForeign));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_is_not_made_by_looking)
{
    BOOST_TEST(!open().has_value());
    BOOST_TEST(!std::filesystem::exists(file));
}

// An import of a million rows kept every till waiting until it had ended.
BOOST_AUTO_TEST_CASE(who_writes_much_lets_others_in_between)
{
    BOOST_REQUIRE(migrate());
    const auto much = open().value();
    const auto little = open().value();
    std::atomic<bool> ended{false};
    std::atomic<int> writes{0};
    const auto nothing = [](hub::Transaction&) -> Status { return {}; };
    std::thread other{[&] {
        while (!ended)
            writes += little->write(nothing) ? 1 : 0;
    }};
    constexpr int kTransactions = 60;
    int atTheEnd = 0;
    for (int i = 0; i < kTransactions; ++i) {
        BOOST_REQUIRE(much->write([&](hub::Transaction&) -> Status {
            const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds{10};
            while (std::chrono::steady_clock::now() < until)
                std::this_thread::yield();
            return {};
        }));
        much->giveWay();
        atTheEnd = writes;
    }
    ended = true;
    other.join();

    BOOST_TEST(atTheEnd >= kTransactions / 6, "it was none, without giving way");
}

// The import and the hub are started in one breath. Whoever comes second must leave alone what the
// first has made.
BOOST_AUTO_TEST_CASE(two_that_make_the_same_database_make_one)
{
    for (int round = 0; round < 20; ++round) {
        const auto made = directory.path() / (std::to_string(round) + ".db");
        std::atomic<int> ready{0};
        std::atomic<int> failed{0};
        const auto make = [&] {
            ++ready;
            while (ready < 2)
                std::this_thread::yield();
            failed += hub::sqlite::migrate(made, wire::systemRandom()) ? 0 : 1;
        };
        std::thread other{make};
        make();
        other.join();
        BOOST_TEST(failed == 0);
        BOOST_TEST(!hub::sqlite::isUnmade(made));
    }
}

// Its disk was full when the database was made; what was left of it looked like somebody else's.
BOOST_AUTO_TEST_CASE(a_database_that_could_not_be_made_is_made_by_the_next_try)
{
    FaultyDisk disk;
    disk.failFrom(1, FaultyDisk::Fault::Full, true);

    BOOST_TEST((migrate().error().code == ErrorCode::StorageFull));
    disk.heal();

    BOOST_TEST(hub::sqlite::isUnmade(file));
    BOOST_TEST(migrate().has_value());
    BOOST_TEST(!hub::sqlite::isUnmade(file));
}

// Killed between two statements of a migration: the next start finds all of it or nothing.
BOOST_AUTO_TEST_CASE(a_migration_is_all_or_nothing)
{
    sql("CREATE TABLE hub (x)"); // the first statement will fail, whatever came before it
    sql("PRAGMA application_id = " + std::to_string(hub::sqlite::kApplicationId));

    BOOST_TEST(!migrate().has_value());
    sql("DROP TABLE hub");
    BOOST_TEST(migrate().has_value());
    BOOST_TEST(open().has_value());
}

// What was noted, and what waits for its sale, stays to be looked at.
BOOST_AUTO_TEST_CASE(what_an_older_hub_noted_becomes_open_cases)
{
    for (std::size_t step = 0; step < 4; ++step)
        sql(std::string{hub::sqlite::migrations()[step]});
    sql("INSERT INTO hub (only_row, lineage, signing_seed) "
        "VALUES (1, '0011223344556677', zeroblob(32)); "
        "INSERT INTO entry VALUES (1, zeroblob(16), 7, 1, zeroblob(32), zeroblob(32), "
        "zeroblob(64), 'sale-completed', '2026-11-23', 100, 'EUR', '{}', '{}', 0, NULL, 5000); "
        "INSERT INTO exception (kind, entry, evidence, noted_at_ms) "
        "VALUES ('oversold', 1, '{}', 5000), ('oversold', 1, '{\"sku\":\"MUG\"}', 5000); "
        "INSERT INTO line_return VALUES (1, 1, zeroblob(16), 7, 9, 1, 1000, 1290, 'EUR', 1), "
        "(1, 2, zeroblob(16), 7, 9, 2, 1000, 10, 'EUR', 0); "
        "PRAGMA application_id = "
        + std::to_string(hub::sqlite::kApplicationId) + "; PRAGMA user_version = 4");

    BOOST_TEST(migrate().value() == 4);

    const auto session = open().value();
    const auto looked = session->read([](hub::Transaction& transaction) -> Status {
        std::vector<hub::KeptException> found;
        transaction.exceptions().forEach(
            [&](const hub::KeptException& exception) { found.push_back(exception); });
        BOOST_REQUIRE(found.size() == 2U);
        BOOST_TEST((found[0].id != found[1].id));
        BOOST_TEST(found[1].version == 1);
        BOOST_TEST(!found[1].settled.has_value());
        BOOST_TEST(found[1].evidence.at("sku") == "MUG");
        const wire::SaleOrigin sale{Uuid{}, wire::Epoch{7}, 9};
        BOOST_TEST(
            (transaction.returns().waitingSince({5000}, 10)
             == std::vector<hub::KeptRefund>{{1, sale, euros(1300), false, Timestamp{5000}}}));
        return {};
    });
    BOOST_TEST(looked.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
