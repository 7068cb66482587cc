#include "terminal_top.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using view::TerminalViewModel;

/// At the payment of a mug of 14.95, with the card chosen.
struct AtTheCardTerminal : test::OpenCounter {
    AtTheCardTerminal()
    {
        BOOST_REQUIRE(till->registerDesk().scan(test::kMugCode));
        comeUp();
        view->pay();
        answer();
        view->payment()->choose(1);
    }

    void comeUp()
    {
        view.emplace(surface);
        test::comeUp(*view, *this);
    }
    void type(const char* digits)
    {
        for (const char* digit = digits; *digit; ++digit)
            pay().digit(QString{QLatin1Char{*digit}});
    }
    view::PaymentViewModel& pay() { return *view->payment(); }
    view::OpenPaymentViewModel& open() { return *view->openPayment(); }

    std::optional<TerminalViewModel> view;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(card_payment_tests, AtTheCardTerminal)

BOOST_AUTO_TEST_CASE(a_card_payment_is_in_the_journal_before_the_terminal_is_asked)
{
    BOOST_TEST(pay().beginsCard());
    BOOST_TEST(pay().canComplete());
    pay().complete();
    answer();

    BOOST_REQUIRE(open().active());
    BOOST_TEST(open().titleText() == QString{"Take it on the card terminal"});
    BOOST_TEST(open().amountText() == QString{"€14.95"});
    BOOST_TEST(till->paymentDesk().inDoubt()->has_value());
    BOOST_TEST(view->stage() == TerminalViewModel::Payment);
}

BOOST_AUTO_TEST_CASE(the_slip_of_the_last_part_completes_the_sale)
{
    pay().complete();
    answer();
    view->scanned("AUTH 4711");
    open().wasPaid();
    answer();

    BOOST_TEST(view->stage() == TerminalViewModel::SaleComplete);
    const auto receipt = till->registerDesk().receipt();
    BOOST_REQUIRE(receipt);
    BOOST_REQUIRE(receipt->tenders.size() == 1);
    BOOST_TEST(receipt->tenders[0].reference == "AUTH 4711");
    BOOST_TEST(!*till->paymentDesk().inDoubt());
}

BOOST_AUTO_TEST_CASE(a_part_by_card_leaves_the_rest_to_pay)
{
    type("1000");
    BOOST_TEST(!pay().canComplete());
    BOOST_TEST(pay().canTake());
    pay().submit();
    answer();
    open().setReference("AUTH 1");
    open().wasPaid();
    answer();

    BOOST_TEST(view->stage() == TerminalViewModel::Payment);
    BOOST_TEST(!open().active());
    BOOST_TEST(pay().toPayText() == QString{"€4.95"});
    BOOST_TEST(pay().taken()->rows().size() == 1);
}

BOOST_AUTO_TEST_CASE(a_declined_card_leaves_everything_as_it_was)
{
    pay().complete();
    answer();
    open().chooseReason("declined");
    open().wasNotPaid();
    answer();

    BOOST_TEST(view->stage() == TerminalViewModel::Payment);
    BOOST_TEST(!open().active());
    BOOST_TEST(pay().toPayText() == QString{"€14.95"});
    BOOST_TEST(pay().taken()->rows().empty());
}

BOOST_AUTO_TEST_CASE(a_second_press_begins_no_second_payment)
{
    pay().complete();
    pay().complete();
    pay().addTender();
    answer();

    open().setReference("AUTH 2");
    open().wasPaid();
    answer();
    BOOST_TEST(view->stage() == TerminalViewModel::SaleComplete);
    BOOST_TEST(till->registerDesk().receipt()->tenders.size() == 1);
}

BOOST_AUTO_TEST_CASE(more_than_is_due_is_not_asked_of_a_card)
{
    type("2000");
    pay().complete();
    pay().submit();
    answer();
    BOOST_TEST(!open().active());
    BOOST_TEST(!*till->paymentDesk().inDoubt());
    BOOST_TEST(pay().blockedText() == QString{"Only cash gives change. Take €14.95 at most."});
}

BOOST_AUTO_TEST_CASE(the_till_does_not_lock_itself_while_the_customer_pays)
{
    pay().complete();
    answer();
    view->leftAlone();
    answer();
    BOOST_TEST(!view->locked());

    open().later();
    view->leftAlone();
    answer();
    BOOST_TEST(view->locked());
}

BOOST_AUTO_TEST_CASE(after_a_crash_the_same_payment_is_asked_about)
{
    pay().complete();
    answer();
    comeUp();
    BOOST_REQUIRE(open().active());
    BOOST_TEST(open().titleText() == QString{"Card: was it paid?"});
    // The cashier sees what the till remembers before the sale is complete.
    open().setReference("AUTH 3");
    open().wasPaid();
    answer();
    BOOST_TEST(view->stage() == TerminalViewModel::Payment);
    BOOST_TEST(pay().canComplete());
}

BOOST_AUTO_TEST_SUITE_END()
