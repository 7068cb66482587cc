#include "shop.h"
#include "sync-engine/contract/values/check.h"
#include "tests/support/faulty_disk.h"

#include <boost/test/unit_test.hpp>

#include <optional>

using namespace onetill;
using namespace onetill::test;
using Fault = FaultyDisk::Fault;

namespace {

/// A paid basket whose disk is about to fail; the disk comes first, as the shop's files open
/// through it.
struct PaidBasket {
    PaidBasket()
    {
        shop.ready();
        BOOST_REQUIRE(shop.sale().add(sku("MUG-350"), "2"));
        BOOST_REQUIRE(shop.sale().tender(kCash, "50.00"));
    }

    FaultyDisk disk;
    Shop shop;
};

std::int64_t salesOf(Shop& shop)
{
    return shop.till().journalDesk().verify()->sales;
}

/// Completes on a disk that refuses its n-th operation; returns false when it refused nothing.
bool failsOnce(int operation, Fault fault, bool forGood)
{
    PaidBasket paid;
    paid.disk.failFrom(operation, fault, forGood);
    const auto first = paid.shop.sale().complete();
    const bool refused = paid.disk.refused();
    paid.disk.heal();
    paid.shop.restartProgram();
    paid.shop.signIn();

    // Answered as complete: it is there. Else: the basket is there, with its money, or the sale
    // became durable at the very last moment and the basket is gone. Never both, never neither.
    const auto sales = salesOf(paid.shop);
    const bool basketLeft = !paid.shop.sale().basket().isEmpty();
    BOOST_TEST(sales + (basketLeft ? 1 : 0) == 1, "operation " << operation);
    if (first)
        BOOST_TEST(sales == 1, "operation " << operation);
    if (basketLeft)
        BOOST_TEST(paid.shop.sale().complete().has_value(), "operation " << operation);
    const auto verified = paid.shop.till().journalDesk().verify();
    BOOST_REQUIRE(verified);
    BOOST_TEST(verified->sales == 1);
    BOOST_TEST(verified->differences.empty());
    return refused;
}

/// A drawer that was sold from and counted, whose disk is about to fail.
struct CountedDrawer {
    CountedDrawer()
    {
        shop.ready();
        BOOST_REQUIRE(shop.sale().add(sku("MUG-350"), "2"));
        BOOST_REQUIRE(shop.sale().tender(kCash, "30.00"));
        BOOST_REQUIRE(shop.sale().complete());
        BOOST_REQUIRE(shop.till().shiftDesk().count({.pieces = {}, .total = "129.90"}));
    }

    FaultyDisk disk;
    Shop shop;
};

/// As failsOnce(), of closing the shift.
bool failsToClose(int operation, Fault fault)
{
    CountedDrawer counted;
    counted.disk.failFrom(operation, fault, true);
    const auto first = counted.shop.till().shiftDesk().close({});
    const bool refused = counted.disk.refused();
    counted.disk.heal();
    counted.shop.restartProgram();
    counted.shop.signIn();

    // Answered as closed: it is. Else: the shift is open and its count still stands, or the closing
    // became durable at the very last moment. Never both, never neither.
    desk::ShiftDesk& shift = counted.shop.till().shiftDesk();
    const bool open = shift.current().has_value();
    BOOST_TEST(shift.zReport().has_value() != open, "operation " << operation);
    if (first)
        BOOST_TEST(!open, "operation " << operation);
    if (open)
        BOOST_TEST(shift.close({}).has_value(), "operation " << operation);
    BOOST_TEST(shift.zReport()->end->zNumber == 1);
    BOOST_TEST(counted.shop.till().journalDesk().verify()->differences.empty());
    return refused;
}

} // namespace

BOOST_AUTO_TEST_SUITE(crash_tests)

// The disk fails at the n-th write while a sale is completed, for every n.
BOOST_AUTO_TEST_CASE(a_sale_is_in_the_basket_or_in_the_journal_wherever_the_disk_fails)
{
    for (const Fault fault : {Fault::Full, Fault::WriteError}) {
        int operation = 1;
        while (failsOnce(operation, fault, true))
            ++operation;
        BOOST_TEST(operation > 2, "nothing was ever refused");
    }
}

// The disk fails at the n-th write while a shift is closed, for every n.
BOOST_AUTO_TEST_CASE(a_shift_is_open_with_its_count_or_closed_with_its_z_wherever_the_disk_fails)
{
    for (const Fault fault : {Fault::Full, Fault::WriteError}) {
        int operation = 1;
        while (failsToClose(operation, fault))
            ++operation;
        BOOST_TEST(operation > 2, "nothing was ever refused");
    }
}

// A person at the till sees the refusal, frees some space, and goes on without a restart.
BOOST_AUTO_TEST_CASE(a_full_disk_refuses_the_sale_and_the_next_try_succeeds)
{
    PaidBasket paid;
    paid.disk.failFrom(1, Fault::Full, true);

    const auto refused = paid.shop.sale().complete();
    BOOST_REQUIRE(!refused);
    BOOST_TEST((refused.error().code == ErrorCode::StorageFull));
    BOOST_TEST(paid.shop.sale().basket().settlement.change.text() == "20.10");
    paid.disk.heal();

    BOOST_TEST(paid.shop.sale().complete()->receiptNumber == "dublin-2-00001");
}

BOOST_AUTO_TEST_CASE(a_full_disk_refuses_a_scan_and_the_basket_stays_as_it_was)
{
    FaultyDisk disk;
    Shop shop;
    shop.ready();
    BOOST_REQUIRE(shop.sale().add(sku("MUG-350"), "1"));
    const auto before = shop.sale().basket();
    disk.failFrom(1, Fault::Full, true);

    const auto refused = shop.sale().scan(kTentCode);

    BOOST_REQUIRE(!refused);
    BOOST_TEST((refused.error().code == ErrorCode::StorageFull));
    BOOST_TEST((shop.sale().basket().priced == before.priced));
    disk.heal();
    shop.restartProgram();
    BOOST_TEST((shop.sale().basket().priced == before.priced));
}

// Its clock is broken for one command: no answer, no half sale, and the till goes on.
BOOST_AUTO_TEST_CASE(a_broken_invariant_undoes_the_command_and_is_logged)
{
    TemporaryDirectory directory;
    stockTill(directory.path(), 0);
    auto broken = std::make_shared<bool>(false);
    auto log = std::make_shared<std::vector<std::string>>();
    desk::Surroundings world = stillWorld();
    world.offsetMinutes = [broken](const std::string&, Timestamp) -> Result<int> {
        if (*broken)
            throw BrokenInvariant{"a day of 25 hours"};
        return 0;
    };
    world.log = [log](desk::LogLevel, std::string_view text) { log->emplace_back(text); };
    auto till = *desk::Till::open(directory.path(), desk::Access::Work, std::move(world));
    BOOST_REQUIRE(till->signInDesk().signIn(*StaffId::parse("aoife"), kManagerPin));
    BOOST_REQUIRE(till->shiftDesk().open(std::string_view{"0.00"}));
    BOOST_REQUIRE(till->registerDesk().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(till->registerDesk().tender(kCash, "15.00"));

    *broken = true;
    const auto refused = till->registerDesk().complete();
    *broken = false;

    BOOST_REQUIRE(!refused);
    BOOST_TEST((refused.error().code == ErrorCode::Internal));
    BOOST_TEST(log->back().find("25 hours") != std::string::npos);
    BOOST_TEST(till->registerDesk().complete().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
