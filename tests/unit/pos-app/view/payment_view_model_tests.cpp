#include "counter_top.h"
#include "pos-app/view/payment_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

/// A mug for 14.95 is to be paid.
struct Counter : test::OpenCounter {
    Counter()
    {
        const auto scanned = till->registerDesk().scan(test::kMugCode);
        payment.start(scanned->basket);
        QObject::connect(&payment, &view::PaymentViewModel::completed, [this] { ++completed; });
    }

    void type(const char* keys)
    {
        for (; *keys; ++keys)
            payment.digit(QString{QLatin1Char{*keys}});
    }

    view::PaymentViewModel payment{surface, nullptr};
    int completed{0};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(payment_view_model_tests, Counter)

BOOST_AUTO_TEST_CASE(it_opens_with_the_exact_amount_and_likely_notes)
{
    BOOST_TEST(payment.toPayText() == QString{"€14.95"});
    BOOST_TEST(payment.amountText() == QString{"€14.95"});
    BOOST_TEST(payment.canComplete());
    const auto& quick = payment.quickAmounts()->rows();
    BOOST_TEST_REQUIRE(quick.size() >= 3);
    BOOST_TEST(quick[0].label == QString{"Exact"});
    BOOST_TEST(payment.receivedText() == quick[0].text);
    BOOST_TEST(quick[0].highlighted);
    BOOST_TEST(quick[1].text == QString{"€15"});
}

BOOST_AUTO_TEST_CASE(change_is_shown_before_the_sale_is_completed)
{
    type("2000");

    BOOST_TEST(payment.amountText() == QString{"€20.00"});
    BOOST_TEST(payment.changeDue());
    BOOST_TEST(payment.changeText() == QString{"€5.05"});
    BOOST_TEST(payment.changeBreakdownText() == QString{"1\u00a0×\u00a0€5   1\u00a0×\u00a0€0.05"});

    payment.complete();
    answer();
    BOOST_TEST(completed == 1);
}

// It lies over the keys of the next amount.
BOOST_AUTO_TEST_CASE(what_failed_is_over_with_the_next_digit)
{
    const auto fails = [this] { notice.refuse({ErrorCode::NoPrice, {}}); };
    for (const auto& act : std::vector<std::function<void()>>{
             [&] { payment.digit("1"); }, [&] { payment.doubleZero(); },
             [&] { payment.separator(); }, [&] { payment.backspace(); }, [&] { payment.clear(); },
             [&] { payment.quick(0); }}) {
        fails();
        act();
        BOOST_TEST(!notice.visible());
    }
}

BOOST_AUTO_TEST_CASE(too_little_cannot_complete_but_can_be_taken_as_a_part)
{
    BOOST_TEST(payment.missingText() == QString{"€0.00"});
    type("1000");
    BOOST_TEST(!payment.canComplete());
    BOOST_TEST(payment.missingText() == QString{"€4.95"});
    payment.complete();
    answer();
    BOOST_TEST(completed == 0);

    payment.addTender();
    answer();

    BOOST_TEST(payment.toPayText() == QString{"€4.95"});
    BOOST_TEST_REQUIRE(payment.taken()->rows().size() == 1);
    BOOST_TEST(payment.taken()->rows()[0].amountText == QString{"10.00"});

    payment.removeTender(payment.taken()->rows()[0].tenderId);
    answer();
    BOOST_TEST(payment.taken()->rows().empty());
    BOOST_TEST(payment.toPayText() == QString{"€14.95"});
}

// A second press of F1 is no word that the rest was handed over.
BOOST_AUTO_TEST_CASE(the_chosen_way_chosen_again_changes_nothing)
{
    payment.choose(0);
    answer();
    BOOST_TEST(payment.taken()->rows().empty());

    type("1000");
    payment.choose(0);
    answer();
    BOOST_TEST(payment.taken()->rows().empty());
    BOOST_TEST(payment.amountText() == QString{"€10.00"});
    BOOST_TEST(payment.canTake());

    payment.chooseOther(0);
    payment.setReference("V-2207");
    payment.chooseOther(0);
    answer();
    BOOST_TEST(payment.taken()->rows().empty());
    BOOST_TEST(payment.reference() == QString{"V-2207"});
}

BOOST_AUTO_TEST_CASE(notes_are_offered_again_when_cash_is_chosen_after_a_typed_amount)
{
    type("1000");
    payment.choose(1);
    BOOST_TEST(payment.quickAmounts()->rows().size() == 1);

    payment.choose(0);

    BOOST_TEST(payment.amountText() == QString{"€10.00"});
    BOOST_TEST_REQUIRE(payment.quickAmounts()->rows().size() >= 3);
    BOOST_TEST(payment.quickAmounts()->rows()[1].text == QString{"€15"});
}

// A card payment begins without the number of a slip, so digits are its amount.
BOOST_AUTO_TEST_CASE(a_number_is_needed_first_by_all_but_cash_and_cards)
{
    BOOST_TEST(!payment.needsNumber());
    payment.choose(1);
    BOOST_TEST(!payment.needsNumber());
    BOOST_TEST(payment.referenceName() == QString{"Number on the slip"});
    payment.setReference("502918");
    BOOST_TEST(!payment.needsNumber());
    payment.chooseOther(0);
    BOOST_TEST(payment.needsNumber());
}

// The cashier taps twice because the till seems slow; the customer pays once.
BOOST_AUTO_TEST_CASE(a_second_tap_is_not_a_second_sale)
{
    payment.complete();
    payment.complete();
    BOOST_TEST(payment.busy());
    answer();

    BOOST_TEST(completed == 1);
    BOOST_TEST(!payment.busy());
    BOOST_TEST(payment.errorText().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_refusal_is_said_and_can_be_tried_again)
{
    BOOST_REQUIRE(till->signInDesk().lock());
    payment.complete();
    answer();
    BOOST_TEST(completed == 0);
    BOOST_TEST(!payment.errorText().isEmpty());
    BOOST_TEST(payment.canComplete());

    signIn();
    payment.complete();
    answer();
    BOOST_TEST(completed == 1);
}

// 6000 typed after a refused 16.00 is not 16.006000, and no change of thousands is given.
BOOST_AUTO_TEST_CASE(what_is_typed_after_a_refusal_is_another_amount)
{
    type("1600");
    BOOST_REQUIRE(till->signInDesk().lock());
    payment.complete();
    answer();

    type("6000");

    BOOST_TEST(payment.amountText() == QString{"€60.00"});
}

BOOST_AUTO_TEST_CASE(a_till_that_hangs_says_so_and_can_be_asked_again)
{
    desk().hangs = true;
    payment.complete();
    answer();
    BOOST_TEST(!payment.busy());
    BOOST_TEST(payment.canComplete());
    BOOST_TEST(payment.errorText().startsWith("This till is busy"));

    desk().hangs = false;
    payment.complete();
    answer();
    BOOST_TEST(completed == 1);
}

BOOST_AUTO_TEST_CASE(a_quick_amount_fills_the_field)
{
    payment.quick(1);
    BOOST_TEST(payment.amountText() == QString{"€15.00"});
    BOOST_TEST(payment.quickAmounts()->rows()[1].highlighted);

    payment.quick(99);
    BOOST_TEST(payment.amountText() == QString{"€15.00"});
}

// Part by card, the rest in cash: each with what it needs, and only cash gives change.
BOOST_AUTO_TEST_CASE(a_sale_is_paid_in_parts)
{
    type("1000");
    payment.choose(1);
    BOOST_TEST(payment.amountText() == QString{"€10.00"});
    BOOST_TEST(payment.amountTitle() == QString{"By card"});
    BOOST_TEST(payment.beginsCard());
    payment.setReference(" 502918 ");
    BOOST_TEST(!payment.beginsCard());
    BOOST_TEST(payment.canTake());
    payment.submit();
    answer();

    BOOST_TEST(completed == 0);
    BOOST_TEST_REQUIRE(payment.taken()->rows().size() == 1);
    BOOST_TEST(payment.taken()->rows()[0].text == QString{"Card · \u2066502918\u2069"});
    BOOST_TEST(payment.methods()->rows()[0].selected);
    BOOST_TEST(payment.toPayText() == QString{"€4.95"});
    type("1000");
    BOOST_TEST(payment.changeText() == QString{"€5.05"});
    payment.submit();
    answer();
    BOOST_TEST(completed == 1);
    BOOST_TEST(till->registerDesk().receipt()->tenders.size() == 2);
}

// The sale is settled and not complete yet: completing it failed, or the last part was taken alone.
BOOST_AUTO_TEST_CASE(when_nothing_is_left_to_pay_no_cash_seems_to_be_expected)
{
    type("2000");
    payment.addTender();
    answer();

    BOOST_TEST(payment.settled());
    BOOST_TEST(payment.amountTitle() == QString{"Received"});
    BOOST_TEST(payment.amountText() == QString{"€20.00"});
    BOOST_TEST(payment.amountCaption() == QString{"Nothing is left to pay"});
    BOOST_TEST(payment.changeText() == QString{"€5.05"});
    type("7");
    BOOST_TEST(payment.amountText() == QString{"€20.00"});
    BOOST_TEST(payment.canComplete());
}

BOOST_AUTO_TEST_CASE(what_is_not_cash_needs_a_number_and_gives_no_change)
{
    payment.chooseOther(0);
    BOOST_TEST(payment.referenceName() == QString{"Voucher number"});
    BOOST_TEST(payment.otherChosen());
    BOOST_TEST(payment.otherText() == QString{"Voucher"});
    BOOST_TEST(payment.quickAmounts()->rows().size() == 1);
    BOOST_TEST(payment.blockedText() == QString{"Enter its number first"});
    payment.complete();
    answer();
    BOOST_TEST(completed == 0);

    BOOST_TEST(payment.take("V-2207"));
    BOOST_TEST(payment.reference() == QString{"V-2207"});
    type("2000");
    BOOST_TEST(payment.blockedText() == QString{"Only cash gives change. Take €14.95 at most."});
    BOOST_TEST(!payment.changeDue());
    payment.submit();
    answer();
    BOOST_TEST(completed == 0);

    payment.quick(0);
    payment.submit();
    answer();
    BOOST_TEST(completed == 1);
}

// The number of a payment card is never kept.
BOOST_AUTO_TEST_CASE(a_refused_number_is_told_and_can_be_typed_anew)
{
    payment.choose(1);
    payment.setReference("4111111111111111");
    payment.submit();
    answer();
    BOOST_TEST(completed == 0);
    BOOST_TEST(!payment.errorText().isEmpty());
    BOOST_TEST(payment.referenceName() == QString{"Number on the slip"});

    payment.setReference("502918");
    payment.submit();
    answer();
    BOOST_TEST(completed == 1);
}

BOOST_AUTO_TEST_CASE(cash_takes_no_scanned_number)
{
    BOOST_TEST(!payment.take("V-2207"));
    payment.choose(1);
    payment.setReference("502918");
    payment.choose(0);
    BOOST_TEST(payment.reference().isEmpty());
    BOOST_TEST(!payment.take("V-2207"));
}

BOOST_AUTO_TEST_SUITE_END()
