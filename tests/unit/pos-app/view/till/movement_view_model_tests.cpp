#include "counter_top.h"
#include "pos-app/view/till/movement_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using view::MovementViewModel;

struct Drawer : test::OpenCounter {
    Drawer()
    {
        QObject::connect(&movement, &MovementViewModel::recorded,
                         [this](const QString& text) { recorded.push_back(text); });
    }

    void type(const char* keys)
    {
        for (; *keys; ++keys)
            movement.digit(QString{QLatin1Char{*keys}});
    }
    /// What the journal says there is, as somebody sees it who may.
    Money cash()
    {
        signIn("aoife", test::kManagerPin);
        return *till->shiftDesk().drawer()->cash;
    }

    MovementViewModel movement{surface, nullptr};
    QStringList recorded;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(movement_view_model_tests, Drawer)

BOOST_AUTO_TEST_CASE(cash_comes_in_with_an_amount_and_a_reason)
{
    movement.open(MovementViewModel::CashIn);
    BOOST_TEST(movement.missingText() == QString{"Type the amount first"});
    type("2500");
    BOOST_TEST(movement.amountText() == QString{"€25.00"});
    BOOST_TEST(movement.missingText() == QString{"Choose a reason"});
    movement.submit();
    answer();
    BOOST_TEST(recorded.isEmpty());

    movement.nextReason();
    movement.submit();
    movement.submit(); // the second tap is not a second movement
    answer();

    BOOST_TEST_REQUIRE(recorded.size() == 1);
    BOOST_TEST(recorded[0] == QString{"Cash in: €25.00"});
    BOOST_TEST(!movement.active());
    BOOST_TEST(cash().minor() == 2500);
}

BOOST_AUTO_TEST_CASE(a_safe_drop_asks_for_no_reason_and_takes_a_bag)
{
    movement.open(MovementViewModel::FloatIn);
    type("10000");
    movement.submit();
    answer();
    movement.open(MovementViewModel::SafeDrop);
    BOOST_TEST(movement.reasons()->rows().empty());
    BOOST_TEST(movement.referenceName() == QString{"Bag number"});
    BOOST_TEST(movement.amountText() == QString{"€0.00"});
    type("4000");
    movement.setReference(" 00318 ");
    movement.submit();
    answer();

    BOOST_TEST(recorded.size() == 2);
    BOOST_TEST(cash().minor() == 6000);
}

BOOST_AUTO_TEST_CASE(the_drawer_opens_with_a_reason_and_without_an_amount)
{
    movement.open(MovementViewModel::NoSale);
    BOOST_TEST(!movement.hasAmount());
    movement.submit();
    answer();
    BOOST_TEST(recorded.isEmpty());

    movement.chooseReason("make-change");
    movement.submit();
    answer();

    BOOST_TEST(recorded == QStringList{"The drawer is open"});
}

BOOST_AUTO_TEST_CASE(a_refusal_is_said_and_what_is_typed_then_is_another_amount)
{
    movement.open(MovementViewModel::CashOut);
    type("1600");
    movement.nextReason();
    BOOST_REQUIRE(till->signInDesk().lock());
    movement.submit();
    answer();
    BOOST_TEST(!movement.errorText().isEmpty());
    BOOST_TEST(movement.active());

    type("20");

    BOOST_TEST(movement.amountText() == QString{"€0.20"});
    BOOST_TEST(movement.errorText().isEmpty());
}

BOOST_AUTO_TEST_CASE(who_may_not_move_cash_asks_a_second_person)
{
    test::letCashiersOnlySell(directory.path());
    signIn();
    movement.open(MovementViewModel::SafeDrop);
    type("1000");
    movement.submit();
    answer();
    BOOST_TEST(approval.active());
    BOOST_TEST(approval.title() == QString{"Safe drop"});
    BOOST_TEST(approval.facts()->rows().front().valueText == QString{"€10.00"});
    BOOST_TEST(recorded.isEmpty());

    for (const char* pin = test::kManagerPin; *pin; ++pin)
        approval.digit(QString{QLatin1Char{*pin}});
    answer();
    BOOST_TEST(recorded == QStringList{"Safe drop: €10.00"});

    // The approval was for one movement.
    movement.open(MovementViewModel::SafeDrop);
    type("1000");
    movement.submit();
    answer();
    BOOST_TEST(approval.active());
    BOOST_TEST(approval.messageText().isEmpty());
    BOOST_TEST(recorded.size() == 1);
}

// A code that was typed by a scanner into the amount.
BOOST_AUTO_TEST_CASE(more_than_a_drawer_holds_cannot_be_moved)
{
    movement.open(MovementViewModel::SafeDrop);
    type("5901234123457");
    movement.submit();
    answer();

    BOOST_TEST(!movement.errorText().isEmpty());
    BOOST_TEST(recorded.isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
