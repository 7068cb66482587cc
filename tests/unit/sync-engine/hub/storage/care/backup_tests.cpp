#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/service/verify/verify.h"
#include "sync-engine/hub/storage/care/durable.h"
#include "sync-engine/hub/storage/care/outside_log.h"
#include "sync-engine/hub/storage/sqlite/care/backup.h"
#include "sync-engine/hub/storage/sqlite/database.h"
#include "tests/support/faulty_disk.h"
#include "tests/unit/sync-engine/hub/hub_fixture.h"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <fstream>
#include <thread>

using namespace onetill;
using namespace onetill::test;
namespace fs = std::filesystem;

namespace {

struct CaredFor : EmptyHub {
    CaredFor()
    {
        setStock("MUG", 10'000);
        till.sell();
        till.sell();
        (void)push(till.batch()).value();
    }

    fs::path copy{directory.path() / "copy.db"};
    fs::path again{directory.path() / "again" / "hub.db"};

    Result<hub::ProvedBackup> backUp() { return hub::sqlite::backUp(file, copy, clock.now()); }
    Result<hub::sqlite::Restored> restore(const std::vector<std::string>& after = {})
    {
        fs::create_directories(again.parent_path());
        return hub::sqlite::restore({.backup = copy,
                                     .database = again,
                                     .formerLineages = after,
                                     .now = clock.now(),
                                     .random = repeatableRandom(++m_restores + 40)});
    }
    /// From now on the restored one is the hub.
    void goOnWithTheRestored()
    {
        file = again;
        m_session = anotherSession();
        hub.identity = m_session
                           ->read([](hub::Transaction& transaction) {
                               return Result<hub::HubIdentity>{transaction.identity()};
                           })
                           .value();
    }
    std::int64_t arrived()
    {
        return session()
            .read([&](hub::Transaction& transaction) {
                return Result<std::int64_t>{
                    transaction.inbox().head(till.id, till.epoch).contiguous};
            })
            .value();
    }
    /// Everything in the folder whose name begins so.
    int filesCalled(const fs::path& name) const
    {
        int found = 0;
        for (const auto& each : fs::directory_iterator{name.parent_path()})
            found += each.path().filename().string().starts_with(name.filename().string()) ? 1 : 0;
        return found;
    }

private:
    std::uint64_t m_restores{0};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(backup_tests, CaredFor)

BOOST_AUTO_TEST_CASE(a_backup_is_one_private_file_that_verifies_and_says_how_far_it_goes)
{
    const auto proved = backUp().value();

    BOOST_REQUIRE(proved.heads.size() == 1u);
    BOOST_TEST((proved.heads[0].first == till.id));
    BOOST_TEST(proved.heads[0].second.contiguous == 2);
    BOOST_TEST((proved.heads[0].second.headHash == till.journal[1].hash));
    BOOST_TEST(proved.lineage == hub.identity.lineage);
    BOOST_TEST(filesCalled(copy) == 1);
    using fs::perms;
    BOOST_TEST((fs::status(copy).permissions() == (perms::owner_read | perms::owner_write)));
}

BOOST_AUTO_TEST_CASE(a_backup_never_replaces_another)
{
    std::ofstream{copy} << "last week's";

    BOOST_TEST((backUp().error().code == ErrorCode::Refused));
    BOOST_TEST(fs::file_size(copy) == 11u);
}

// Sales go on while the night's backup is made.
BOOST_AUTO_TEST_CASE(a_backup_while_tills_push_holds_one_moment_and_holds_nobody_up)
{
    std::atomic<bool> ended{false};
    std::atomic<int> pushed{0};
    std::thread seller{[&] {
        while (!ended) {
            till.sell();
            (void)push(till.batch(till.journal.size())).value();
            ++pushed;
        }
    }};
    while (pushed < 5)
        std::this_thread::yield();
    const auto proved = backUp();
    const int meanwhile = pushed;
    while (pushed < meanwhile + 5)
        std::this_thread::yield();
    ended = true;
    seller.join();

    BOOST_REQUIRE(proved);
    const auto seq = static_cast<std::size_t>(proved->heads[0].second.contiguous);
    BOOST_TEST(seq >= 7u);
    BOOST_TEST((proved->heads[0].second.headHash == till.journal[seq - 1].hash));
}

BOOST_AUTO_TEST_CASE(a_copy_that_does_not_verify_does_not_count)
{
    sql("UPDATE stock_level SET on_hand_milli = 5");

    const auto proved = backUp();

    BOOST_REQUIRE(!proved);
    BOOST_TEST((proved.error().code == ErrorCode::StorageDamaged));
    BOOST_TEST(!fs::exists(copy));
    BOOST_TEST(fs::exists(copy.string() + ".unproved"));
}

BOOST_AUTO_TEST_CASE(a_disk_that_fills_up_leaves_no_half_backup_and_the_next_one_counts)
{
    {
        FaultyDisk disk;
        disk.failFrom(3, FaultyDisk::Fault::Full, true);
        BOOST_TEST((backUp().error().code == ErrorCode::StorageFull));
    }
    BOOST_TEST(filesCalled(copy) == 0);
    BOOST_TEST(backUp().has_value());
}

BOOST_AUTO_TEST_CASE(a_restored_hub_continues_the_old_lineage_and_says_so)
{
    (void)backUp().value();
    const auto restored = restore().value();

    BOOST_TEST(restored.before == hub.identity.lineage);
    BOOST_TEST(restored.lineage != restored.before);
    BOOST_TEST(restored.entries == 2);
    goOnWithTheRestored();
    BOOST_TEST(hub.identity.lineage == restored.lineage);
    BOOST_TEST((hub.identity.before.names == std::vector<std::string>{restored.before}));
    BOOST_TEST(filesCalled(again) == 4, "the database, its two helpers, the outside log");
}

// Two sales were made after the backup. They come again, once each.
BOOST_AUTO_TEST_CASE(what_came_after_the_backup_comes_again_and_counts_once)
{
    (void)backUp().value();
    till.sell();
    till.sell();
    (void)push(till.batch()).value();
    (void)restore().value();
    goOnWithTheRestored();
    BOOST_TEST(arrived() == 2);

    (void)push(till.batch(3)).value();

    BOOST_TEST(arrived() == 4);
    BOOST_TEST(level("MUG") == 6'000);
    BOOST_TEST(hub::verify(session()).value().differences.empty());
}

BOOST_AUTO_TEST_CASE(nothing_that_is_left_is_overwritten)
{
    (void)backUp().value();
    fs::create_directories(again.parent_path());
    for (const char* suffix : {"", "-wal", "-journal"}) {
        std::ofstream{again.string() + suffix} << "left";
        BOOST_TEST((restore().error().code == ErrorCode::Refused));
        fs::remove(again.string() + suffix);
    }
    BOOST_TEST(restore().has_value());
}

BOOST_AUTO_TEST_CASE(a_damaged_backup_is_not_restored_and_leaves_nothing_behind)
{
    (void)backUp().value();
    {
        std::fstream page{copy, std::ios::in | std::ios::out | std::ios::binary};
        page.seekp(4096 * 3);
        page << std::string(4096, '\x5a');
    }

    const auto restored = restore();

    BOOST_REQUIRE(!restored);
    BOOST_TEST((restored.error().code == ErrorCode::StorageDamaged));
    BOOST_TEST(filesCalled(again) == 0);
}

BOOST_AUTO_TEST_CASE(snapshots_of_the_lost_history_are_thrown_away)
{
    (void)backUp().value();
    const fs::path shelf = again.string() + ".snapshots";
    fs::create_directories(shelf);
    std::ofstream{shelf / "shop-9.json"} << "{}";

    (void)restore().value();

    BOOST_TEST(!fs::exists(shelf));
}

// A first restore was a mistake, and tills have heard of it. The second must not be a stranger to
// them.
BOOST_AUTO_TEST_CASE(a_second_restore_comes_after_the_first)
{
    (void)backUp().value();
    const auto first = restore().value();
    for (const char* suffix : {"", "-wal", "-shm"})
        fs::remove(again.string() + suffix);
    const auto second = restore({"told-by-hand"}).value();

    goOnWithTheRestored();
    BOOST_TEST((hub.identity.before.names
                == std::vector<std::string>{second.before, first.lineage, "told-by-hand"}));
}

BOOST_AUTO_TEST_CASE(an_older_schema_is_brought_up_to_date_by_restoring_it)
{
    fs::remove(copy);
    (void)backUp().value();
    {
        hub::sqlite::Database old{copy, hub::sqlite::Database::Mode::ReadWrite};
        old.execute("DROP TABLE sale_refund; DROP TABLE settlement_proposal; DROP TABLE hub_entry; "
                    "DROP INDEX exception_by_id; DROP INDEX exception_by_subject; "
                    "ALTER TABLE stock_movement DROP COLUMN held");
        for (const char* column : {"id", "subject", "version", "settled_by", "resolution",
                                   "settled_proposal", "settled_at_ms"})
            old.execute(std::string{"ALTER TABLE exception DROP COLUMN "} + column);
        old.execute("DROP TABLE backup; DROP TABLE backup_head; DROP TABLE former_lineage; "
                    "ALTER TABLE hub DROP COLUMN start_mark; PRAGMA user_version = 5");
    }

    BOOST_TEST(restore().has_value());
    goOnWithTheRestored();
    BOOST_TEST(arrived() == 2);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(outside_log_tests)

// The power failed amid a line: what comes later stands in a line of its own.
BOOST_AUTO_TEST_CASE(a_line_that_broke_off_spoils_no_other)
{
    const TemporaryDirectory directory;
    const auto log = hub::OutsideLog::beside(directory.path() / "hub.db");
    BOOST_TEST(log.read().value().empty());
    log.keep({{"fact", "one"}});
    std::ofstream{log.file(), std::ios::app} << R"({"fact":"hal)";
    log.keep({{"fact", "two"}});

    const auto facts = log.read().value();
    BOOST_REQUIRE(facts.size() == 2u);
    BOOST_TEST(facts[1].at("fact") == "two");
    using fs::perms;
    BOOST_TEST((fs::status(log.file()).permissions() == (perms::owner_read | perms::owner_write)));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_kept_is_told)
{
    const TemporaryDirectory directory;
    const auto log = hub::OutsideLog::beside(directory.path() / "missing" / "hub.db");
    BOOST_CHECK_THROW(log.keep({{"fact", "one"}}), hub::StorageFailure);
}

BOOST_AUTO_TEST_SUITE_END()
