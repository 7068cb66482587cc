#include "pos-app/desk/record/draft.h"
#include "shop.h"

#include <boost/test/unit_test.hpp>

/// What a desk writes, every reader must be able to read: the till's own, and the hub's.
using namespace onetill;
using namespace onetill::test;

namespace {

struct TillAtItsLimits : Shop {
    TillAtItsLimits() { ready(); }

    void sellOneMug()
    {
        BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
        BOOST_REQUIRE(sale().tender(kCash, "50.00"));
        const auto done = sale().complete();
        BOOST_REQUIRE_MESSAGE(done.has_value(), (done ? "" : done.error().detail));
    }
    void everythingReadsBack()
    {
        const auto verified = till().journalDesk().verify();
        BOOST_REQUIRE(verified);
        BOOST_TEST(verified->differences.empty(),
                   (verified->differences.empty() ? "" : verified->differences.front()));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(limits_tests, TillAtItsLimits)

// A hub whose clock was set to the year 9999 is no reason to stop selling, or sending.
BOOST_AUTO_TEST_CASE(a_nonsense_hub_time_is_not_believed)
{
    till().journalDesk().hubTime(std::chrono::milliseconds{1500});
    till().journalDesk().hubTime(std::chrono::milliseconds{250'000'000'000'000});
    till().journalDesk().hubTime(std::chrono::milliseconds{-250'000'000'000'000});

    sellOneMug();

    BOOST_TEST(till().statusDesk().status()->hubTimeAheadMs == 1500);
    everythingReadsBack();
}

BOOST_AUTO_TEST_CASE(a_till_that_wakes_up_in_1970_west_of_greenwich_sells)
{
    clock().advanceMs(-clock().now().ms + 30 * 60'000);
    moveEast(-360);

    sellOneMug();

    everythingReadsBack();
}

// A child's savings, coin by coin: what was taken must not be more than the journal can hold.
BOOST_AUTO_TEST_CASE(as_many_tenders_are_taken_as_a_sale_can_have)
{
    BOOST_REQUIRE(sale().add(sku("TENT-3"), "1"));
    for (std::size_t i = 1; i < domain::kTendersMax; ++i)
        BOOST_REQUIRE(sale().tender(kCash, "0.05"));
    BOOST_REQUIRE(sale().tender(kCash, "1.00"));

    BOOST_TEST((sale().tender(kCash, "900.00").error().code == ErrorCode::TooLarge));

    restartProgram();
    signIn();
    BOOST_TEST(sale().basket().tenders.size() == domain::kTendersMax);
    BOOST_REQUIRE(sale().removeTender(1));
    BOOST_REQUIRE(sale().tender(kCash, "900.00"));
    BOOST_REQUIRE(sale().complete());
    everythingReadsBack();
}

// What goes into the drawer has to add up in its shift: said before anybody hands over money.
BOOST_AUTO_TEST_CASE(no_money_is_taken_for_more_than_a_shift_can_add_up)
{
    const auto putOnCounter = [this](const char* price) {
        BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
        const int line = sale().basket().priced.lines.front().id;
        BOOST_REQUIRE(sale().changeLine(line, {.price = price, .reason = "gold"}));
    };
    putOnCounter("6000000000.00");
    BOOST_REQUIRE(sale().tender(kCash, "6000000000.00"));
    BOOST_REQUIRE(sale().complete());
    putOnCounter("6000000000.00");

    BOOST_TEST((sale().tender(kCash, "1.00").error().code == ErrorCode::OutOfRange));
    BOOST_TEST(sale().basket().tenders.empty());

    BOOST_REQUIRE(sale().voidBasket());
    sellOneMug();
    everythingReadsBack();
}

// So must all shifts together, or no Z could be made of this one.
BOOST_AUTO_TEST_CASE(no_money_is_taken_for_more_than_the_grand_totals_can_add_up)
{
    const auto putOnCounter = [this] {
        BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
        const int line = sale().basket().priced.lines.front().id;
        BOOST_REQUIRE(sale().changeLine(line, {.price = "6000000000.00", .reason = "gold"}));
    };
    putOnCounter();
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Card, "6000000000.00", "AUTH 1"));
    BOOST_REQUIRE(sale().complete());
    BOOST_REQUIRE(till().shiftDesk().count({.total = "100.00"}));
    BOOST_REQUIRE(till().shiftDesk().close({}));
    openShift();
    putOnCounter();

    BOOST_TEST((sale().tender(kCash, "1.00").error().code == ErrorCode::OutOfRange));
    BOOST_TEST(sale().basket().tenders.empty());
    everythingReadsBack();
}

// Long names, long codes, long reasons: no money may be taken for a sale that cannot be kept.
BOOST_AUTO_TEST_CASE(a_basket_too_large_for_the_journal_is_full_before_it_is_paid)
{
    wire::Product wordy{.sku = sku("WORDY"),
                        .name = std::string(1024, 'n'),
                        .category = "Food",
                        .unit = Unit::Kilogram,
                        .taxClass = "standard",
                        .parent = {},
                        .options = {},
                        .glyph = {},
                        .ageLimit = 0,
                        .tracked = true,
                        .description = {},
                        .barcodes = {std::string(200, '\x7e')}};
    centreSays("catalogue", {wire::upsert(wordy), wire::upsert(price("WORDY", "9.99"))});

    ErrorCode refused{};
    std::size_t lines = 0;
    while (refused == ErrorCode{} && lines < domain::Basket::kLinesMax) {
        const auto added = sale().add(sku("WORDY"), "0.001");
        if (added)
            ++lines;
        else
            refused = added.error().code;
    }
    BOOST_TEST((refused == ErrorCode::BasketFull));
    BOOST_TEST(lines > 100U);
    // Whatever room is left for less than a line, some reasons fill.
    refused = {};
    for (int line = 1; line <= 10 && refused == ErrorCode{}; ++line) {
        const auto before = sale().basket().priced;
        const auto changed =
            sale().changeLine(line, {.price = "9.00", .reason = std::string(200, '"')});
        if (changed)
            continue;
        refused = changed.error().code;
        BOOST_TEST((sale().basket().priced == before));
    }
    BOOST_TEST((refused == ErrorCode::BasketFull));

    for (std::size_t i = 1; i < domain::kTendersMax; ++i)
        BOOST_REQUIRE(sale().tender(kCash, "0.01"));
    BOOST_REQUIRE(sale().tender(kCash, sale().basket().settlement.remainingInCash.text()));
    const auto done = sale().complete();

    BOOST_REQUIRE_MESSAGE(done.has_value(), (done ? "" : done.error().detail));
    everythingReadsBack();
}

// An article from before the centre checked this would otherwise be sold at no tax.
BOOST_AUTO_TEST_CASE(what_has_no_tax_here_is_not_sold)
{
    wire::Product lamp;
    lamp.sku = sku("LAMP");
    lamp.name = "Lamp";
    lamp.taxClass = "unheard-of";
    centreSays("catalogue", {wire::upsert(lamp), wire::upsert(price("LAMP", "9.99"))});

    const auto refused = sale().add(sku("LAMP"));

    BOOST_TEST_REQUIRE(!refused);
    BOOST_TEST((refused.error().code == ErrorCode::NoPrice));
    BOOST_TEST(refused.error().detail.find("unheard-of") != std::string::npos);
    BOOST_TEST(sale().basket().isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
