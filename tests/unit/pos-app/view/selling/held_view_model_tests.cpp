#include "terminal_top.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using view::TerminalViewModel;

struct Selling : test::CounterTop {
    Selling()
    {
        test::openUp(view, *this);
        scan();
    }

    void scan()
    {
        view.scanned(test::kMugCode);
        answer();
    }
    void hold()
    {
        view.holdOrRecall();
        answer();
    }
    view::HeldViewModel& held() { return *view.held(); }

    TerminalViewModel view{surface};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(held_view_model_tests, Selling)

BOOST_AUTO_TEST_CASE(a_basket_is_held_at_once_and_comes_back_by_undo)
{
    hold();

    BOOST_TEST(view.sale()->isEmpty());
    BOOST_TEST(held().count() == 1);
    BOOST_TEST(!held().active());
    BOOST_TEST(view.notice()->title() == QString{"Basket held"});

    view.notice()->act1();
    answer();
    BOOST_TEST(!view.sale()->isEmpty());
    BOOST_TEST(held().count() == 0);
}

BOOST_AUTO_TEST_CASE(a_held_basket_says_first_whose_it_is)
{
    test::knowGrace(directory.path());
    view.scanned("GRACE-CARD");
    answer();
    BOOST_TEST(view.sale()->customers()->name() == QString{"Grace Hopper"});
    hold();

    BOOST_TEST(view.notice()->text() == QString{"Grace Hopper · Enamel Camp Mug"});
    BOOST_TEST_REQUIRE(held().held()->rows().size() == 1);
    BOOST_TEST(held().held()->rows()[0].title == QString{"Grace Hopper · Enamel Camp Mug"});
    // An entry of the journal outlives a customer who wants to be forgotten.
    BOOST_TEST(till->holdDesk().held()->front().note == "Enamel Camp Mug");
}

BOOST_AUTO_TEST_CASE(a_basket_is_recalled_onto_another_which_is_held_in_its_place)
{
    hold();
    scan();
    scan();
    view.showHeld();
    answer();
    BOOST_TEST(held().active());
    BOOST_TEST_REQUIRE(held().held()->rows().size() == 1);
    BOOST_TEST(held().held()->rows()[0].selected);
    BOOST_TEST(held().held()->rows()[0].amountText == QString{"€14.95"});

    held().recall();
    held().recall(); // the second tap
    answer();

    BOOST_TEST(!held().active());
    BOOST_TEST(view.sale()->totalText() == QString{"€14.95"});
    BOOST_TEST(held().count() == 1);
}

BOOST_AUTO_TEST_CASE(a_held_basket_is_thrown_away_only_after_a_question)
{
    hold();
    hold(); // nothing lies on the counter: the list opens
    BOOST_TEST(held().active());
    held().discard();
    answer();
    BOOST_TEST(held().count() == 1);

    held().askToDiscard();
    BOOST_TEST(held().asking());
    held().keep();
    held().discard();
    answer();
    BOOST_TEST(held().count() == 1);

    held().askToDiscard();
    held().discard();
    answer();
    BOOST_TEST(view.approval()->active()); // a cashier may not do that alone
    for (const char* pin = test::kManagerPin; *pin; ++pin)
        view.approval()->digit(QString{QLatin1Char{*pin}});
    answer();
    BOOST_TEST(held().count() == 0);
    BOOST_TEST(!held().asking());
}

BOOST_AUTO_TEST_CASE(what_is_scanned_over_the_list_waits_for_its_end)
{
    hold();
    hold();
    scan();
    BOOST_TEST(view.notice()->title() == QString{"Finish this first"});

    held().close();
    answer();
    BOOST_TEST(view.sale()->totalText() == QString{"€14.95"});
}

BOOST_AUTO_TEST_CASE(a_held_basket_gets_the_name_that_somebody_types)
{
    hold();
    view.showHeld();
    answer();
    held().askForName();
    BOOST_TEST(held().name() == QString{"Enamel Camp Mug"});
    held().setName(" Lady in green ");
    held().rename();
    answer();

    BOOST_TEST(!held().naming());
    BOOST_TEST(held().held()->rows().at(0).title == QString{"Lady in green"});

    held().askForName();
    held().setName(QString{3000, u'x'});
    held().rename();
    answer();
    BOOST_TEST(!held().errorText().isEmpty());
    BOOST_TEST(held().held()->rows().at(0).title == QString{"Lady in green"});
}

BOOST_AUTO_TEST_CASE(a_shift_is_not_counted_before_held_baskets_are_settled)
{
    hold();
    view.goToTill();
    answer();
    view.till()->startClosing();
    answer();

    BOOST_TEST(!view.till()->closing()->active());
    BOOST_TEST(held().active());
    BOOST_TEST(held().closingShift());
    held().recall();
    answer();
    BOOST_TEST(view.stage() == TerminalViewModel::Register);
}

BOOST_AUTO_TEST_CASE(held_baskets_are_left_to_the_next_shift)
{
    hold();
    view.goToTill();
    answer();
    view.till()->startClosing();
    answer();
    BOOST_TEST(held().leaveReason().isEmpty());
    held().leave();
    answer();
    BOOST_TEST(!held().active());
    BOOST_REQUIRE(view.till()->closing()->active());

    view.till()->closing()->count()->digit("0");
    view.till()->closing()->submitCount();
    answer();
    view.till()->closing()->close();
    answer();

    BOOST_TEST(view.stage() == TerminalViewModel::ShiftClosed);
    BOOST_TEST(till->holdDesk().held()->size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_expired_basket_is_sold_or_thrown_away_before_the_shift_ends)
{
    hold();
    clock.advanceMs(wire::HoldRules{}.hours * 3'600'000);
    view.goToTill();
    answer();
    view.till()->startClosing();
    answer();

    BOOST_TEST(held().held()->rows().at(0).detailText.startsWith("expired, "));
    BOOST_TEST(held().leaveReason() == QString{"Sell or discard what has expired first"});
    held().leave();
    answer();
    BOOST_TEST(!view.till()->closing()->active());
}

BOOST_AUTO_TEST_SUITE_END()
