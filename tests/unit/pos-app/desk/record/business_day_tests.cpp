#include "pos-app/store/journal_reader.h"
#include "shop.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace onetill;
using namespace onetill::test;

namespace {

constexpr std::int64_t kHourMs = 3'600'000;

/// A till whose clock shows 22:00 on the 23rd.
struct LateShop : Shop {
    LateShop()
    {
        passMs(12 * kHourMs);
        signIn();
    }

    wire::EntryHeader newestHeader()
    {
        const auto journal = store::JournalReader::open(state());
        BOOST_REQUIRE(journal);
        const auto epoch = journal->epochs()->back();
        const auto entries = journal->entriesAfter(epoch, journal->head(epoch)->seq - 1, 1, 1);
        BOOST_REQUIRE(entries);
        return entries->front().header;
    }
    std::string day() { return formatDate(newestHeader().businessDay); }
    domain::CompletedSale sellMug()
    {
        BOOST_REQUIRE(sale().add(sku("MUG-350")));
        BOOST_REQUIRE(sale().tender(kCash, "14.95"));
        const auto done = sale().complete();
        BOOST_REQUIRE_MESSAGE(done, (done ? "" : done.error().detail));
        return *done;
    }
    domain::ShiftReport closed(const char* counted)
    {
        BOOST_REQUIRE(till().shiftDesk().count({.pieces = {}, .total = counted}));
        const auto z = till().shiftDesk().close({});
        BOOST_REQUIRE_MESSAGE(z, (z ? "" : z.error().detail));
        return *z;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(business_day_tests, LateShop)

BOOST_AUTO_TEST_CASE(all_of_a_shift_lies_in_the_day_on_which_it_was_opened)
{
    openShift();
    std::set<std::string> days{day()};
    sellMug();
    days.insert(day());
    passMs(3 * kHourMs); // 01:00 on the 24th
    sellMug();
    days.insert(day());
    BOOST_REQUIRE(till().shiftDesk().moveCash(
        {.kind = domain::CashMoveKind::Drop, .amount = "20.00", .reference = "BAG 1"}));
    days.insert(day());
    BOOST_REQUIRE(till().shiftDesk().openDrawer("change"));
    days.insert(day());
    BOOST_TEST(formatDate(till().shiftDesk().xReport()->businessDay) == "2026-11-23");
    const auto z = closed("109.90");
    days.insert(day());

    BOOST_TEST(days == std::set<std::string>{"2026-11-23"}, boost::test_tools::per_element());
    BOOST_TEST(formatDate(z.businessDay) == "2026-11-23");
    BOOST_TEST((till().shiftDesk().zReport().value() == z));
    openShift();
    BOOST_TEST(day() == "2026-11-24", "without a shift it is the date");
    BOOST_TEST(till().journalDesk().verify()->differences.empty());
}

BOOST_AUTO_TEST_CASE(a_shift_that_nobody_closed_for_a_day_goes_by_the_date)
{
    openShift();
    passMs(24 * kHourMs - 1);
    sellMug();
    BOOST_TEST(day() == "2026-11-23");
    passMs(1);
    sellMug();
    BOOST_TEST(day() == "2026-11-24");
}

// 00:30 by the summer's clock is 23:30 of the day before by the winter's.
BOOST_AUTO_TEST_CASE(a_shift_keeps_its_day_when_the_clocks_change)
{
    moveEast(60);
    passMs(kHourMs + kHourMs / 2);
    openShift();
    BOOST_TEST(day() == "2026-11-24");
    moveEast(0);
    sellMug();
    BOOST_TEST(day() == "2026-11-24");
    restartProgram();
    signIn();
    closed("114.95");
    BOOST_TEST(day() == "2026-11-24");
}

BOOST_AUTO_TEST_CASE(a_clock_that_was_put_back_leaves_the_shift_in_its_day)
{
    passMs(2 * kHourMs + 1000);
    openShift();
    BOOST_TEST(day() == "2026-11-24");
    passMs(-5000);
    sellMug();
    BOOST_TEST(day() == "2026-11-24");
}

BOOST_AUTO_TEST_CASE(what_is_bought_after_midnight_may_come_back_as_long_as_its_date_says)
{
    wire::Store store = dublinStore();
    store.returns.days = 1;
    centreSays("configuration", {wire::upsert(store)});
    openShift();
    passMs(3 * kHourMs);
    const auto sold = sellMug();

    const auto found = till().returnsDesk().find(sold.receiptNumber);

    BOOST_REQUIRE(found);
    BOOST_TEST(formatDate(found->day) == "2026-11-24");
    BOOST_TEST(formatDate(*found->lastDay) == "2026-11-25");
}

BOOST_AUTO_TEST_SUITE_END()
