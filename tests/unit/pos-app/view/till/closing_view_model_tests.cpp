#include "counter_top.h"
#include "pos-app/view/till/closing_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using view::ClosingViewModel;

/// A shift with a float of 100.00; within 2.00 a difference is no matter.
struct Closing : test::CounterTop {
    Closing()
    {
        signIn();
        BOOST_REQUIRE(till->shiftDesk().open("100.00"));
        QObject::connect(&closing, &ClosingViewModel::closed,
                         [this](const domain::ShiftReport& report) { closed = report; });
        start();
    }

    void start()
    {
        closing.start({*till->shiftDesk().current()});
        answer();
    }
    /// So many notes of 50 and of 5.
    void count(const char* fifties, const char* fives)
    {
        closing.count()->select(2);
        closing.count()->digit(fifties);
        closing.count()->select(5);
        closing.count()->digit(fives);
        closing.submitCount();
        answer();
    }
    void approve(const char* pin)
    {
        for (; *pin; ++pin)
            approval.digit(QString{QLatin1Char{*pin}});
        answer();
    }

    ClosingViewModel closing{surface, nullptr};
    std::optional<domain::ShiftReport> closed;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(closing_view_model_tests, Closing)

BOOST_AUTO_TEST_CASE(a_drawer_that_is_right_is_counted_once_and_closed)
{
    BOOST_TEST(closing.blind());
    BOOST_TEST(closing.expectedText().isEmpty());
    BOOST_TEST(!closing.missingText().isEmpty());

    count("2", "0");

    BOOST_TEST(closing.step() == ClosingViewModel::Review);
    BOOST_TEST(closing.expectedText() == QString{"€100.00"});
    BOOST_TEST(closing.differenceText() == QString{"Exact"});
    BOOST_TEST(closing.leaveText() == QString{"€100.00"});
    BOOST_TEST(closing.toSafeText() == QString{"€0.00"});
    closing.close();
    closing.close(); // the second tap
    answer();
    BOOST_REQUIRE(closed);
    BOOST_TEST(closed->end->difference.isZero());
    BOOST_TEST(closed->end->leftInDrawer.minor() == 10'000);
    BOOST_TEST(!closing.active());
}

// Who saw how far the first count was off would only correct it.
BOOST_AUTO_TEST_CASE(a_count_too_far_off_says_nothing_but_that_and_begins_anew)
{
    count("1", "0");

    BOOST_TEST(closing.step() == ClosingViewModel::Count);
    BOOST_TEST(closing.recount());
    BOOST_TEST(closing.expectedText().isEmpty());
    BOOST_TEST(closing.differenceText().isEmpty());
    BOOST_TEST(!closing.count()->typed());
    BOOST_TEST(closing.count()->totalText() == QString{"€0.00"});

    count("2", "0");
    BOOST_TEST(closing.step() == ClosingViewModel::Review);
    BOOST_TEST(!closing.recount());
}

BOOST_AUTO_TEST_CASE(a_difference_takes_a_reason_and_a_second_person)
{
    count("1", "9");
    count("1", "9");
    BOOST_TEST(closing.differenceText() == QString{"€5.00 short"});
    BOOST_TEST(closing.differenceTone() == QString{"warn"});
    BOOST_TEST(closing.approvalNeeded());
    closing.close();
    BOOST_TEST(!approval.active());

    closing.chooseReason("wrong-change");
    closing.close();
    answer();
    BOOST_TEST(approval.active());
    BOOST_TEST_REQUIRE(approval.staff()->rows().size() == 1);
    BOOST_TEST(approval.selectedName() == QString{"Aoife Walsh"});
    approve("000000");
    BOOST_TEST(approval.wrong());
    BOOST_TEST(approval.messageText().startsWith("Wrong PIN"));
    BOOST_TEST(!closed.has_value());

    approve(test::kManagerPin);
    BOOST_REQUIRE(closed);
    BOOST_TEST(closed->end->approvedByName == "Aoife Walsh");
    BOOST_TEST(closed->end->differenceReason == "wrong-change");
    BOOST_TEST(closed->end->counts.size() == 2);
}

BOOST_AUTO_TEST_CASE(an_approval_that_is_cancelled_closes_nothing)
{
    count("1", "0");
    count("1", "0");
    closing.nextReason();
    closing.close();
    answer();
    approval.cancel();
    answer();

    BOOST_TEST(closing.active());
    BOOST_TEST(!closed.has_value());
    BOOST_TEST((till->shiftDesk().close({.reason = "x"}).error().code == ErrorCode::NeedsApproval));
}

BOOST_AUTO_TEST_CASE(what_stays_cannot_be_more_than_what_was_counted)
{
    count("2", "0");
    closing.digit("9");
    for (int i = 0; i < 4; ++i)
        closing.digit("0");
    BOOST_TEST(closing.leaveText() == QString{"€900.00"});
    BOOST_TEST(!closing.missingText().isEmpty());
    closing.close();
    answer();
    BOOST_TEST(!closed.has_value());

    closing.backspace();
    BOOST_TEST(closing.toSafeText() == QString{"€10.00"});
    closing.setBag("00318");
    closing.close();
    answer();
    BOOST_REQUIRE(closed);
    BOOST_TEST(closed->end->toSafe.minor() == 1000);
    BOOST_TEST(closed->end->bag == "00318");
}

// The power fails between count and closing: a fresh count would know the result of the first.
BOOST_AUTO_TEST_CASE(counting_goes_on_where_it_stood)
{
    count("1", "0");
    ClosingViewModel again{surface, nullptr};
    again.start({*till->shiftDesk().current()});
    answer();
    BOOST_TEST(again.recount());
    BOOST_TEST(again.step() == ClosingViewModel::Count);

    count("2", "0");
    again.start({*till->shiftDesk().current()});
    answer();
    BOOST_TEST(again.step() == ClosingViewModel::Review);
    BOOST_TEST(again.countedText() == QString{"€100.00"});
}

BOOST_AUTO_TEST_CASE(what_was_typed_survives_a_look_elsewhere)
{
    closing.count()->digit("7");
    closing.cancel();
    BOOST_TEST(!closing.active());
    start();
    BOOST_TEST(closing.count()->totalText() == QString{"€1,400.00"});

    closing.forget();
    start();
    BOOST_TEST(closing.count()->totalText() == QString{"€0.00"});
}

BOOST_AUTO_TEST_CASE(cash_moved_after_the_count_asks_for_another_one)
{
    count("2", "0");
    BOOST_REQUIRE(
        till->shiftDesk().moveCash({.kind = domain::CashMoveKind::Float, .amount = "20.00"}));
    closing.close();
    answer();

    BOOST_TEST(closing.step() == ClosingViewModel::Count);
    BOOST_TEST(closing.errorText().startsWith("The drawer has to be counted"));
    BOOST_TEST(!closed.has_value());
}

BOOST_AUTO_TEST_CASE(a_till_that_hangs_says_so_and_can_be_asked_again)
{
    closing.count()->select(2);
    closing.count()->digit("2");
    desk().hangs = true;
    closing.submitCount();
    answer();
    BOOST_TEST(!closing.busy());
    BOOST_TEST(closing.errorText().startsWith("This till is busy"));

    desk().hangs = false;
    closing.submitCount();
    answer();
    BOOST_TEST(closing.step() == ClosingViewModel::Review);
}

BOOST_AUTO_TEST_SUITE_END()
