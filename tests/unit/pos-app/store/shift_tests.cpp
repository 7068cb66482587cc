#include "pos-app/store/verification.h"
#include "register_fixture.h"

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace onetill;
using namespace onetill::test;

namespace {

struct Drawer : OpenShift {
    Status move(const char* kind, std::int64_t minor)
    {
        return asStatus(till.append(wire::CashMoved{.shift = shift,
                                                    .kind = kind,
                                                    .amount = euros(minor),
                                                    .reason = "because",
                                                    .reference = {},
                                                    .by = *StaffId::parse("rory")},
                                    aContext()));
    }
    Status voidBasket(std::int64_t minor)
    {
        return asStatus(
            till.append(wire::BasketVoided{till.newId(), *StaffId::parse("rory"), 1, euros(minor)},
                        aContext()));
    }
    Status close(const wire::ShiftClosed& closed)
    {
        return asStatus(till.append(closed, aContext()));
    }
    void closeAndOpenNext()
    {
        BOOST_REQUIRE(close(closing()));
        shift = till.newId();
        BOOST_REQUIRE(till.append(aShift(shift, till.nextShiftNumber().value()), aContext()));
    }
    wire::ShiftFigures figures() const { return till.shiftFigures(shift, euro()).value(); }

    static Status asStatus(const Result<wire::Entry>& entry)
    {
        if (!entry)
            return passOn(entry);
        return {};
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(shift_tests, Drawer)

BOOST_AUTO_TEST_CASE(a_shift_in_which_nothing_happened_adds_up_to_nothing)
{
    BOOST_TEST((figures() == aClosing(shift).figures));
}

BOOST_AUTO_TEST_CASE(figures_are_the_sums_of_the_shifts_entries)
{
    sellTimes(3);
    auto sale = aSale({.ordinal = 4, .shift = shift});
    sale.removed = wire::RemovedLines{2, euros(4990)};
    sale.tenders = {{"voucher", euros(580)}, {"cash", euros(1500)}, {"cash", euros(600)}};
    sale.change = euros(100);
    BOOST_REQUIRE(till.append(sale, aContext()));
    BOOST_REQUIRE(move("paid-in", 1000));
    BOOST_REQUIRE(move("drop", 5000));
    BOOST_REQUIRE(move("drop", 2000));
    BOOST_REQUIRE(voidBasket(2580));
    BOOST_REQUIRE(
        till.append(wire::DrawerOpened{shift, "change", *StaffId::parse("rory")}, aContext()));

    const auto sums = figures();

    BOOST_TEST(sums.sales == 4);
    BOOST_TEST((sums.total == euros(4 * 2580)));
    BOOST_TEST((sums.net + sums.tax == sums.total));
    BOOST_TEST(
        (sums.taxes == std::vector<wire::TaxSum>{{"IE-STANDARD", sums.net, sums.tax, sums.total}}));
    BOOST_TEST((sums.tenders
                == std::vector<wire::KindSum>{{"cash", {5, euros(3 * 2580 + 2000)}},
                                              {"voucher", {1, euros(580)}}}));
    BOOST_TEST(
        (sums.moves
         == std::vector<wire::KindSum>{{"drop", {2, euros(7000)}}, {"paid-in", {1, euros(1000)}}}));
    BOOST_TEST((sums.voidedBaskets == wire::CountedSum{1, euros(2580)}));
    BOOST_TEST((sums.removedLines == wire::CountedSum{2, euros(4990)}));
    BOOST_TEST(sums.drawerOpenings == 1);
    BOOST_TEST(till.currentShift().value()->cashInDrawer.minor()
               == 15000 + 3 * 2580 + 2000 + 1000 - 7000);
}

BOOST_AUTO_TEST_CASE(what_came_back_is_counted_and_what_went_back_for_it_by_kind)
{
    sellTimes(1);
    auto document = aSale({.ordinal = 2, .shift = shift, .quantityMilli = -1000});
    document.change = euros(0);
    document.tenders = {
        {"card", euros(-1000), "SLIP"}, {"cash", euros(-1000)}, {"cash", euros(-580)}};
    BOOST_REQUIRE(till.append(document, aContext()));

    const auto sums = figures();

    BOOST_TEST(sums.sales == 2);
    BOOST_TEST(sums.total.isZero());
    BOOST_TEST((sums.returns
                == wire::ReturnFigures{{2, euros(2580)},
                                       {{"card", {1, euros(1000)}}, {"cash", {2, euros(1580)}}}}));
}

// A copy of another till's receipt may be shown at each till, and nobody at the centre judges yet.
BOOST_AUTO_TEST_CASE(refunds_for_other_tills_sales_add_up_for_the_day_and_until_the_hub_has_them)
{
    const auto giveBack = [&](std::int64_t ordinal, const Uuid& seller, bool kept = false) {
        auto document = aSale({.ordinal = ordinal, .shift = shift, .quantityMilli = -1000});
        document.lines[0].returned =
            wire::LineReturn{.sale = wire::SaleOrigin{seller, wire::Epoch{0xBEEF}, 9},
                             .receipt = "X-9-00001",
                             .line = 1,
                             .reason = "faulty",
                             .disposition = "to-stock",
                             .unconfirmed = !kept};
        return till.append(document, aContext());
    };
    const Date today = aContext().businessDay;
    const Date tomorrow{2026, 11, 24};
    const auto sum = [&](Date day) { return till.refundsElsewhere(day, euro()).value(); };
    BOOST_TEST(sum(today).isZero());

    BOOST_REQUIRE(giveBack(1, *Uuid::parse("0192f3a0-0000-7000-8000-00000000beef")));
    BOOST_REQUIRE(giveBack(2, till.identity()->till));
    BOOST_TEST((sum(today) == euros(1290)),
               "the own sale's and the line without a receipt do not count");
    BOOST_REQUIRE(till.acknowledge(aHave(till.head().value())));
    BOOST_TEST((sum(today) == euros(1290)));
    BOOST_TEST(sum(tomorrow).isZero());
    BOOST_REQUIRE(giveBack(3, *Uuid::parse("0192f3a0-0000-7000-8000-00000000beef")));
    BOOST_TEST((sum(today) == euros(2580)));
    BOOST_TEST((sum(tomorrow) == euros(1290)));
    BOOST_REQUIRE(giveBack(4, *Uuid::parse("0192f3a0-0000-7000-8000-00000000beef"), true));
    BOOST_TEST((sum(today) == euros(2580)), "what the centre kept for it does not count");
}

// A version before this one has closed shifts without saying what came back in them.
BOOST_AUTO_TEST_CASE(a_closing_that_says_nothing_of_returns_stands)
{
    sellTimes(1);
    auto closed = closing();
    closed.figures.returns.reset();

    BOOST_REQUIRE(close(closed));

    BOOST_REQUIRE(till.rebuildProjections());
    BOOST_TEST((till.closing().value()->closed == closed));
}

BOOST_AUTO_TEST_CASE(a_closed_shift_takes_nothing_any_more)
{
    sellTimes(1);
    BOOST_REQUIRE(close(closing()));

    BOOST_TEST(!till.currentShift().value().has_value());
    BOOST_TEST((sell({.ordinal = 2}).error().code == ErrorCode::NoShift));
    BOOST_TEST((move("drop", 100).error().code == ErrorCode::NoShift));
    BOOST_TEST((till.append(wire::DrawerOpened{shift, "why", *StaffId::parse("rory")}, aContext())
                    .error()
                    .code
                == ErrorCode::NoShift));
    BOOST_TEST(till.head()->seq == 3);
}

// A Z is what the books and the tax office believe. Each of its figures is the journal's, or there
// is no Z.
BOOST_AUTO_TEST_CASE(a_closing_that_says_anything_else_than_the_journal_is_refused)
{
    sellTimes(2);
    BOOST_REQUIRE(move("drop", 5000));
    const std::vector<std::function<void(wire::ShiftClosed&)>> lies = {
        [](auto& z) { ++z.zNumber; },
        [](auto& z) { ++z.number; },
        [](auto& z) { z.openedBy = *StaffId::parse("niamh"); },
        [](auto& z) { ++z.openedAt.ms; },
        [](auto& z) { z.openingFloat = euros(1); },
        [](auto& z) { z.expected = z.expected + euros(1); },
        [](auto& z) { z.difference = euros(1); },
        [](auto& z) { z.counts.back().total = euros(1); },
        [](auto& z) { z.counts.clear(); },
        [](auto& z) { ++z.figures.sales; },
        [](auto& z) { z.figures.net = z.figures.net + euros(1); },
        [](auto& z) { z.figures.tax = z.figures.tax + euros(1); },
        [](auto& z) { z.figures.total = z.figures.total + euros(1); },
        [](auto& z) { z.figures.cashRounding = euros(1); },
        [](auto& z) { z.figures.taxes.clear(); },
        [](auto& z) { z.figures.tenders.front().sum.count = 3; },
        [](auto& z) { z.figures.moves.clear(); },
        [](auto& z) { z.figures.voidedBaskets.count = 1; },
        [](auto& z) { z.figures.removedLines.count = 1; },
        [](auto& z) { z.figures.drawerOpenings = 1; },
        [](auto& z) { ++z.figures.returns->lines.count; },
        [](auto& z) {
            z.figures.returns->refunds.push_back({"cash", {1, euros(1)}});
        },
        [](auto& z) { ++z.grand.sales; },
        [](auto& z) { z.grand.total = z.grand.total + euros(1); },
        [](auto& z) { ++z.journal.count; },
        [](auto& z) { z.journal.head.fill(1); },
    };
    for (std::size_t i = 0; i < lies.size(); ++i) {
        auto closed = closing();
        lies[i](closed);
        const auto refused = close(closed);
        BOOST_REQUIRE_MESSAGE(!refused, "lie " << i);
        BOOST_TEST((refused.error().code == ErrorCode::Conflict), "lie " << i);
    }
    auto another = closing();
    another.shift = till.newId();
    BOOST_TEST((close(another).error().code == ErrorCode::NoShift));

    BOOST_TEST(rows("shift_close") == 0);
    BOOST_TEST(close(closing()).has_value());
}

BOOST_AUTO_TEST_CASE(z_numbers_have_no_gap_and_grand_totals_run_on)
{
    sellTimes(2);
    closeAndOpenNext();
    sellTimes(3);

    const auto second = closing();
    BOOST_REQUIRE(close(second));

    BOOST_TEST(second.zNumber == 2);
    BOOST_TEST(second.figures.sales == 3);
    BOOST_TEST(second.grand.sales == 5);
    BOOST_TEST((second.grand.total == euros(5 * 2580)));
    BOOST_TEST(till.nextZNumber().value() == 3);
    BOOST_TEST((till.closing().value()->closed == second));
    BOOST_TEST(till.closing(1).value()->closed.figures.sales == 2);
    BOOST_TEST(!till.closing(3).value().has_value());
}

BOOST_AUTO_TEST_CASE(whoever_took_the_drawer_over_last_answers_for_it)
{
    const StaffId rory = *StaffId::parse("rory");
    const StaffId niamh = *StaffId::parse("niamh");
    BOOST_REQUIRE(till.append(wire::ShiftHandedOver{shift, rory, niamh}, aContext()));
    BOOST_TEST((till.currentShift().value()->responsible == niamh));
    BOOST_REQUIRE(till.append(wire::ShiftHandedOver{shift, niamh, rory}, aContext()));

    BOOST_TEST((till.currentShift().value()->responsible == rory));
    BOOST_TEST((till.currentShift().value()->openedBy == rory));
}

BOOST_AUTO_TEST_CASE(shifts_made_again_from_the_journal_are_the_same)
{
    sellTimes(2);
    BOOST_REQUIRE(move("paid-out", 700));
    BOOST_REQUIRE(voidBasket(100));
    closeAndOpenNext();
    sellTimes(1);
    const auto before = figures();

    BOOST_TEST(store::verify(state())->differences.empty());
    BOOST_REQUIRE(till.rebuildProjections());

    BOOST_TEST((figures() == before));
    BOOST_TEST(till.nextZNumber().value() == 2);
    BOOST_TEST(store::verify(state())->differences.empty());
}

// A prankster who voids a basket of millions, again and again, must not keep the shift open; one
// who pays in and out for ever is stopped before the sums are no amounts any more.
BOOST_AUTO_TEST_CASE(no_sum_can_grow_so_far_that_the_shift_cannot_be_closed)
{
    for (int i = 0; i < 3; ++i)
        BOOST_REQUIRE(voidBasket(Money::kMinorMax));
    BOOST_REQUIRE(move("paid-in", Money::kMinorMax - 15000));
    BOOST_REQUIRE(move("paid-out", Money::kMinorMax - 15000));
    BOOST_TEST((move("paid-in", 20000).error().code == ErrorCode::OutOfRange));
    BOOST_TEST((move("drop", Money::kMinorMax / 2 + 15001).error().code == ErrorCode::OutOfRange));

    BOOST_TEST((figures().voidedBaskets == wire::CountedSum{3, euros(Money::kMinorMax)}));
    BOOST_TEST(close(closing()).has_value());
}

// Cutting off a journal's tail breaks no chain; the Z that went before tells (retail-rules 6).
BOOST_AUTO_TEST_CASE(a_closing_on_another_journal_is_found)
{
    sellTimes(1);
    BOOST_REQUIRE(close(closing()));
    BOOST_TEST(store::verify(state())->differences.empty());

    exec("UPDATE journal SET body = replace(body, '\"count\":2,\"head\"', '\"count\":3,\"head\"') "
         "WHERE seq = 3");

    const auto found = store::verify(state()).value().differences;
    BOOST_TEST(std::ranges::any_of(found, [](const std::string& difference) {
        return difference.find("count of entries is not that of the journal") != std::string::npos;
    }));
}

// The till was updated in the middle of a shift: what its older entries say is in the new sums.
BOOST_AUTO_TEST_CASE(a_register_of_an_older_schema_gets_the_sums_of_its_old_entries)
{
    auto sale = aSale({.shift = shift});
    sale.removed = wire::RemovedLines{2, euros(4990)};
    BOOST_REQUIRE(till.append(sale, aContext()));
    BOOST_REQUIRE(voidBasket(2580));
    const auto before = figures();
    const Uuid open = shift;
    const StateFixture other;
    std::filesystem::copy(state(), other.state());
    other.exec("DROP TABLE cash_movement; DROP TABLE drawer_opening; DROP TABLE basket_void; "
               "DROP TABLE sale_removed; DROP TABLE shift_handover; DROP TABLE shift_close; "
               "DROP INDEX sale_of_shift; DROP TABLE held_basket; DROP TABLE sale_return; "
               "DROP TABLE serial_sold; DROP TABLE sale_foreign_cash; DROP TABLE stored_value; "
               "DROP TABLE payment_open; DROP TABLE coupon_used; DROP TABLE lay_away; "
               "DROP TABLE staff_clock; DROP TABLE training; DROP TABLE basket_gone; "
               "DROP TABLE sale_trace; DROP INDEX sale_of_day; DROP TABLE receipt_copy; "
               "DROP TABLE told_sale; DROP TABLE settlement_proposal; "
               "ALTER TABLE epoch DROP COLUMN since; ALTER TABLE epoch DROP COLUMN branch; "
               "ALTER TABLE sale_tax DROP COLUMN rate_millionths; "
               "PRAGMA user_version = 3");

    const auto updated = other.open();

    BOOST_REQUIRE_MESSAGE(updated.has_value(), (updated ? "" : updated.error().detail));
    BOOST_TEST((updated->shiftFigures(open, euro()).value() == before));
    BOOST_TEST(store::verify(other.state())->differences.empty());
    BOOST_TEST(other.rows("setting") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
