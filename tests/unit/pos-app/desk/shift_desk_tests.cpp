#include "shop.h"

#include <SQLiteCpp/Database.h>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace onetill;
using namespace onetill::test;
using domain::CashMoveKind;

namespace {

struct Drawer : Shop {
    Drawer()
    {
        signIn("niamh", kCashierPin);
        openShift("100.00");
    }

    desk::ShiftDesk& shift() { return till().shiftDesk(); }

    void sellMug()
    {
        BOOST_REQUIRE(sale().add(sku("MUG-350")));
        BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "20.00"));
        BOOST_REQUIRE(sale().complete());
    }
    Result<desk::DrawerState> move(CashMoveKind kind, const char* amount)
    {
        return shift().moveCash({.kind = kind, .amount = amount, .reason = "because"});
    }
    Result<desk::CountAnswer> count(const char* total)
    {
        return shift().count({.pieces = {}, .total = total});
    }
    void asManager() { signIn("aoife", kManagerPin); }
    void managerApproves()
    {
        BOOST_REQUIRE(till().signInDesk().approve(*StaffId::parse("aoife"), kManagerPin));
    }
    void storeSays(wire::DrawerRules rules)
    {
        wire::Store store = test::dublinStore();
        store.drawer = std::move(rules);
        centreSays("configuration", {wire::upsert(store)});
    }
};

template <class T>
ErrorCode codeOf(const Result<T>& result)
{
    BOOST_REQUIRE(!result);
    return result.error().code;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(shift_desk_tests, Drawer)

BOOST_AUTO_TEST_CASE(a_shift_that_was_counted_right_is_closed_by_one_entry)
{
    sellMug();
    const auto before = entries();

    const auto counted = count("114.95");
    const auto report = shift().close({});

    BOOST_REQUIRE(counted);
    BOOST_TEST((counted->difference == euros("0.00")));
    BOOST_REQUIRE_MESSAGE(report.has_value(), (report ? "" : report.error().detail));
    BOOST_TEST(report->end->zNumber == 1);
    BOOST_TEST(report->end->number == "dublin-2-00001");
    BOOST_TEST((report->expected == euros("114.95")));
    BOOST_TEST((report->figures.total == euros("14.95")));
    BOOST_TEST(entries() == before + 1);
    BOOST_TEST(report->end->entriesBefore == before);
    BOOST_TEST(!shift().current().has_value());
    BOOST_TEST((codeOf(sale().add(sku("MUG-350"))) == ErrorCode::NoShift));
    BOOST_TEST((shift().zReport().value() == *report));
    BOOST_TEST((shift().zReport(1).value() == *report));
    BOOST_TEST((codeOf(shift().zReport(2)) == ErrorCode::NotFound));
    openShift("50.00");
    BOOST_TEST(shift().current()->number == 2);
}

// Whoever knows what should be there counts until it is.
BOOST_AUTO_TEST_CASE(nothing_tells_who_counts_blind_what_should_be_in_the_drawer)
{
    sellMug();

    BOOST_TEST(!shift().drawer()->cash.has_value());
    BOOST_TEST(!move(CashMoveKind::PaidIn, "5.00")->cash.has_value());
    // Refusing what the drawer does not hold would let a person feel for the amount.
    BOOST_TEST(move(CashMoveKind::Drop, "9999.00").has_value());
    BOOST_TEST(move(CashMoveKind::Float, "9999.00").has_value());
    BOOST_TEST((codeOf(shift().xReport()) == ErrorCode::NotPermitted));
    const auto wrong = count("100.00").value();
    BOOST_TEST(wrong.recount);
    BOOST_TEST(!wrong.expected.has_value());
    BOOST_TEST(!wrong.difference.has_value());
    BOOST_TEST((codeOf(shift().close({})) == ErrorCode::RecountRequired));

    const auto right = count("119.95").value();
    BOOST_TEST((right.expected == euros("119.95")));
}

BOOST_AUTO_TEST_CASE(who_may_see_the_drawer_sees_it)
{
    sellMug();
    asManager();

    BOOST_TEST((shift().drawer()->cash == euros("114.95")));
    BOOST_TEST((shift().xReport()->expected == euros("114.95")));
    BOOST_TEST(!shift().xReport()->end.has_value());
    BOOST_TEST((count("1.00")->expected == euros("114.95")));
}

BOOST_AUTO_TEST_CASE(a_store_may_let_everybody_see_the_drawer)
{
    storeSays({.blindCount = false});

    BOOST_TEST((shift().drawer()->cash == euros("100.00")));
    BOOST_TEST(shift().xReport().has_value());
}

BOOST_AUTO_TEST_CASE(a_difference_above_the_limit_takes_a_recount_a_reason_and_a_second_person)
{
    BOOST_REQUIRE(count("97.99"));
    const auto again = count("97.99").value();
    BOOST_TEST((again.reasonNeeded && again.approvalNeeded && !again.recount));
    BOOST_TEST((codeOf(shift().close({})) == ErrorCode::ReasonRequired));
    BOOST_TEST((codeOf(shift().close({.reason = "short"})) == ErrorCode::NeedsApproval));
    const auto niamh = *StaffId::parse("niamh");
    BOOST_TEST(
        (codeOf(till().signInDesk().approve(niamh, kCashierPin)) == ErrorCode::SelfApproval));
    BOOST_TEST((codeOf(till().signInDesk().approve(*StaffId::parse("aoife"), "000000"))
                == ErrorCode::WrongPin));
    managerApproves();

    const auto report = shift().close({.reason = "short"});

    BOOST_REQUIRE(report);
    BOOST_TEST((report->end->difference == euros("-2.01")));
    BOOST_TEST(report->end->differenceReason == "short");
    BOOST_TEST(report->end->approvedByName == "Aoife Walsh");
    BOOST_TEST(report->end->counts.size() == 2);
}

// A coin paid in makes it another drawer; what should be in it is known all the same.
BOOST_AUTO_TEST_CASE(who_was_told_how_much_is_missing_cannot_count_it_right_alone)
{
    BOOST_REQUIRE(count("50.00"));
    BOOST_TEST((count("50.00")->difference == euros("-50.00")));
    BOOST_REQUIRE(move(CashMoveKind::PaidIn, "0.05"));
    restartProgram();
    signIn("niamh", kCashierPin);

    const auto exact = count("100.05").value();
    BOOST_TEST((exact.difference == euros("0.00")));
    BOOST_TEST((exact.reasonNeeded && exact.approvalNeeded));
    BOOST_TEST((codeOf(shift().close({.reason = "found"})) == ErrorCode::NeedsApproval));
    managerApproves();
    const auto report = shift().close({.reason = "found"});
    BOOST_REQUIRE(report);
    BOOST_TEST(report->end->approvedByName == "Aoife Walsh");
    BOOST_TEST(report->end->counts.size() == 3);
}

BOOST_AUTO_TEST_CASE(a_difference_of_the_limit_needs_nothing)
{
    BOOST_TEST(!count("98.00")->recount);

    const auto report = shift().close({});

    BOOST_REQUIRE(report);
    BOOST_TEST((report->end->difference == euros("-2.00")));
}

// Limits are per role: who may approve differences needs nobody for their own.
BOOST_AUTO_TEST_CASE(a_manager_explains_and_closes_alone)
{
    asManager();
    BOOST_REQUIRE(count("90.00"));
    BOOST_TEST(!count("90.00")->approvalNeeded);

    BOOST_TEST((codeOf(shift().close({})) == ErrorCode::ReasonRequired));
    BOOST_TEST(shift().close({.reason = "short"}).has_value());
}

BOOST_AUTO_TEST_CASE(an_approval_that_was_not_used_lapses)
{
    BOOST_REQUIRE(count("90.00"));
    BOOST_REQUIRE(count("90.00"));
    managerApproves();
    BOOST_REQUIRE(till().signInDesk().withdrawApproval());
    BOOST_TEST((codeOf(shift().close({.reason = "short"})) == ErrorCode::NeedsApproval));

    managerApproves();
    BOOST_REQUIRE(till().signInDesk().lock());
    signIn("niamh", kCashierPin);
    BOOST_TEST((codeOf(shift().close({.reason = "short"})) == ErrorCode::NeedsApproval));
}

// Pulling the plug after a wrong count must not make it the first one again.
BOOST_AUTO_TEST_CASE(counts_outlive_a_restart)
{
    BOOST_REQUIRE(count("50.00"));
    restartProgram();
    signIn("niamh", kCashierPin);

    BOOST_TEST(shift().counting().value()->recount);
    const auto second = count("50.00").value();
    BOOST_TEST(second.counts == 2U);
    BOOST_TEST(second.reasonNeeded);
}

// Another version may have written the note of the counts.
BOOST_AUTO_TEST_CASE(counts_that_cannot_be_read_do_not_keep_the_shift_open)
{
    BOOST_REQUIRE(count("50.00"));
    close();
    {
        SQLite::Database file{(state() / "register.db").string(), SQLite::OPEN_READWRITE};
        BOOST_TEST(file.exec("UPDATE setting SET value = '{}' WHERE name = 'drawer-counts'") == 1);
    }
    BOOST_REQUIRE(open());
    signIn("niamh", kCashierPin);

    BOOST_TEST((codeOf(shift().close({})) == ErrorCode::NotCounted));
    BOOST_REQUIRE(count("100.00"));
    BOOST_TEST(shift().close({}).has_value());
    BOOST_TEST(!log().empty());
}

BOOST_AUTO_TEST_CASE(a_count_is_of_the_drawer_as_it_was)
{
    BOOST_REQUIRE(count("100.00"));
    BOOST_REQUIRE(move(CashMoveKind::Drop, "10.00"));

    BOOST_TEST((codeOf(shift().close({})) == ErrorCode::NotCounted));
    BOOST_TEST(!shift().counting().value().has_value());
    BOOST_REQUIRE(count("90.00"));
    BOOST_TEST(shift().close({}).has_value());
}

BOOST_AUTO_TEST_CASE(many_counts_end_with_the_newest)
{
    for (int i = 0; i < 12; ++i) {
        BOOST_REQUIRE(count("100.00"));
        BOOST_REQUIRE(move(CashMoveKind::Drop, "1.00"));
    }
    BOOST_REQUIRE(count("88.00"));

    const auto report = shift().close({});

    BOOST_REQUIRE(report);
    BOOST_TEST(report->end->counts.size() == 8);
    BOOST_TEST((report->end->counted == euros("88.00")));
}

// The next count would be what the till has just told.
BOOST_AUTO_TEST_CASE(nobody_counts_anew_after_a_look_at_the_result)
{
    BOOST_REQUIRE(count("1.00"));
    BOOST_REQUIRE(count("1.00"));

    BOOST_TEST((codeOf(count("100.00")) == ErrorCode::Conflict));
    BOOST_TEST(count("1.00").has_value(), "the same count once more is no other");
    BOOST_TEST((codeOf(shift().close({})) == ErrorCode::ReasonRequired));
}

BOOST_AUTO_TEST_CASE(a_count_before_selling_on_does_not_use_up_the_recount)
{
    BOOST_REQUIRE(count("100.00"));
    BOOST_REQUIRE(move(CashMoveKind::Drop, "10.00"));

    const auto slip = count("9.00");

    BOOST_REQUIRE(slip);
    BOOST_TEST(slip->recount);
    BOOST_TEST(!slip->expected);
}

BOOST_AUTO_TEST_CASE(an_open_basket_keeps_the_shift_open)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350")));

    BOOST_TEST((codeOf(count("100.00")) == ErrorCode::BasketOpen));
    BOOST_TEST((codeOf(shift().close({})) == ErrorCode::BasketOpen));
}

BOOST_AUTO_TEST_CASE(notes_and_coins_add_up)
{
    const auto counted = shift().count(
        {.pieces = {{"50.00", 1}, {"20.00", 2}, {"0.50", 20}, {"5.00", 0}}, .total = {}});

    BOOST_REQUIRE(counted);
    BOOST_TEST((counted->counted == euros("100.00")));
    BOOST_TEST((codeOf(shift().count({})) == ErrorCode::MissingField));
    BOOST_TEST(
        (codeOf(shift().count({.pieces = {{"3.00", 1}}, .total = {}})) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(what_stays_in_the_drawer_is_part_of_what_was_counted)
{
    BOOST_REQUIRE(count("100.00"));
    BOOST_TEST((codeOf(shift().close({.leaveInDrawer = "100.01"})) == ErrorCode::OutOfRange));

    const auto report = shift().close({.leaveInDrawer = "60.00", .bag = "318"});

    BOOST_REQUIRE(report);
    BOOST_TEST((report->end->leftInDrawer == euros("60.00")));
    BOOST_TEST((report->end->toSafe == euros("40.00")));
}

BOOST_AUTO_TEST_CASE(a_drop_is_due_above_the_stores_limit)
{
    storeSays({.cashLimitMinor = 11000});
    BOOST_TEST(!shift().drawer()->dropDue);
    sellMug();
    BOOST_TEST(shift().drawer()->dropDue);
    BOOST_TEST(!move(CashMoveKind::Drop, "50.00")->dropDue);
}

BOOST_AUTO_TEST_CASE(opening_the_drawer_without_a_sale_takes_a_reason)
{
    BOOST_TEST((codeOf(shift().openDrawer("")) == ErrorCode::ReasonRequired));
    BOOST_REQUIRE(shift().openDrawer("change"));

    const auto told = std::get<wire::DrawerOpened>(newestEvent());
    BOOST_TEST(told.reason == "change");
    BOOST_TEST(told.by.text() == "niamh");
}

BOOST_AUTO_TEST_CASE(a_floating_drawer_is_its_persons_until_it_is_taken_over)
{
    storeSays({.tillPolicy = "floating"});
    asManager();
    BOOST_TEST((codeOf(sale().add(sku("MUG-350"))) == ErrorCode::ShiftOfAnother));

    BOOST_REQUIRE(shift().takeOver());

    BOOST_TEST((codeOf(shift().takeOver()) == ErrorCode::Conflict));
    BOOST_TEST(shift().current()->responsible.text() == "aoife");
    BOOST_TEST(shift().current()->by.text() == "niamh");
    BOOST_TEST(sale().add(sku("MUG-350")).has_value());
    signIn("niamh", kCashierPin);
    BOOST_TEST((codeOf(sale().add(sku("MUG-350"))) == ErrorCode::ShiftOfAnother));
    BOOST_TEST((codeOf(move(CashMoveKind::Drop, "1.00")) == ErrorCode::ShiftOfAnother));
}

BOOST_AUTO_TEST_CASE(a_shared_drawer_is_everybodys)
{
    storeSays({.tillPolicy = "shared"});
    sellMug();
    asManager();
    sellMug();

    BOOST_TEST((codeOf(shift().takeOver()) == ErrorCode::NotPermitted));
    BOOST_TEST(shift().xReport()->policies.till == "shared");
    BOOST_TEST(shift().xReport()->figures.sales == 2);
}

BOOST_AUTO_TEST_CASE(what_was_left_in_the_drawer_is_told_to_who_opens_it_next)
{
    BOOST_TEST((shift().leftInDrawer().value() == std::nullopt));
    BOOST_REQUIRE(count("100.00"));
    BOOST_REQUIRE(shift().close({.leaveInDrawer = "60.00"}));

    BOOST_TEST((shift().leftInDrawer().value() == euros("60.00")));
    BOOST_REQUIRE(till().signInDesk().signOut());
    BOOST_TEST((codeOf(shift().leftInDrawer()) == ErrorCode::NotSignedIn));
}

BOOST_AUTO_TEST_SUITE_END()
