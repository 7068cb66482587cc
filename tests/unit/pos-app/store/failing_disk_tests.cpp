#include "pos-app/store/verification.h"
#include "register_fixture.h"
#include "tests/support/faulty_disk.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

/// More operations than any step here has.
constexpr int kOperationsMax = 400;

struct FailingDisk {
    FaultyDisk disk; // before the register, so that its files go through it
    OpenShift shop;

    bool isSound() const { return store::verify(shop.state()).value().isClean(); }
};

bool isStorageError(const Error& error)
{
    return error.code == ErrorCode::StorageFull || error.code == ErrorCode::StorageFailed;
}

const FaultyDisk::Fault kFaults[] = {FaultyDisk::Fault::Full, FaultyDisk::Fault::WriteError};

} // namespace

BOOST_FIXTURE_TEST_SUITE(failing_disk_tests, FailingDisk)

// For every write and sync of a sale: it fails, nothing is half done, and the next try works.
BOOST_AUTO_TEST_CASE(a_sale_survives_the_failure_of_any_write)
{
    for (const auto fault : kFaults) {
        int failAt = 1;
        for (; failAt < kOperationsMax; ++failAt) {
            const std::int64_t before = shop.rows("journal");
            BOOST_REQUIRE(shop.till.saveDraft("open basket"));
            const std::int64_t ordinal = shop.till.nextReceiptOrdinal().value();

            disk.failFrom(failAt, fault, false);
            const auto sold = shop.sell({.ordinal = ordinal});
            const bool refused = disk.refused();
            disk.heal();

            if (!sold) {
                BOOST_TEST(isStorageError(sold.error()), sold.error().detail);
                BOOST_TEST(shop.rows("journal") == before);
                BOOST_TEST(shop.till.draft().value().value() == "open basket");
                BOOST_TEST(shop.till.nextReceiptOrdinal().value() == ordinal);
                BOOST_REQUIRE(shop.sell({.ordinal = ordinal}));
            }
            BOOST_TEST(!shop.till.draft().value().has_value());
            if (!refused)
                break;
        }
        BOOST_TEST(failAt > 5, "the sale was never really disturbed");
        BOOST_TEST(failAt < kOperationsMax);
    }
    BOOST_TEST(isSound());
}

// A disk that is full stays full until somebody comes.
BOOST_AUTO_TEST_CASE(a_full_disk_says_so_each_time_and_loses_nothing)
{
    BOOST_REQUIRE(shop.till.saveDraft("open basket"));
    disk.failFrom(1, FaultyDisk::Fault::Full, true);

    for (int i = 0; i < 3; ++i)
        BOOST_TEST((shop.sell().error().code == ErrorCode::StorageFull));
    BOOST_TEST((shop.till.saveDraft("more").error().code == ErrorCode::StorageFull));
    BOOST_TEST((shop.till.setSetting("theme", "dark").error().code == ErrorCode::StorageFull));
    BOOST_TEST(shop.till.draft().value().value() == "open basket");

    disk.heal();
    BOOST_TEST(shop.sell().has_value());
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_CASE(making_a_till_survives_the_failure_of_any_write)
{
    for (const auto fault : kFaults) {
        int failAt = 1;
        // The steps of the schema are alike: every fifth write meets each moment in one of them.
        for (; failAt < kOperationsMax; failAt += 5) {
            TemporaryDirectory elsewhere;
            const auto open = [&] {
                return store::Register::open(elsewhere.path(), store::Mode::ReadWrite,
                                             shop.clock.clock(), wire::systemRandom());
            };
            disk.failFrom(failAt, fault, false);
            {
                const auto made = open();
                BOOST_TEST((made || isStorageError(made.error())));
            }
            const bool refused = disk.refused();
            disk.heal();

            // Whatever lies there now is none or whole.
            auto again = open();
            BOOST_REQUIRE(again);
            BOOST_TEST(again->enrol(anIdentity()).has_value());
            if (!refused)
                break;
        }
        BOOST_TEST(failAt > 5);
        BOOST_TEST(failAt < kOperationsMax);
    }
}

BOOST_AUTO_TEST_CASE(enrolment_is_all_or_nothing)
{
    int failAt = 1;
    for (; failAt < kOperationsMax; ++failAt) {
        const auto epoch = shop.till.identity()->epoch;
        disk.failFrom(failAt, FaultyDisk::Fault::WriteError, false);
        const auto enrolled =
            shop.till.enrol(anIdentity(0xB000 + static_cast<std::uint64_t>(failAt)));
        const bool refused = disk.refused();
        disk.heal();
        if (!enrolled)
            BOOST_TEST((shop.till.identity()->epoch == epoch));
        BOOST_TEST(shop.ask("SELECT count(*) = max(ordinal) FROM epoch") == "1");
        BOOST_TEST(shop.ask("SELECT epoch.epoch FROM identity JOIN epoch "
                            "ON epoch.ordinal = identity.epoch")
                   == shop.till.identity()->epoch.text());
        if (!refused)
            break;
    }
    BOOST_TEST(failAt > 3);
}

BOOST_AUTO_TEST_CASE(rebuilding_projections_is_all_or_nothing)
{
    shop.sellTimes(5);

    int failAt = 1;
    for (; failAt < kOperationsMax; ++failAt) {
        disk.failFrom(failAt, FaultyDisk::Fault::Full, false);
        const auto rebuilt = shop.till.rebuildProjections();
        const bool refused = disk.refused();
        disk.heal();
        BOOST_TEST((rebuilt || isStorageError(rebuilt.error())));
        BOOST_REQUIRE(isSound());
        if (!refused)
            break;
    }
    BOOST_TEST(failAt > 3);
}

// Between two statements, not only between two pages: a trigger plays a disk that fills up there.
BOOST_AUTO_TEST_CASE(a_sale_that_fails_at_any_statement_leaves_nothing_behind)
{
    for (const std::string table :
         {"journal", "sale", "sale_line", "sale_tax", "sale_tender", "stock_movement"}) {
        shop.exec("CREATE TRIGGER full BEFORE INSERT ON " + table
                  + " BEGIN SELECT raise(ABORT, 'disk full'); END");
        BOOST_TEST(!shop.sell(), table);
        shop.exec("DROP TRIGGER full");

        BOOST_TEST(shop.rows("journal") == 1, table);
        BOOST_TEST(shop.rows("sale") + shop.rows("sale_line") + shop.rows("stock_movement") == 0);
        BOOST_TEST(shop.till.head()->seq == 1);
    }
    BOOST_TEST(shop.sell().has_value());
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_SUITE_END()
