#include "returns_counter.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string_view>

using namespace onetill;
using namespace onetill::test;

namespace {

/// Two mugs, paid 20.00 by card and 9.90 in cash, come back.
struct CardRefund : ReturnsCounter {
    CardRefund() { BOOST_REQUIRE(take(sold, 1, "2")); }

    domain::CompletedSale sellByCardAndCash()
    {
        BOOST_REQUIRE(sale().add(sku("MUG-350"), "2"));
        BOOST_REQUIRE(sale().tender(kCard, "20.00", "SLIP-7"));
        return paidInCash();
    }
    void plan(const desk::RefundWish& wish = {})
    {
        const auto planned = back().refund(wish);
        BOOST_REQUIRE_MESSAGE(planned, (planned ? "" : planned.error().detail));
    }
    std::int64_t told(std::string_view kind) { return std::ranges::count(journalKinds(), kind); }
    void restart()
    {
        restartProgram();
        signIn();
    }
    void loseBasket()
    {
        close();
        damageBasket(state());
        BOOST_REQUIRE(open());
        signIn();
    }

    domain::CompletedSale sold = sellByCardAndCash();
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(card_refund_tests, CardRefund)

BOOST_AUTO_TEST_CASE(a_refund_by_card_is_in_the_journal_before_anybody_goes_to_the_terminal)
{
    plan();
    const auto begun = back().startRefund();

    BOOST_REQUIRE_MESSAGE(begun, (begun ? "" : begun.error().detail));
    const auto event = std::get<wire::PaymentStarted>(newestEvent());
    BOOST_TEST(event.amount.text() == "-20.00");
    BOOST_REQUIRE(event.refund);
    BOOST_TEST(event.refund->tender == 1);
    BOOST_TEST(event.refund->sale->seq == sold.journal.seq);
    const auto open = till().paymentDesk().inDoubt();
    BOOST_REQUIRE(*open);
    BOOST_TEST((*open)->payment.amount.text() == "-20.00");
    BOOST_TEST((*open)->ofBasket);

    BOOST_TEST(refusal(sale().settlePayment("")) == "missing-field");
    BOOST_REQUIRE(sale().settlePayment("REFUND-9"));
    const auto done = completed();

    BOOST_REQUIRE(done.tenders.size() == 2);
    BOOST_TEST(done.tenders[0].reference == "REFUND-9");
    BOOST_TEST(done.tenders[0].amount.text() == "-20.00");
    BOOST_TEST(done.tenders[1].amount.text() == "-9.90");
    const auto entry = std::get<wire::SaleCompleted>(newestEvent());
    BOOST_TEST((entry.tenders[0].payment == event.payment));
    BOOST_TEST(entry.tenders[0].refund->tender == 1);
    BOOST_TEST(!*till().paymentDesk().inDoubt());
    booksHold();
}

// On a cashier's word alone it would go back once more.
BOOST_AUTO_TEST_CASE(what_went_back_counts_as_undone_on_a_second_persons_word_only)
{
    plan();
    BOOST_REQUIRE(back().startRefund());
    BOOST_REQUIRE(sale().settlePayment("BACK-1"));
    BOOST_REQUIRE(till().signInDesk().signOut());
    signIn("niamh", kCashierPin);
    BOOST_TEST(refusal(sale().removeTender(1)) == "not-permitted");

    BOOST_REQUIRE(till().signInDesk().approve(*StaffId::parse("aoife"), kManagerPin));
    BOOST_REQUIRE(sale().removeTender(1));
    const auto ended = std::get<wire::PaymentEnded>(newestEvent());
    BOOST_TEST(ended.outcome == "reversed");
    BOOST_TEST(ended.approvedBy->text() == "aoife");
}

BOOST_AUTO_TEST_CASE(a_refund_in_doubt_was_undone_at_the_terminal_on_a_second_persons_word_only)
{
    plan();
    BOOST_REQUIRE(back().startRefund());
    BOOST_REQUIRE(till().signInDesk().signOut());
    signIn("niamh", kCashierPin);
    BOOST_TEST(refusal(sale().releasePayment({"undone", true})) == "not-permitted");

    BOOST_REQUIRE(till().signInDesk().approve(*StaffId::parse("aoife"), kManagerPin));
    BOOST_REQUIRE(sale().releasePayment({"undone", true}));
    const auto ended = std::get<wire::PaymentEnded>(newestEvent());
    BOOST_TEST(ended.outcome == "reversed");
    BOOST_TEST(ended.approvedBy->text() == "aoife");
}

BOOST_AUTO_TEST_CASE(nothing_is_complete_that_has_not_gone_back_by_card)
{
    plan();
    BOOST_TEST(refusal(sale().complete()) == "not-given-back");
    BOOST_REQUIRE(back().startRefund());
    BOOST_TEST(refusal(sale().complete()) == "payment-open");
    BOOST_TEST(refusal(back().refund({})) == "payment-open");
    BOOST_TEST(refusal(sale().removeTender(1)) == "payment-open");
}

BOOST_AUTO_TEST_CASE(pressed_twice_or_after_a_crash_it_goes_back_once)
{
    plan();
    BOOST_REQUIRE(back().startRefund());
    BOOST_TEST(refusal(back().startRefund()) == "payment-open");
    restart();
    BOOST_TEST(refusal(back().startRefund()) == "payment-open");
    BOOST_REQUIRE(sale().settlePayment("REFUND-9"));
    restart();

    BOOST_TEST(refusal(back().startRefund()) == "not-found");
    completed();

    BOOST_TEST(told("payment-started") == 2, "one came in, one went back");
    booksHold();
}

BOOST_AUTO_TEST_CASE(what_the_terminal_declines_stays_planned_and_may_go_another_way)
{
    plan();
    BOOST_REQUIRE(back().startRefund());
    const auto declined = sale().releasePayment({.reason = "declined"});

    BOOST_REQUIRE(declined);
    BOOST_TEST(declined->tenders.size() == 2);
    BOOST_TEST(!declined->payment);
    BOOST_TEST(refusal(sale().complete()) == "not-given-back");
    BOOST_REQUIRE(sale().removeTender(1));
    plan({.kind = kCash});
    const auto done = completed();

    BOOST_TEST(done.tenders.back().amount.text() == "-20.00");
    BOOST_TEST((done.tenders.back().kind == kCash));
    BOOST_TEST(told("tender-removed") == 0, "what was only planned was no money");
    booksHold();
}

BOOST_AUTO_TEST_CASE(each_card_is_asked_by_itself)
{
    BOOST_REQUIRE(sale().voidBasket());
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "2"));
    BOOST_REQUIRE(sale().tender(kCard, "20.00", "SLIP-1"));
    BOOST_REQUIRE(sale().tender(kCard, "9.90", "SLIP-2"));
    const auto both = completed();
    BOOST_REQUIRE(take(both, 1, "2"));
    plan();

    BOOST_REQUIRE(back().startRefund());
    BOOST_REQUIRE(sale().settlePayment("R-1"));
    BOOST_TEST(refusal(sale().complete()) == "not-given-back");
    BOOST_REQUIRE(back().startRefund());
    BOOST_TEST(std::get<wire::PaymentStarted>(newestEvent()).amount.text() == "-9.90");
    BOOST_REQUIRE(sale().settlePayment("R-2"));

    const auto done = completed();
    BOOST_REQUIRE(done.tenders.size() == 2);
    BOOST_TEST(done.tenders[1].reference == "R-2");
    booksHold();
}

// Whoever names the slip's number has been at the terminal.
BOOST_AUTO_TEST_CASE(with_the_slips_number_planned_and_given_back_are_one_step)
{
    plan({.kind = {}, .amount = {}, .reference = "REFUND-9"});

    BOOST_TEST((*std::get<wire::PaymentStarted>(newestEvent()).refund).tender == 1);
    const auto done = completed();
    BOOST_TEST(done.tenders[0].reference == "REFUND-9");
    booksHold();
}

BOOST_AUTO_TEST_CASE(what_went_back_and_was_undone_at_the_terminal_is_told)
{
    plan();
    BOOST_REQUIRE(back().startRefund());
    BOOST_REQUIRE(sale().settlePayment("REFUND-9"));
    BOOST_REQUIRE(sale().removeTender(1));

    BOOST_TEST(std::get<wire::PaymentEnded>(newestEvent()).outcome == "reversed");
    BOOST_TEST(sale().basket().settlement.remaining.text() == "-20.00");
    plan();
    BOOST_TEST(sale().basket().tenders.back().amount.text() == "-20.00");
}

// Of one mug of two, its shares: what the card has given, the cash does not owe.
BOOST_AUTO_TEST_CASE(the_rest_of_a_part_is_planned_as_it_was_shared)
{
    BOOST_REQUIRE(sale().voidLine(1));
    BOOST_REQUIRE(take(sold, 1, "1"));
    plan();
    BOOST_REQUIRE(sale().basket().tenders.size() == 2);
    BOOST_TEST(sale().basket().tenders[0].amount.text() == "-10.00");
    BOOST_REQUIRE(back().startRefund());
    BOOST_REQUIRE(sale().settlePayment("REFUND-9"));
    BOOST_REQUIRE(sale().removeTender(2));

    plan();

    const auto done = completed();
    BOOST_REQUIRE(done.tenders.size() == 2);
    BOOST_TEST(done.tenders[1].amount.text() == "-4.95");
    BOOST_TEST((done.tenders[1].kind == kCash));
    booksHold();
}

BOOST_AUTO_TEST_CASE(what_went_back_for_a_lost_basket_is_for_goods_taken_back_again)
{
    plan();
    BOOST_REQUIRE(back().startRefund());
    loseBasket();
    BOOST_REQUIRE(*till().paymentDesk().inDoubt());
    BOOST_TEST(!(*till().paymentDesk().inDoubt())->ofBasket);
    BOOST_TEST(refusal(sale().settlePayment("REFUND-9")) == "empty-basket");
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "2"));
    BOOST_TEST(refusal(sale().settlePayment("REFUND-9")) == "out-of-range");
    BOOST_REQUIRE(sale().voidBasket());
    BOOST_REQUIRE(take(sold, 1, "2"));
    plan();
    BOOST_TEST(refusal(back().startRefund()) == "payment-open", "else it goes back twice");

    BOOST_REQUIRE(sale().settlePayment("REFUND-9"));

    const auto done = completed();
    BOOST_REQUIRE(done.tenders.size() == 2);
    BOOST_TEST(done.tenders[0].reference == "REFUND-9");
    BOOST_TEST(!*till().paymentDesk().inDoubt());
    booksHold();
}

BOOST_AUTO_TEST_CASE(what_went_back_for_one_sale_does_not_pay_for_another_ones_goods)
{
    plan();
    BOOST_REQUIRE(back().startRefund());
    loseBasket();
    const auto other = sell("MUG-350", "2");
    BOOST_REQUIRE(take(other, 1, "2"));

    BOOST_TEST(refusal(sale().settlePayment("REFUND-9")) == "out-of-range");
}

BOOST_AUTO_TEST_CASE(no_card_gives_back_in_one_step_while_a_refund_is_in_doubt)
{
    plan();
    BOOST_REQUIRE(back().startRefund());
    loseBasket();
    BOOST_REQUIRE(take(sold, 1, "2"));

    desk::RefundWish wish;
    wish.kind = domain::TenderKind::Card;
    wish.reference = "REFUND-10";
    BOOST_TEST(refusal(back().refund(wish)) == "payment-open");
}

BOOST_AUTO_TEST_CASE(what_went_back_for_a_lost_basket_needs_no_plan)
{
    plan();
    BOOST_REQUIRE(back().startRefund());
    loseBasket();
    BOOST_REQUIRE(take(sold, 1, "2"));

    BOOST_REQUIRE(sale().settlePayment("REFUND-9"));
    plan();

    const auto done = completed();
    BOOST_REQUIRE(done.tenders.size() == 2);
    BOOST_TEST(done.tenders[0].amount.text() == "-20.00");
    BOOST_TEST(done.tenders[1].amount.text() == "-9.90");
    booksHold();
}

BOOST_AUTO_TEST_SUITE_END()
