#include "selling/tendering_shop.h"

using namespace onetill;
using namespace onetill::test;

/// Gift cards, credit, points and prepayments, and the lay-aways that these pay for.
BOOST_FIXTURE_TEST_SUITE(account_tests, Tendering)

BOOST_AUTO_TEST_CASE(a_gift_card_is_loaded_without_tax_and_spent_up_to_what_is_on_it)
{
    loadCard("gift-2026 0042", "40.00");
    const auto loaded = newestSale();
    BOOST_TEST(loaded.lines.at(0).loads == "gift-card");
    BOOST_TEST(loaded.lines.at(0).serial == "GIFT20260042");
    BOOST_TEST(loaded.tax.isZero());

    mugs("3"); // 44.85
    BOOST_TEST((refused(Kind::GiftCard, "40.01", "GIFT20260042") == ErrorCode::BalanceTooLow));
    BOOST_REQUIRE(sale().tender(Kind::GiftCard, "40.00", "GIFT-2026-0042"));
    BOOST_TEST((refused(Kind::GiftCard, "0.05", "GIFT20260042") == ErrorCode::BalanceTooLow));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "4.85"));
    const auto done = completed();

    BOOST_TEST(done.tenders.at(0).unconfirmed);
    BOOST_TEST(newestSale().tenders.at(0).unconfirmed);
    mugs("1");
    BOOST_TEST((refused(Kind::GiftCard, "0.05", "GIFT20260042") == ErrorCode::BalanceTooLow));
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_CASE(a_gift_card_is_neither_discounted_nor_taken_back)
{
    BOOST_TEST(
        (sale().add(sku("GIFT"), {.price = "40.00"}).error().code == ErrorCode::SerialRequired));
    BOOST_REQUIRE(sale().add(sku("GIFT"), {.price = "40.00", .serial = "GIFT0001"}));
    BOOST_TEST(
        (sale()
             .changeLine(1, {.discount = desk::DiscountWish{.percent = "10"}, .reason = "goodwill"})
             .error()
             .code
         == ErrorCode::NotDiscountable));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "40.00"));
    const auto bought = completed();

    const auto back = till().returnsDesk().takeBack(
        {.receipt = bought.receiptNumber, .line = 1, .reason = "changed-mind"});

    BOOST_TEST((back.error().code == ErrorCode::NotReturnable));
    BOOST_TEST(
        (till()
             .returnsDesk()
             .takeBackFreely(
                 {.sku = sku("GIFT"), .quantity = "1", .price = "40.00", .reason = "changed-mind"})
             .error()
             .code
         == ErrorCode::NotReturnable));
}

BOOST_AUTO_TEST_CASE(accounts_that_nobody_knows_are_trusted_within_three_limits)
{
    mugs("1");
    BOOST_TEST((refused(Kind::Points, "10.01", "MEMBER01") == ErrorCode::OfflineLimit));
    BOOST_TEST((refused(Kind::GiftCard, "5.00", "short") == ErrorCode::Malformed));
    BOOST_TEST((refused(Kind::GiftCard, "5.00", "4111 1111 1111 1111") == ErrorCode::OutOfRange));
    BOOST_REQUIRE(sale().tender(Kind::Points, "10.00", "MEMBER01"));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "5.00"));
    completed();
    mugs("1");
    BOOST_TEST((refused(Kind::Points, "0.05", "MEMBER01") == ErrorCode::OfflineLimit),
               "what was drawn before is not known to the centre");
    BOOST_REQUIRE(sale().voidBasket());

    for (int sale = 0; sale < 7; ++sale) {
        mugs("1");
        const std::string number = "MEMBER1" + std::to_string(sale);
        BOOST_REQUIRE(this->sale().tender(Kind::Points, "10.00", number));
        BOOST_REQUIRE(this->sale().tender(Kind::Cash, "5.00"));
        completed();
    }
    mugs("1");
    BOOST_TEST((refused(Kind::Points, "0.05", "MEMBER20") == ErrorCode::OfflineLimit),
               "80.00 are out");
}

BOOST_AUTO_TEST_CASE(a_refund_may_become_a_new_credit_that_buys_again)
{
    mugs("2");
    BOOST_REQUIRE(sale().tender(Kind::Cash, "29.90"));
    const auto bought = completed();
    BOOST_REQUIRE(till().returnsDesk().takeBack(
        {.receipt = bought.receiptNumber, .line = 1, .reason = "changed-mind"}));
    BOOST_REQUIRE(till().returnsDesk().refund({.kind = Kind::StoreCredit}));
    const std::string number = completed().tenders.at(0).reference;
    BOOST_TEST(number.size() == 18U);
    BOOST_TEST(number.starts_with("SC"));

    mugs("3");
    BOOST_TEST((refused(Kind::StoreCredit, "29.91", number.c_str()) == ErrorCode::BalanceTooLow));
    BOOST_TEST(sale().tender(Kind::StoreCredit, "29.90", number).has_value());
}

BOOST_AUTO_TEST_CASE(a_prepayment_pays_later_and_comes_back_while_it_was_not_spent)
{
    const auto first = prepay("20.00", "");
    const std::string number = first.basket.lines.at(0).serial;
    BOOST_TEST(number.starts_with("PP"));
    const auto second = prepay("9.90", number.c_str());
    BOOST_TEST(second.basket.lines.at(0).serial == number);
    mugs("3");
    BOOST_TEST((refused(Kind::Prepayment, "29.91", number.c_str()) == ErrorCode::BalanceTooLow));
    BOOST_REQUIRE(sale().tender(Kind::Prepayment, "29.90", number));
    BOOST_REQUIRE(sale().removeTender(1));
    BOOST_REQUIRE(till().holdDesk().hold(""));

    desk::ReturnsDesk& returns = till().returnsDesk();
    BOOST_REQUIRE(returns.takeBack(
        {.receipt = first.receiptNumber, .line = 1, .reason = "changed-mind", .serial = number}));
    BOOST_REQUIRE(returns.refund({}));
    BOOST_TEST(completed().tenders.at(0).amount.text() == "-20.00");
    mugs("1");
    BOOST_TEST((refused(Kind::Prepayment, "9.91", number.c_str()) == ErrorCode::BalanceTooLow));
    BOOST_REQUIRE(sale().tender(Kind::Prepayment, "9.90", number));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "5.05"));
    completed();

    BOOST_TEST(
        (returns.takeBack({.receipt = second.receiptNumber, .line = 1, .reason = "changed-mind"})
             .error()
             .code
         == ErrorCode::NotReturnable));
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_CASE(a_lay_away_is_paid_bit_by_bit_and_collected_in_another_shift)
{
    mugs("2");
    const auto away = till().holdDesk().layAway("Mrs Byrne");
    BOOST_REQUIRE_MESSAGE(away, (away ? "" : away.error().detail));
    const std::string number = away->number;
    BOOST_TEST(sale().basket().isEmpty());
    const auto instalment = [&](const char* amount) {
        BOOST_REQUIRE(sale().add(sku("PREPAY"), {.price = amount, .serial = number}));
        BOOST_REQUIRE(sale().tender(Kind::Cash, amount));
        completed();
    };
    instalment("10.00");
    BOOST_REQUIRE(till().shiftDesk().count({.total = "110.00"}));
    BOOST_REQUIRE(till().shiftDesk().close({}));
    restartProgram();
    signIn();
    openShift();
    centreSays("catalogue", {wire::upsert(price("MUG-350", "19.95"))});
    instalment("5.00");
    const auto cards = till().holdDesk().layAways();
    BOOST_REQUIRE(cards->size() == 1U);
    BOOST_TEST(cards->front().customer == "Mrs Byrne");
    BOOST_TEST(cards->front().total.text() == "29.90");
    BOOST_TEST(cards->front().paid.text() == "15.00");

    BOOST_TEST((till().holdDesk().collect("LA0").error().code == ErrorCode::NotFound));
    BOOST_REQUIRE(till().holdDesk().collect(number));
    BOOST_TEST((till().holdDesk().collect(number).error().code == ErrorCode::BasketOpen));
    BOOST_TEST(sale().basket().priced.total.text() == "29.90");
    BOOST_REQUIRE(sale().tender(Kind::Prepayment, "15.00", number));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "14.90"));
    completed();

    BOOST_TEST(till().holdDesk().layAways()->empty());
    BOOST_TEST(isSound());
}

// Held as a return, it was spent meanwhile and paid out all the same.
BOOST_AUTO_TEST_CASE(a_prepayment_is_not_paid_out_that_was_spent_while_its_return_waited)
{
    BOOST_REQUIRE(sale().add(sku("PREPAY"), {.price = "20.00", .serial = ""}));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "20.00"));
    const auto paid = completed();
    const std::string number = newestSale().lines.at(0).serial;
    BOOST_REQUIRE(till().returnsDesk().takeBack(
        {.receipt = paid.receiptNumber, .line = 1, .reason = "changed-mind", .serial = number}));
    const auto held = till().holdDesk().hold("");
    BOOST_REQUIRE(held);
    mugs("1");
    BOOST_REQUIRE(sale().tender(Kind::Prepayment, "14.95", number));
    completed();
    BOOST_REQUIRE(till().holdDesk().recall(held->id));

    BOOST_TEST((till().returnsDesk().refund({}).error().code == ErrorCode::NotReturnable));
    BOOST_REQUIRE(sale().voidBasket());
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_CASE(an_instalment_is_a_prepayment_with_the_lay_aways_number)
{
    mugs("2"); // 29.90
    const std::string number = till().holdDesk().layAway("Mrs Byrne")->number;

    const auto basket = sale().addInstalment(number, "10.00");

    BOOST_REQUIRE_MESSAGE(basket, (basket ? "" : basket.error().detail));
    BOOST_TEST(basket->priced.total.text() == "10.00");
    BOOST_TEST(basket->priced.lines.at(0).serial == number);
    for (const char* amount : {"0.00", "-1.00", "19.91"})
        BOOST_TEST((sale().addInstalment(number, amount).error().code == ErrorCode::OutOfRange),
                   amount);
    BOOST_TEST((sale().addInstalment("LA-NONE", "1.00").error().code == ErrorCode::NotFound));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "10.00"));
    completed();
    BOOST_TEST(till().holdDesk().layAways()->front().paid.text() == "10.00");
    BOOST_TEST((sale().addInstalment(number, "19.91").error().code == ErrorCode::OutOfRange));
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_CASE(an_instalment_that_waited_in_a_held_basket_is_not_paid_twice)
{
    mugs("2"); // 29.90
    const std::string number = till().holdDesk().layAway("Mrs Byrne")->number;
    BOOST_REQUIRE(sale().addInstalment(number, "29.90"));
    const auto held = till().holdDesk().hold("");
    BOOST_REQUIRE(held);
    BOOST_REQUIRE(sale().addInstalment(number, "20.00"));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "20.00"));
    completed();

    BOOST_REQUIRE(till().holdDesk().recall(held->id));
    const auto paid = sale().tender(Kind::Cash, "29.90");
    BOOST_REQUIRE(!paid);
    BOOST_TEST((paid.error().code == ErrorCode::OutOfRange));
    BOOST_REQUIRE(sale().voidBasket());
    BOOST_REQUIRE(sale().add(sku("PREPAY"), {.price = "9.91", .serial = number}));
    BOOST_TEST((sale().tender(Kind::Cash, "9.91").error().code == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(a_lay_away_that_is_cancelled_gives_its_instalments_back)
{
    BOOST_TEST((till().holdDesk().layAway("").error().code == ErrorCode::EmptyBasket));
    mugs("2");
    const std::string number = till().holdDesk().layAway("")->number;
    BOOST_REQUIRE(sale().add(sku("PREPAY"), {.price = "10.00", .serial = number}));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "10.00"));
    const auto paid = completed();

    BOOST_TEST(
        (till().holdDesk().cancelLayAway(number, "").error().code == ErrorCode::ReasonRequired));
    signIn("niamh", kCashierPin);
    BOOST_TEST((till().holdDesk().cancelLayAway(number, "moved away").error().code
                == ErrorCode::NotPermitted));
    BOOST_REQUIRE(till().signInDesk().approve(*StaffId::parse("aoife"), kManagerPin));
    BOOST_TEST(
        (till().holdDesk().cancelLayAway(number, " ").error().code == ErrorCode::ReasonRequired));
    BOOST_REQUIRE(till().holdDesk().cancelLayAway(number, "moved away"));
    BOOST_TEST(std::get<wire::LayAwayEnded>(newestEvent()).approvedBy->text() == "aoife");
    signIn();
    BOOST_TEST(
        (till().holdDesk().cancelLayAway(number, "again").error().code == ErrorCode::NotFound));
    BOOST_REQUIRE(till().returnsDesk().takeBack(
        {.receipt = paid.receiptNumber, .line = 1, .reason = "changed-mind", .serial = number}));
    BOOST_REQUIRE(till().returnsDesk().refund({}));
    BOOST_TEST(completed().tenders.at(0).amount.text() == "-10.00");
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_SUITE_END()
