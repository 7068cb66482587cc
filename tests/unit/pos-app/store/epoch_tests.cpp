#include "pos-app/store/journal_reader.h"
#include "pos-app/store/verification.h"
#include "register_fixture.h"
#include "tests/support/faulty_disk.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace onetill;
using namespace onetill::test;

namespace {

const wire::Epoch kNext{0xE2};

struct RolledBack : OpenShift {
    Result<wire::Entry> openEpoch(wire::Epoch epoch = kNext, std::int64_t taken = 1)
    {
        return till.openEpoch({epoch, taken}, aContext());
    }
    Result<wire::Entry> sellNext(const std::string& prefix = "GRAFTON-1-2-")
    {
        return sell({.ordinal = till.nextReceiptOrdinal().value(), .receiptPrefix = prefix});
    }
    Result<wire::Entry> close() { return till.append(closing(), aContext()); }
    bool isSound() const { return store::verify(state()).value().differences.empty(); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(epoch_tests, RolledBack)

BOOST_AUTO_TEST_CASE(a_new_epoch_begins_with_where_the_old_one_ended)
{
    sellTimes(2);
    const auto old = till.head().value();

    const auto opened = openEpoch();

    BOOST_REQUIRE(opened);
    BOOST_TEST(opened->header.seq == 1);
    BOOST_TEST((opened->header.epoch == kNext));
    const auto event = wire::readEvent(opened->header.kind, 1, opened->bodyBytes).value();
    BOOST_TEST((std::get<wire::EpochOpened>(event)
                == wire::EpochOpened{2, "forked", {old.epoch, old.seq, old.hash}}));
    BOOST_TEST(till.identity()->epochOrdinal == 2);
    BOOST_TEST((till.identity()->epoch == kNext));
    BOOST_TEST(till.unsentCount().value() == 4, "the old one is still to be sent");
    BOOST_TEST(isSound());
    BOOST_TEST((openEpoch().error().code == ErrorCode::Conflict));
    BOOST_TEST(till.head()->seq == 1);
}

// The shift is one thing to the person at the drawer, and its Z counts all of it.
BOOST_AUTO_TEST_CASE(the_open_shift_goes_on_in_the_new_epoch)
{
    sellTimes(2);
    const auto before = till.currentShift().value().value();

    BOOST_REQUIRE(openEpoch());

    BOOST_TEST((till.currentShift().value()->id == shift));
    BOOST_TEST((till.currentShift().value()->cashInDrawer == before.cashInDrawer));
    BOOST_REQUIRE(sellNext());
    BOOST_TEST(till.currentShift().value()->sales == 3);
    BOOST_REQUIRE(till.append(wire::CashMoved{.shift = shift,
                                              .kind = "paid-in",
                                              .amount = euros(500),
                                              .reason = "change",
                                              .reference = {},
                                              .by = *StaffId::parse("rory")},
                              aContext()));
    BOOST_REQUIRE(till.append(
        wire::BasketVoided{till.newId(), *StaffId::parse("rory"), 1, euros(100)}, aContext()));
    const auto z = closing();
    BOOST_TEST(z.figures.sales == 3);
    BOOST_TEST(z.figures.voidedBaskets.count == 1);
    BOOST_TEST(z.zNumber == 1);
    BOOST_REQUIRE(close());
    BOOST_TEST(!till.currentShift().value().has_value());
    BOOST_TEST(isSound());
    BOOST_REQUIRE(till.rebuildProjections());
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_CASE(receipts_count_from_one_again_and_grand_totals_go_on)
{
    sellTimes(2);
    BOOST_REQUIRE(close());
    const Money grand = till.closing().value()->closed.grand.total;
    BOOST_REQUIRE(openEpoch());
    BOOST_TEST(till.nextReceiptOrdinal().value() == 1);
    BOOST_TEST(till.nextShiftNumber().value() == 1);
    BOOST_TEST(till.closing().value()->closed.grand.sales == 2, "the newest Z is the old epoch's");
    BOOST_TEST(till.closing().value()->epochOrdinal == 1);
    BOOST_TEST(!till.closing(1).value().has_value(), "but its number is not this epoch's");
    shift = till.newId();
    BOOST_REQUIRE(till.append(aShift(shift), aContext()));
    BOOST_REQUIRE(sellNext());

    BOOST_REQUIRE(close());

    const auto closing = till.closing(1).value().value();
    BOOST_TEST(closing.epochOrdinal == 2);
    BOOST_TEST(closing.closed.grand.sales == 3);
    BOOST_TEST((closing.closed.grand.total == grand + till.lastSale().value()->sale.total));
    BOOST_TEST(isSound());
    BOOST_REQUIRE(till.rebuildProjections());
    BOOST_TEST(isSound());
}

// Of an image that was rolled back past a later epoch the hub knows that its number is taken.
BOOST_AUTO_TEST_CASE(an_ordinal_that_the_hub_knows_is_not_taken_again)
{
    BOOST_REQUIRE(openEpoch(kNext, 7));
    BOOST_TEST(till.identity()->epochOrdinal == 8);

    BOOST_REQUIRE(openEpoch(wire::Epoch{0xE3}, 2));

    BOOST_TEST(till.identity()->epochOrdinal == 9);
    BOOST_REQUIRE(sellNext("GRAFTON-1-9-"));
    BOOST_TEST(till.currentShift().value()->sales == 1);
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_CASE(an_enrolled_till_comes_back_in_its_newest_epoch)
{
    BOOST_REQUIRE(openEpoch());
    const StateFixture other;
    std::filesystem::copy(state(), other.state());

    const auto again = other.open();

    BOOST_TEST((again->identity()->epoch == kNext));
    BOOST_TEST((again->currentShift().value()->id == shift));
    BOOST_TEST(again->head()->seq == 1);
}

// At the hub the place of an entry that both disks wrote is another's.
// What a restored hub has of the other journals it has to say first.
BOOST_AUTO_TEST_CASE(under_a_new_lineage_no_other_journal_counts_as_acknowledged)
{
    BOOST_REQUIRE(till.acknowledge(aHave(till.head().value())));
    BOOST_REQUIRE(openEpoch());
    BOOST_REQUIRE(till.acknowledge(aHave(till.head().value())));
    BOOST_TEST(till.unsentCount().value() == 0);

    BOOST_REQUIRE(till.acknowledge(aHave(till.head().value(), "hub-2")));

    BOOST_TEST(till.unsentCount().value() == 1);
    const auto reader = store::JournalReader::open(state());
    BOOST_TEST(reader->acknowledged(wire::Epoch{0xA1}).value().seq == 0);
}

// Numbers are what paper says: an epoch that the hub knows of another copy is not here.
BOOST_AUTO_TEST_CASE(an_epochs_number_is_not_its_place_in_the_list)
{
    BOOST_REQUIRE(openEpoch(kNext, 3));
    const auto reader = store::JournalReader::open(state());
    BOOST_TEST(reader->epochs().value().size() == 2U);
    BOOST_TEST(reader->ordinal(kNext).value() == 4);
}

BOOST_AUTO_TEST_CASE(of_an_epoch_that_forked_a_level_contains_what_was_acknowledged)
{
    sellTimes(3); // entries 2, 3, 4
    BOOST_REQUIRE(openEpoch());
    BOOST_REQUIRE(sellNext());
    BOOST_REQUIRE(openEpoch(wire::Epoch{0xE3}));
    BOOST_REQUIRE(sellNext("GRAFTON-1-3-"));
    wire::StockLevel::Contained contained{wire::Epoch{0xE3}, 2, {{wire::Epoch{0xA1}, 40}}};
    const auto pending = [&] {
        return till.pendingStockMilli(sku("MUG-ENAMEL"), {{anIdentity().till.text(), contained}})
            .value();
    };
    BOOST_TEST(pending() == -4000);

    const auto reader = store::JournalReader::open(state());
    const auto at3 = reader->hashAt(wire::Epoch{0xA1}, 3).value().value();
    BOOST_REQUIRE(till.acknowledge(aHave({wire::Epoch{0xA1}, 3, at3})));
    BOOST_TEST(pending() == -2000);
    BOOST_TEST(till.unacknowledgedStockMilli(sku("MUG-ENAMEL")).value() == -3000);
    contained.seq = 1;
    BOOST_TEST(pending() == -3000);
}

BOOST_AUTO_TEST_CASE(an_epoch_that_names_another_end_is_a_difference)
{
    sellTimes(1);
    const auto old = till.head().value();
    BOOST_REQUIRE(openEpoch());
    BOOST_REQUIRE(isSound());
    // The last of the old epoch is cut off.
    exec("DELETE FROM journal WHERE epoch = 1 AND seq = " + std::to_string(old.seq));

    const auto found = store::verify(state()).value().differences;

    BOOST_TEST(std::ranges::any_of(found, [](const std::string& difference) {
        return difference.find("goes on from another place") != std::string::npos;
    }));
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

struct EpochOnDisk {
    FaultyDisk disk; // before the register opens its files
    RolledBack shop;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(epoch_on_a_failing_disk_tests, EpochOnDisk)

// The i-th write fails, for every i: the till is in the old epoch or in the new one, and sells.
BOOST_AUTO_TEST_CASE(opening_an_epoch_is_all_or_nothing)
{
    constexpr int kWritesMax = 200;
    shop.sellTimes(1);
    int failAt = 1;
    for (; failAt < kWritesMax; ++failAt) {
        const auto before = *shop.till.identity();
        const wire::Epoch next{0xE000 + static_cast<std::uint64_t>(failAt)};
        disk.failFrom(failAt, FaultyDisk::Fault::WriteError, false);
        const auto opened = shop.openEpoch(next);
        const bool refused = disk.refused();
        disk.heal();

        BOOST_TEST((shop.till.identity()->epoch == (opened ? next : before.epoch)));
        BOOST_TEST(shop.ask("SELECT epoch.epoch FROM identity JOIN epoch "
                            "ON epoch.ordinal = identity.epoch")
                   == shop.till.identity()->epoch.text());
        const int ordinal = shop.till.identity()->epochOrdinal;
        BOOST_TEST(shop.sellNext("GRAFTON-1-" + std::to_string(ordinal) + "-").has_value());
        BOOST_REQUIRE(shop.isSound());
        if (!refused)
            break;
    }
    BOOST_TEST(failAt > 3);
    BOOST_TEST(failAt < kWritesMax);
}

// Between two statements: killed or full there, nothing of the epoch is left.
BOOST_AUTO_TEST_CASE(an_epoch_that_fails_at_any_statement_leaves_nothing_behind)
{
    for (const char* write : {"INSERT ON epoch", "UPDATE OF branch ON epoch", "UPDATE ON identity",
                              "INSERT ON journal"}) {
        shop.exec("CREATE TRIGGER full BEFORE " + std::string{write}
                  + " BEGIN SELECT raise(ABORT, 'disk full'); END");
        BOOST_TEST(!shop.openEpoch().has_value(), write);
        shop.exec("DROP TRIGGER full");
        BOOST_TEST(shop.rows("epoch") == 1, write);
        BOOST_TEST(shop.ask("SELECT sum(branch) FROM epoch") == "0", write);
        BOOST_TEST(shop.till.identity()->epochOrdinal == 1, write);
    }
    BOOST_TEST(shop.sell({.ordinal = 1}).has_value());
    BOOST_TEST(shop.isSound());
}

BOOST_AUTO_TEST_SUITE_END()
