#include "counter_top.h"
#include "pos-app/view/terminal_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using view::TerminalViewModel;

struct TillPage : test::CounterTop {
    TillPage()
    {
        view.start();
        answer();
        view.signIn()->select("niamh");
        enterPin(test::kCashierPin);
        view.shift()->digit("0");
        view.shift()->open();
        answer();
    }

    void enterPin(const char* pin)
    {
        for (; *pin; ++pin)
            view.signIn()->digit(QString{QLatin1Char{*pin}});
        answer();
    }
    void goToTill()
    {
        view.goToTill();
        answer();
    }
    void sellMug()
    {
        view.scanned(test::kMugCode);
        answer();
        view.pay();
        view.payment()->complete();
        answer();
    }
    view::TillViewModel& page() { return *view.till(); }

    TerminalViewModel view{surface};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(terminal_till_tests, TillPage)

BOOST_AUTO_TEST_CASE(the_till_page_says_whose_drawer_it_is_and_hides_its_cash)
{
    goToTill();

    BOOST_TEST(view.stage() == TerminalViewModel::Till);
    BOOST_TEST(page().loaded());
    BOOST_TEST(page().shiftText() == QString{"Shift 1"});
    BOOST_TEST(page().responsibleName() == QString{"Niamh Byrne"});
    BOOST_TEST(page().floatText() == QString{"€0.00"});
    BOOST_TEST(page().blind());
    BOOST_TEST(page().cashText().isEmpty());
    BOOST_TEST(page().takeOverReason() == QString{"The drawer is yours"});
}

// A manager looks at the drawer, locks, and a cashier unlocks.
BOOST_AUTO_TEST_CASE(what_one_may_see_is_gone_when_another_unlocks)
{
    signIn("aoife", test::kManagerPin);
    goToTill();
    BOOST_TEST(page().cashText() == QString{"€0.00"});
    page().report()->openX();
    answer();
    BOOST_TEST(page().report()->active());

    view.lock();
    answer();
    BOOST_TEST(!page().report()->active());
    BOOST_TEST(page().report()->lines().isEmpty());
    BOOST_TEST(page().cashText().isEmpty());

    view.signIn()->select("niamh");
    enterPin(test::kCashierPin);
    BOOST_TEST(page().loaded());
    BOOST_TEST(page().cashText().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_drawer_is_taken_over)
{
    view.lock();
    answer();
    view.signIn()->select("aoife");
    enterPin(test::kManagerPin);
    goToTill();
    BOOST_TEST(page().takeOverReason().isEmpty());

    page().takeOver();
    answer();

    BOOST_TEST(page().responsibleName() == QString{"Aoife Walsh"});
    BOOST_TEST(!page().takeOverReason().isEmpty());
}

BOOST_AUTO_TEST_CASE(nobody_counts_while_a_basket_is_open)
{
    view.scanned(test::kMugCode);
    answer();
    goToTill();
    page().startClosing();
    answer();

    BOOST_TEST(!page().closing()->active());
    BOOST_TEST(notice.visible() == false); // the terminal has a notice of its own
    BOOST_TEST(view.notice()->title() == QString{"A basket is open or held"});
}

BOOST_AUTO_TEST_CASE(a_closed_shift_shows_its_z_and_then_asks_for_the_next_float)
{
    goToTill();
    page().startClosing();
    answer();
    page().closing()->count()->digit("0");
    page().closing()->submitCount();
    answer();
    page().closing()->close();
    answer();
    BOOST_TEST(view.stage() == TerminalViewModel::ShiftClosed);
    BOOST_TEST(page().report()->titleText() == QString{"Z report"});
    view.goToRegister();
    BOOST_TEST(view.stage() == TerminalViewModel::ShiftClosed);

    view.nextShift();
    answer();
    BOOST_TEST(view.stage() == TerminalViewModel::OpenShift);
    BOOST_TEST(!till->shiftDesk().current().has_value());
}

BOOST_AUTO_TEST_CASE(a_z_that_is_locked_away_leads_to_the_next_float)
{
    goToTill();
    page().startClosing();
    answer();
    page().closing()->count()->digit("0");
    page().closing()->submitCount();
    answer();
    page().closing()->close();
    answer();

    view.lock();
    answer();
    BOOST_TEST(view.stage() == TerminalViewModel::OpenShift);
    BOOST_TEST(view.locked());
    BOOST_TEST(page().report()->lines().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_scan_finds_the_bag_or_says_why_it_went_nowhere)
{
    goToTill();
    view.scanned(test::kMugCode);
    BOOST_TEST(view.notice()->title() == QString{"Nothing was added"});

    page().movement()->open(view::MovementViewModel::SafeDrop);
    view.scanned("BAG-318");
    BOOST_TEST(page().movement()->reference() == QString{"BAG-318"});

    page().movement()->cancel();
    view.noSale();
    BOOST_TEST(page().movement()->active());
    view.scanned(test::kMugCode);
    answer();
    BOOST_TEST(till->registerDesk().basket().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_full_drawer_is_told_after_the_sale_and_never_during)
{
    test::limitCash(directory.path(), 2000);
    sellMug();
    BOOST_TEST(!view.notice()->visible());
    view.newSale();

    sellMug();
    BOOST_TEST(view.stage() == TerminalViewModel::SaleComplete);
    BOOST_TEST(view.notice()->title() == QString{"Time for a safe drop"});
    view.notice()->act1();
    BOOST_TEST(page().movement()->active());
    BOOST_TEST((page().movement()->kind() == view::MovementViewModel::SafeDrop));
    page().movement()->cancel();
    view.newSale();

    // The answer comes when the next sale has begun.
    view.scanned(test::kMugCode);
    answer();
    view.pay();
    view.payment()->complete();
    QObject::connect(view.payment(), &view::PaymentViewModel::completed, &view,
                     [this] { view.newSale(); });
    answer();
    BOOST_TEST(view.stage() == TerminalViewModel::Register);
    BOOST_TEST(!view.notice()->visible());
}

// It is offered, and opens nothing by itself: somebody has to look into the drawer.
BOOST_AUTO_TEST_CASE(the_next_shift_is_offered_what_the_last_one_left_in_the_drawer)
{
    BOOST_TEST(view.shift()->leftText().isEmpty());
    signIn("aoife", test::kManagerPin);
    BOOST_REQUIRE(
        till->shiftDesk().moveCash({.kind = domain::CashMoveKind::Float, .amount = "80.00"}));
    BOOST_REQUIRE(till->shiftDesk().count({.pieces = {}, .total = "80.00"}));
    BOOST_REQUIRE(till->shiftDesk().close({.leaveInDrawer = "60.00"}));

    view.shift()->start();
    answer();
    BOOST_TEST(view.shift()->leftText() == QString{"€60.00"});
    BOOST_TEST(!view.shift()->canOpen());
    view.shift()->takeLeft();
    BOOST_TEST(view.shift()->amountText() == QString{"€60.00"});
    view.shift()->open();
    answer();

    BOOST_TEST(till->shiftDesk().current()->openingFloat.minor() == 6000);
}

BOOST_AUTO_TEST_SUITE_END()
