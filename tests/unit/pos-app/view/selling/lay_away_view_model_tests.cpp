#include "terminal_top.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using view::LayAwayViewModel;
using view::TerminalViewModel;

/// A mug for 14.95 on the counter of a store that takes prepayments.
struct LayingAway : test::CounterTop {
    LayingAway()
    {
        test::takeAllMoney(directory.path());
        test::openUp(view, *this);
        view.scanned(test::kMugCode);
        answer();
        view.showLayAways();
        answer();
    }

    LayAwayViewModel& away() { return *view.layAway(); }
    void putAway(const char* customer)
    {
        away().setCustomer(QString::fromUtf8(customer));
        away().putAway();
        answer();
    }
    void pay()
    {
        view.pay();
        answer();
        view.payment()->complete();
        answer();
        view.newSale();
        answer();
    }
    /// Another part of what the mug costs.
    void payInstalment(const char* digits)
    {
        view.showLayAways();
        answer();
        away().askInstalment();
        for (; *digits; ++digits)
            away().digit(QString{QLatin1Char{*digits}});
        away().done();
        answer();
        pay();
    }
    const std::vector<view::LayAwayRow>& rows() { return away().layAways()->rows(); }

    TerminalViewModel view{surface};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(lay_away_view_model_tests, LayingAway)

BOOST_AUTO_TEST_CASE(a_basket_is_put_away_for_somebody)
{
    BOOST_TEST(away().count() == 0);
    putAway(" Mrs Byrne ");

    BOOST_TEST(view.sale()->isEmpty());
    BOOST_TEST_REQUIRE(rows().size() == 1);
    BOOST_TEST(rows()[0].title == QString{"Mrs Byrne"});
    BOOST_TEST(rows()[0].leftText == QString{"€14.95"});
    BOOST_TEST(rows()[0].detailText.endsWith("1 line · €0.00 of €14.95 paid"));
    BOOST_TEST(away().putAwayReason() == QString{"Scan an item first"});
    BOOST_TEST(away().customer().isEmpty());
}

BOOST_AUTO_TEST_CASE(it_is_paid_bit_by_bit_and_collected)
{
    putAway("Mrs Byrne");
    away().close();
    payInstalment("1000");
    view.showLayAways();
    answer();
    BOOST_TEST(rows()[0].leftText == QString{"€4.95"});
    BOOST_TEST(rows()[0].detailText.endsWith("€10.00 of €14.95 paid"));
    const QString number = rows()[0].number;

    away().collect();
    answer();

    BOOST_TEST(!away().active());
    BOOST_TEST(view.sale()->totalText() == QString{"€14.95"});
    BOOST_TEST(view.notice()->title() == QString{"€10.00 was paid before"});
    BOOST_TEST(view.notice()->text().contains(number));
    view.pay();
    answer();
    view.payment()->chooseOther(1);
    view.payment()->setReference(number);
    answer();
    BOOST_TEST(view.payment()->amountText() == QString{"€10.00"});
    view.payment()->submit();
    answer();
    BOOST_TEST(view.payment()->toPayText() == QString{"€4.95"});
}

BOOST_AUTO_TEST_CASE(no_more_than_is_left_is_asked_for)
{
    putAway("");
    BOOST_TEST(rows()[0].title == QString{"Nobody’s name"});
    away().askInstalment();
    BOOST_TEST(away().amountText() == QString{"€14.95"});
    for (const char* digit : {"1", "5", "0", "0"})
        away().digit(digit);
    BOOST_TEST(away().missingText() == QString{"Only €14.95 is left to pay"});
    away().done();
    answer();
    BOOST_TEST(away().active());
    BOOST_TEST(view.sale()->isEmpty());
}

BOOST_AUTO_TEST_CASE(goods_on_the_counter_are_put_aside_for_those_that_are_collected)
{
    putAway("Mrs Byrne");
    away().close();
    view.scanned(test::kTentCode);
    answer();
    view.showLayAways();
    answer();

    away().collect();
    answer();

    BOOST_TEST(view.sale()->totalText() == QString{"€14.95"});
    BOOST_TEST(view.held()->count() == 1);
}

BOOST_AUTO_TEST_CASE(it_is_cancelled_with_a_reason_and_the_money_goes_back_in_returns)
{
    putAway("Mrs Byrne");
    away().close();
    payInstalment("1000");
    view.showLayAways();
    answer();
    away().askToCancel();
    away().done();
    answer();
    BOOST_TEST(away().count() == 1, "it has a reason");

    away().chooseReason("cannot-pay");
    away().done();
    answer();
    BOOST_REQUIRE(view.approval()->active());
    test::approve(view, *this);

    BOOST_TEST(away().step() == LayAwayViewModel::List);
    BOOST_TEST(away().count() == 0);
    BOOST_TEST(view.notice()->text().contains("Returns"));
}

// What is scanned while somebody types a name is added when the sheet goes.
BOOST_AUTO_TEST_CASE(a_scan_waits_until_the_sheet_is_closed)
{
    view.scanned(test::kTentCode);
    answer();
    BOOST_TEST(view.notice()->title() == QString{"Finish this first"});

    away().close();
    answer();

    BOOST_TEST(view.sale()->totalText() == QString{"€763.95"});
}

BOOST_AUTO_TEST_SUITE_END()
