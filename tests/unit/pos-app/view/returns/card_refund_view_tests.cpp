#include "terminal_top.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using view::TerminalViewModel;

/// Two mugs, paid 20.00 by card and 9.90 in cash, have come back; the refund is planned.
struct RefundByCard : test::OpenCounter {
    RefundByCard()
    {
        desk::RegisterDesk& sale = till->registerDesk();
        BOOST_REQUIRE(sale.scan(test::kMugCode, std::optional<std::string>{"2"}));
        BOOST_REQUIRE(sale.tender(domain::TenderKind::Card, "20.00", "SLIP-7"));
        BOOST_REQUIRE(sale.tender(domain::TenderKind::Cash, "9.90"));
        const auto sold = sale.complete();
        BOOST_REQUIRE(sold);
        BOOST_REQUIRE(sale.receiptSeen(sold->receiptNumber));
        BOOST_REQUIRE(till->returnsDesk().takeBack({.receipt = sold->receiptNumber,
                                                    .line = 1,
                                                    .quantity = "2",
                                                    .reason = "changed-mind"}));
        comeUp();
        view->pay();
        answer();
    }

    void comeUp()
    {
        view.emplace(surface);
        test::comeUp(*view, *this);
    }
    void giveBack()
    {
        refund().complete();
        answer();
    }
    void settle(const char* slip)
    {
        open().setReference(QString::fromLatin1(slip));
        open().wasPaid();
        answer();
    }
    view::RefundViewModel& refund() { return *view->refund(); }
    view::OpenPaymentViewModel& open() { return *view->openPayment(); }

    std::optional<TerminalViewModel> view;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(card_refund_view_tests, RefundByCard)

BOOST_AUTO_TEST_CASE(the_card_is_first_and_the_cash_ends_it)
{
    BOOST_TEST_REQUIRE(refund().parts()->rows().size() == 2);
    BOOST_TEST(!open().active(), "nobody has pressed anything yet");
    giveBack();

    BOOST_REQUIRE(open().active());
    BOOST_TEST(open().givesBack());
    BOOST_TEST(open().titleText() == QString{"Give it back on the card terminal"});
    BOOST_TEST(open().amountText() == QString{"€20.00"});
    BOOST_TEST(view->stage() == TerminalViewModel::Refund);
    BOOST_TEST(open().reasons()->rows().back().text == QString{"Given back, and undone there"});
    settle("BACK-1");

    BOOST_TEST(view->stage() == TerminalViewModel::SaleComplete);
    const auto receipt = till->registerDesk().receipt();
    BOOST_REQUIRE(receipt);
    BOOST_TEST(receipt->tenders[0].reference == "BACK-1");
    BOOST_TEST(!*till->paymentDesk().inDoubt());
}

BOOST_AUTO_TEST_CASE(a_second_press_gives_nothing_back_twice)
{
    refund().complete();
    refund().complete();
    answer();
    settle("BACK-1");
    refund().complete();
    answer();

    BOOST_TEST(till->registerDesk().receipt()->tenders.size() == 2);
    BOOST_TEST(till->registerDesk().receipt()->basket.total.text() == "-29.90");
}

BOOST_AUTO_TEST_CASE(what_the_terminal_declines_may_go_back_in_another_way)
{
    giveBack();
    open().chooseReason("declined");
    open().wasNotPaid();
    answer();
    BOOST_TEST(view->stage() == TerminalViewModel::Refund);
    BOOST_TEST(refund().canComplete(), "the card may be tried again");

    refund().choose(1); // cash
    answer();
    test::approve(*view, *this);
    giveBack();

    BOOST_TEST(view->stage() == TerminalViewModel::SaleComplete);
    const auto receipt = till->registerDesk().receipt();
    BOOST_REQUIRE(receipt);
    // The drawer has 9.90: nobody is paid half in coins.
    for (const auto& tender : receipt->tenders)
        BOOST_TEST((tender.kind == domain::TenderKind::StoreCredit));
}

BOOST_AUTO_TEST_CASE(what_went_back_stays_when_another_way_is_chosen_or_the_stage_is_left)
{
    giveBack();
    open().later();
    BOOST_TEST(view->stage() == TerminalViewModel::Register);
    view->pay();
    answer();
    BOOST_REQUIRE(open().active());
    settle("BACK-1");
    BOOST_REQUIRE(refund().canComplete()); // it was interrupted: the rest waits for a press
    view->back();
    answer();

    const auto basket = till->registerDesk().basket();
    BOOST_TEST_REQUIRE(basket.tenders.size() == 1);
    BOOST_TEST(basket.tenders[0].reference == "BACK-1");
}

BOOST_AUTO_TEST_CASE(after_a_crash_the_same_refund_is_asked_about)
{
    giveBack();
    comeUp();

    BOOST_REQUIRE(open().active());
    BOOST_TEST(view->stage() == TerminalViewModel::Refund);
    BOOST_TEST(open().titleText() == QString{"Card: did it go back?"});
    settle("BACK-1");
    BOOST_TEST(view->stage() == TerminalViewModel::Refund);
    giveBack();
    BOOST_TEST(view->stage() == TerminalViewModel::SaleComplete);
}

BOOST_AUTO_TEST_SUITE_END()
