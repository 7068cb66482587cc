#include "selling/tendering_shop.h"

#include <algorithm>

using namespace onetill;
using namespace onetill::test;

namespace {

/// Stands where a till is that had begun a card payment when its basket became unreadable.
struct LostBasket : Tendering {
    LostBasket()
    {
        mugs("2");
        BOOST_REQUIRE(sale().startPayment({.kind = Kind::Card, .amount = "29.90"}));
        close();
        damageBasket(state());
        BOOST_REQUIRE(open());
        signIn();
    }

    desk::PaymentDesk& payments() { return till().paymentDesk(); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(payment_desk_tests, Tendering)

BOOST_AUTO_TEST_CASE(the_store_says_what_it_takes)
{
    const auto terms = till().paymentDesk().terms();

    BOOST_REQUIRE(terms);
    BOOST_TEST(terms->accounts);
    BOOST_REQUIRE(terms->foreign.size() == 1U);
    BOOST_TEST(terms->foreign[0].text() == "0.86");
    centreSays("configuration", {wire::upsert(storeThatTakes({}))});
    BOOST_TEST((*till().paymentDesk().terms() == desk::TenderTerms{}));
}

BOOST_AUTO_TEST_CASE(an_account_is_known_as_far_as_this_till_has_it)
{
    loadCard("GC-778901", "20.00");
    mugs("2");
    desk::PaymentDesk& payments = till().paymentDesk();

    const auto known = payments.account(Kind::GiftCard, "gc 778901");
    BOOST_REQUIRE_MESSAGE(known, (known ? "" : known.error().detail));
    BOOST_TEST(known->number == "GC778901");
    BOOST_TEST(known->balance->text() == "20.00");
    BOOST_TEST(known->most.text() == "20.00");
    BOOST_TEST(payments.account(Kind::GiftCard, "GC999999")->most.text() == "10.00");
    BOOST_TEST(!payments.account(Kind::GiftCard, "GC999999")->balance);

    BOOST_REQUIRE(sale().tender(Kind::GiftCard, "6.00", "GC999999"));
    BOOST_TEST(payments.account(Kind::GiftCard, "GC999999")->most.text() == "4.00");

    BOOST_TEST((payments.account(Kind::GiftCard, "12").error().code == ErrorCode::Malformed));
    BOOST_TEST((payments.account(Kind::Card, "123456").error().code == ErrorCode::OutOfRange));
    centreSays("configuration", {wire::upsert(storeThatTakes({}))});
    BOOST_TEST(
        (payments.account(Kind::Points, "GC999999").error().code == ErrorCode::TenderNotTaken));
}

BOOST_AUTO_TEST_CASE(an_open_payment_is_told_with_who_began_it_and_when)
{
    BOOST_TEST(!*till().paymentDesk().inDoubt());
    mugs("2");
    BOOST_REQUIRE(sale().startPayment({.kind = Kind::Card, .amount = "29.90"}));
    const Timestamp begun = clock().clock()();
    passMs(60'000);
    restartProgram();
    signIn();

    const auto open = till().paymentDesk().inDoubt();

    BOOST_REQUIRE(open);
    BOOST_REQUIRE(*open);
    BOOST_TEST((*open)->ofBasket);
    BOOST_TEST((*open)->byName == "Aoife Walsh");
    BOOST_TEST(((*open)->at == begun));
    BOOST_TEST((*open)->payment.amount.text() == "29.90");
    BOOST_REQUIRE(sale().settlePayment("AUTH 1"));
    BOOST_TEST(!*till().paymentDesk().inDoubt());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(lost_basket_tests, LostBasket)

// One unreadable basket must not keep a shop closed, nor lose the money that was asked for.
BOOST_AUTO_TEST_CASE(selling_goes_on_while_a_payment_has_no_basket_any_more)
{
    BOOST_TEST(sale().basket().isEmpty());
    BOOST_REQUIRE(*payments().inDoubt());
    BOOST_TEST(!(*payments().inDoubt())->ofBasket);

    mugs("1");
    BOOST_REQUIRE(sale().tender(Kind::Cash, "14.95"));
    completed();

    BOOST_TEST((*payments().inDoubt()).has_value());
}

BOOST_AUTO_TEST_CASE(what_was_taken_pays_for_goods_that_are_scanned_again)
{
    BOOST_TEST((sale().settlePayment("AUTH 7").error().code == ErrorCode::EmptyBasket));
    mugs("1");
    BOOST_TEST((sale().settlePayment("AUTH 7").error().code == ErrorCode::OutOfRange));
    mugs("1");
    BOOST_REQUIRE(sale().settlePayment("AUTH 7"));
    BOOST_TEST(!*payments().inDoubt());
    restartProgram();
    signIn();
    BOOST_TEST(!*payments().inDoubt());

    completed();

    BOOST_TEST(newestSale().tenders.at(0).payment.has_value());
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_CASE(what_was_not_taken_or_went_back_is_told_without_a_basket)
{
    BOOST_REQUIRE(sale().releasePayment({.reason = "terminal", .givenBack = true}));

    const auto ended = std::get<wire::PaymentEnded>(newestEvent());
    BOOST_TEST(ended.outcome == "reversed");
    BOOST_TEST(ended.reason == "terminal");
    BOOST_TEST(!*payments().inDoubt());
    BOOST_TEST((sale().releasePayment({.reason = "again"}).error().code == ErrorCode::NotFound));
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_SUITE_END()
