#include "counter_top.h"
#include "pos-app/view/payment_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

/// A mug for 14.95 is to be paid in a store that takes dollars at 0.86, and trusts accounts up to
/// 50.00, of which it knows nothing up to 10.00.
struct ManyWays : test::CounterTop {
    ManyWays()
    {
        test::takeAllMoney(directory.path());
        signIn();
        openShift();
        QObject::connect(&payment, &view::PaymentViewModel::completed, [this] { ++completed; });
    }

    void sellMug()
    {
        payment.start(till->registerDesk().scan(test::kMugCode)->basket);
        answer();
    }
    void type(const char* keys)
    {
        for (; *keys; ++keys)
            payment.digit(QString{QLatin1Char{*keys}});
    }
    void number(const char* text)
    {
        payment.setReference(QString::fromLatin1(text));
        answer();
    }
    void submit()
    {
        payment.submit();
        answer();
    }
    void loadCard(const char* number, const char* amount)
    {
        BOOST_REQUIRE(
            till->registerDesk().add(*Sku::parse("GIFT"), {.price = amount, .serial = number}));
        BOOST_REQUIRE(till->registerDesk().tender(domain::TenderKind::Cash, amount));
        BOOST_REQUIRE(till->registerDesk().complete());
    }

    view::PaymentViewModel payment{surface, nullptr};
    int completed{0};
};

constexpr int kGiftCard = 2;
constexpr int kPoints = 3;
constexpr int kPrepayment = 1; ///< Of the others.
constexpr int kDollars = 2;    ///< Of the others.

} // namespace

BOOST_FIXTURE_TEST_SUITE(ways_to_pay_tests, ManyWays)

BOOST_AUTO_TEST_CASE(dollars_are_counted_in_dollars_and_change_is_in_euros)
{
    sellMug();
    BOOST_TEST_REQUIRE(payment.others()->rows().size() == 3);
    BOOST_TEST(payment.others()->rows()[kDollars].text == QString{"Cash in USD"});
    BOOST_TEST(payment.others()->rows()[kDollars].reason
               == QString{"\u20661 USD = 0.86 EUR\u2069"});

    payment.chooseOther(kDollars);

    BOOST_TEST(payment.amountTitle() == QString{"USD received"});
    BOOST_TEST(payment.amountText() == QString{"$17.38"});
    BOOST_TEST(payment.canComplete());
    BOOST_TEST(payment.quickAmounts()->rows().at(1).text == QString{"$18"});
    type("2000");
    BOOST_TEST(payment.amountText() == QString{"$20.00"});
    BOOST_TEST(payment.receivedText() == QString{"17.20"});
    BOOST_TEST(payment.changeText() == QString{"€2.25"});
    BOOST_TEST(payment.amountCaption() == QString{"Worth €17.20. \u20661 USD = 0.86 EUR\u2069"});
    submit();
    BOOST_TEST(completed == 1);
    BOOST_TEST(till->registerDesk().receipt()->settlement.change.text() == "2.25");
}

BOOST_AUTO_TEST_CASE(a_part_in_dollars_leaves_the_rest_in_euros)
{
    sellMug();
    payment.chooseOther(kDollars);
    type("1000");
    BOOST_TEST(payment.blockedText() == QString{"€6.35 is still missing"});
    submit();

    BOOST_TEST(payment.toPayText() == QString{"€6.35"});
    BOOST_TEST_REQUIRE(payment.taken()->rows().size() == 1);
    BOOST_TEST(payment.taken()->rows()[0].text == QString{"Cash in USD"});
    BOOST_TEST(payment.taken()->rows()[0].amountText == QString{"8.60"});
    BOOST_TEST(payment.taken()->rows()[0].detailText == QString{"$10.00"});
    BOOST_TEST(payment.amountText() == QString{"€6.35"});
}

// What was typed in one currency must not be taken for as much of another.
BOOST_AUTO_TEST_CASE(an_amount_is_typed_anew_in_another_currency)
{
    sellMug();
    type("1400");
    payment.chooseOther(kDollars);
    BOOST_TEST(payment.amountText() == QString{"$17.38"});
    type("1700");
    payment.choose(0);
    BOOST_TEST(payment.amountText() == QString{"€14.95"});
}

BOOST_AUTO_TEST_CASE(a_card_loaded_here_shows_what_is_on_it)
{
    loadCard("GC778901", "10.00");
    sellMug();
    payment.choose(kGiftCard);
    BOOST_TEST(payment.accountText() == QString{"Its number has 6 to 24 letters and digits."});
    number("gc-77 8901");

    BOOST_TEST(
        payment.accountText()
        == QString{
            "€10.00 is on it as of 10:00, by this till’s books. Up to €10.00 now; the centre "
            "confirms it later."});
    BOOST_TEST(payment.amountText() == QString{"€10.00"});
    submit();
    BOOST_TEST_REQUIRE(payment.taken()->rows().size() == 1);
    BOOST_TEST(payment.taken()->rows()[0].detailText == QString{"Unconfirmed"});
    BOOST_TEST(payment.toPayText() == QString{"€4.95"});
    payment.choose(kGiftCard);
    number("GC778901");
    BOOST_TEST(
        payment.accountText()
        == QString{
            "€0.00 is on it as of 10:00, by this till’s books. No more of it can be taken now."});
}

BOOST_AUTO_TEST_CASE(points_of_an_unknown_member_are_taken_up_to_the_limit)
{
    sellMug();
    payment.choose(kPoints);
    number("M778901");
    BOOST_TEST(payment.accountText()
               == QString{"This till does not know what is on it. Up to €10.00 now; the centre "
                          "confirms it later."});
    type("1100");
    submit();
    BOOST_TEST(payment.errorText().startsWith("That is more than may be taken"));
    BOOST_TEST(payment.taken()->rows().empty());

    type("1000");
    submit();
    BOOST_TEST(payment.taken()->rows().size() == 1);
}

BOOST_AUTO_TEST_CASE(a_prepayment_pays_for_the_goods_it_was_made_for)
{
    BOOST_REQUIRE(
        till->registerDesk().add(*Sku::parse("PREPAY"), {.price = "14.95", .serial = "LA0001"}));
    BOOST_REQUIRE(till->registerDesk().tender(domain::TenderKind::Cash, "14.95"));
    BOOST_REQUIRE(till->registerDesk().complete());
    sellMug();

    payment.chooseOther(kPrepayment);
    number("LA0001");
    BOOST_TEST(
        payment.accountText()
        == QString{
            "€14.95 is on it as of 10:00, by this till’s books. The centre confirms it later."});
    submit();

    BOOST_TEST(completed == 1);
}

BOOST_AUTO_TEST_CASE(a_number_that_could_be_a_payment_cards_is_refused_before_it_is_taken)
{
    sellMug();
    payment.choose(kGiftCard);
    number("4111111111111111");
    BOOST_TEST(payment.accountText().startsWith("That number is not possible here"));
}

// A late answer about a number that is not there any more says nothing.
BOOST_AUTO_TEST_CASE(only_the_number_that_is_typed_is_told_of)
{
    loadCard("GC778901", "10.00");
    sellMug();
    payment.choose(kGiftCard);
    payment.setReference("GC778901");
    payment.choose(0);
    answer();

    BOOST_TEST(payment.accountText().isEmpty());
    BOOST_TEST(payment.amountText() == QString{"€14.95"});
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(ways_not_taken_tests, test::OpenCounter)

BOOST_AUTO_TEST_CASE(what_the_store_does_not_take_stays_and_says_so)
{
    view::PaymentViewModel payment{surface, nullptr};
    payment.start(till->registerDesk().scan(test::kMugCode)->basket);
    answer();
    const auto& gift = payment.methods()->rows().at(kGiftCard);
    BOOST_TEST(!gift.available);
    BOOST_TEST(gift.reason == QString{"Not taken here"});

    payment.choose(kGiftCard);

    BOOST_TEST(payment.amountTitle() == QString{"Cash received"});
    BOOST_TEST(payment.others()->rows().size() == 2);
}

BOOST_AUTO_TEST_SUITE_END()
