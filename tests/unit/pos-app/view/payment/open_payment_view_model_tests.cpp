#include "terminal_top.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using view::TerminalViewModel;

/// The program that comes up while a card payment of 14.95 has no answer.
struct InDoubt : test::OpenCounter {
    InDoubt()
    {
        BOOST_REQUIRE(till->registerDesk().scan(test::kMugCode));
        BOOST_REQUIRE(till->registerDesk().startPayment(
            {.kind = domain::TenderKind::Card, .amount = "14.95"}));
    }

    void comeUp()
    {
        view.emplace(surface);
        test::comeUp(*view, *this);
    }
    void loseBasket()
    {
        beside.reset();
        till.reset();
        test::damageBasket(directory.path());
        till = test::openTill(directory.path(), clock.clock());
        surface.desk = &desk();
        comeUp();
    }
    view::OpenPaymentViewModel& open() { return *view->openPayment(); }

    std::optional<TerminalViewModel> view;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(open_payment_view_model_tests, InDoubt)

BOOST_AUTO_TEST_CASE(the_till_comes_up_at_the_payment_and_asks)
{
    comeUp();

    BOOST_TEST(view->stage() == TerminalViewModel::Payment);
    BOOST_TEST(open().active());
    BOOST_TEST(open().titleText() == QString{"Card: was it paid?"});
    BOOST_TEST(open().amountText() == QString{"€14.95"});
    BOOST_TEST(open().begunText().contains("Niamh Byrne"));
    BOOST_TEST(open().referenceName() == QString{"Number on the slip"});
    BOOST_TEST(open().reasons()->rows().size() == 4);
}

BOOST_AUTO_TEST_CASE(what_was_paid_is_money_of_the_basket)
{
    comeUp();
    open().wasPaid();
    answer();
    BOOST_TEST(open().active(), "its slip has a number");

    view->scanned("AUTH 4711");
    BOOST_TEST(open().reference() == QString{"AUTH 4711"});
    open().wasPaid();
    answer();

    BOOST_TEST(!open().active());
    BOOST_TEST(view->payment()->taken()->rows().at(0).text
               == QString{"Card · \u2066AUTH 4711\u2069"});
    view->payment()->complete();
    answer();
    BOOST_TEST(view->stage() == TerminalViewModel::SaleComplete);
}

BOOST_AUTO_TEST_CASE(what_was_not_paid_lets_the_basket_go)
{
    comeUp();
    open().wasNotPaid();
    answer();
    BOOST_TEST(open().active(), "it has a reason");

    open().nextReason();
    open().wasNotPaid();
    answer();

    BOOST_TEST(!open().active());
    BOOST_TEST(view->payment()->toPayText() == QString{"€14.95"});
    view->payment()->complete();
    answer();
    BOOST_TEST(view->stage() == TerminalViewModel::SaleComplete);
}

BOOST_AUTO_TEST_CASE(later_leaves_the_basket_waiting_and_payment_asks_again)
{
    comeUp();
    open().later();
    BOOST_TEST(view->stage() == TerminalViewModel::Register);
    BOOST_TEST(view->notice()->title() == QString{"A payment is still open"});
    view->scanned(test::kMugCode);
    answer();
    BOOST_TEST(view->notice()->title() == QString{"A payment was begun and is still open"});

    view->pay();
    answer();
    BOOST_TEST(open().active());
}

// A number that could be a payment card's is kept nowhere.
BOOST_AUTO_TEST_CASE(a_refused_number_is_told_and_can_be_typed_anew)
{
    comeUp();
    open().setReference("4111111111111111");
    open().wasPaid();
    answer();

    BOOST_TEST(open().active());
    BOOST_TEST(!open().busy());
    BOOST_TEST(open().errorText().startsWith("That number is not possible here"));
}

BOOST_AUTO_TEST_CASE(without_its_basket_selling_goes_on_and_goods_scanned_again_are_paid_by_it)
{
    loseBasket();
    BOOST_TEST(view->stage() == TerminalViewModel::Register);
    BOOST_REQUIRE(open().active());
    BOOST_TEST(open().hintText().contains("could not be read"));
    open().later();

    view->scanned(test::kMugCode);
    answer();
    BOOST_REQUIRE(view->sale()->canPay());
    view->pay();
    answer();
    BOOST_REQUIRE(open().active());
    open().setReference("AUTH 9");
    open().wasPaid();
    answer();

    view->payment()->complete();
    answer();
    BOOST_TEST(view->stage() == TerminalViewModel::SaleComplete);
    BOOST_TEST(!*till->paymentDesk().inDoubt());
}

BOOST_AUTO_TEST_SUITE_END()
