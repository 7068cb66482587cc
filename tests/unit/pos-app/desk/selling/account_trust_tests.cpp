#include "selling/tendering_shop.h"

using namespace onetill;
using namespace onetill::test;

namespace {

constexpr std::int64_t kDayMs = 86'400'000;

/// A till whose prepayments come back.
struct Trusting : Tendering {
    static desk::ReturnWish prepaid(const domain::CompletedSale& paid)
    {
        return {.receipt = paid.receiptNumber,
                .line = 1,
                .reason = "changed-mind",
                .serial = paid.basket.lines.at(0).serial};
    }
};

} // namespace

/// How far a till believes that there is money on an account while no centre confirms it.
BOOST_FIXTURE_TEST_SUITE(account_trust_tests, Trusting)

// Each receipt was held against the balance by itself.
BOOST_AUTO_TEST_CASE(receipts_of_a_prepayment_together_give_back_what_is_on_it)
{
    const auto first = prepay("60.00", "PP-0001");
    const auto second = prepay("60.00", "PP-0001");
    mugs("1");
    BOOST_REQUIRE(sale().tender(Kind::Prepayment, "14.95", "PP-0001"));
    completed();

    desk::ReturnsDesk& returns = till().returnsDesk();
    BOOST_REQUIRE(returns.takeBack(prepaid(first)));
    BOOST_TEST((returns.takeBack(prepaid(second)).error().code == ErrorCode::NotReturnable));
    BOOST_REQUIRE(returns.takeBack(prepaid(first)));
    BOOST_REQUIRE(returns.refund({}));
    BOOST_TEST(completed().tenders.at(0).amount.text() == "-60.00");
    BOOST_TEST((returns.takeBack(prepaid(second)).error().code == ErrorCode::NotReturnable));
    BOOST_TEST(isSound());
}

// 60.00 came back, and bought goods in the same basket.
BOOST_AUTO_TEST_CASE(a_prepayment_that_comes_back_in_the_basket_does_not_pay_for_it)
{
    const auto paid = prepay("60.00", "PP-0001");
    mugs("6"); // 89.70
    BOOST_REQUIRE(till().returnsDesk().takeBack(prepaid(paid)));

    BOOST_TEST((refused(Kind::Prepayment, "20.00", "PP-0001") == ErrorCode::BalanceTooLow));
    BOOST_TEST(till().paymentDesk().account(Kind::Prepayment, "PP-0001")->most.isZero());
    BOOST_REQUIRE(sale().tender(Kind::Cash, "29.70"));
    completed();
    mugs("1");
    BOOST_TEST((refused(Kind::Prepayment, "0.05", "PP-0001") == ErrorCode::BalanceTooLow));
    BOOST_TEST(isSound());
}

// No ledger at the centre judges them yet: that it has heard of a draw gives nothing back.
BOOST_AUTO_TEST_CASE(what_was_drawn_counts_for_the_day_though_the_centre_has_heard_of_it)
{
    mugs("1");
    BOOST_REQUIRE(sale().tender(Kind::GiftCard, "10.00", "INVENTED1"));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "5.00"));
    completed();
    centreHasAll();

    mugs("1");
    BOOST_TEST((refused(Kind::GiftCard, "0.05", "INVENTED1") == ErrorCode::OfflineLimit));
    BOOST_REQUIRE(sale().voidBasket());
    passMs(kDayMs);
    mugs("1");
    BOOST_REQUIRE(sale().tender(Kind::GiftCard, "10.00", "INVENTED1"));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "5.00"));
    completed();
    passMs(kDayMs);
    mugs("1");
    BOOST_TEST((refused(Kind::GiftCard, "0.05", "INVENTED1") == ErrorCode::OfflineLimit),
               "nobody has heard of the one before");
}

// The day is that of the books: a shift past midnight is still in the one before.
BOOST_AUTO_TEST_CASE(midnight_gives_nothing_back_while_the_shift_goes_on)
{
    mugs("1");
    BOOST_REQUIRE(sale().tender(Kind::GiftCard, "10.00", "INVENTED1"));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "5.00"));
    completed();
    centreHasAll();

    passMs(kDayMs * 5 / 8);
    mugs("1");
    BOOST_TEST((refused(Kind::GiftCard, "0.05", "INVENTED1") == ErrorCode::OfflineLimit));
}

BOOST_AUTO_TEST_CASE(prepayments_that_nobody_knows_are_of_the_tills_float)
{
    for (int sale = 0; sale < 8; ++sale) {
        mugs("1");
        const std::string number = "PPFOREIGN" + std::to_string(sale);
        BOOST_REQUIRE(this->sale().tender(Kind::Prepayment, "10.00", number));
        BOOST_REQUIRE(this->sale().tender(Kind::Cash, "5.00"));
        completed();
    }
    const auto known = prepay("14.95", "PP-0001");
    mugs("1");

    BOOST_TEST((refused(Kind::Prepayment, "0.05", "PPFOREIGN9") == ErrorCode::OfflineLimit),
               "80.00 are out");
    BOOST_TEST(sale().tender(Kind::Prepayment, "14.95", "PP-0001").has_value());
}

// The draws of one basket, too.
BOOST_AUTO_TEST_CASE(prepayments_of_one_sale_are_of_the_float_together)
{
    mugs("6"); // 89.70
    for (int card = 0; card < 5; ++card)
        BOOST_REQUIRE(sale().tender(Kind::Prepayment, "10.00", "PPFOREIGN" + std::to_string(card)));
    for (int card = 0; card < 3; ++card)
        BOOST_REQUIRE(sale().tender(Kind::GiftCard, "10.00", "GIFT000" + std::to_string(card)));

    BOOST_TEST((refused(Kind::GiftCard, "0.05", "GIFT0009") == ErrorCode::OfflineLimit));
}

BOOST_AUTO_TEST_CASE(a_balance_of_the_tills_own_books_grows_old)
{
    loadCard("GIFT0042", "40.00");
    const auto paid = prepay("40.00", "PP-0001");
    mugs("3"); // 44.85
    BOOST_REQUIRE(sale().tender(Kind::GiftCard, "15.00", "GIFT0042"));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "29.85"));
    completed();

    passMs(2 * kDayMs);
    mugs("3");

    BOOST_TEST(!till().paymentDesk().account(Kind::GiftCard, "GIFT0042")->balance);
    BOOST_TEST((refused(Kind::GiftCard, "0.05", "GIFT0042") == ErrorCode::OfflineLimit),
               "15.00 of an account that nobody knows any more: above 10.00");
    BOOST_TEST(sale().tender(Kind::Prepayment, "40.00", "PP-0001").has_value());
}

// Loaded elsewhere with 100.00, it paid 10.00 here, which came back to it: "0.00" of balance.
BOOST_AUTO_TEST_CASE(a_refund_to_a_card_does_not_make_its_balance_known)
{
    mugs("1");
    BOOST_REQUIRE(sale().tender(Kind::GiftCard, "10.00", "ELSEWHERE1"));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "5.00"));
    const auto bought = completed();
    BOOST_REQUIRE(till().returnsDesk().takeBack(
        {.receipt = bought.receiptNumber, .line = 1, .reason = "changed-mind"}));
    BOOST_REQUIRE(till().returnsDesk().refund({}));
    completed();
    centreHasAll();
    passMs(kDayMs);

    mugs("1");
    BOOST_TEST(!till().paymentDesk().account(Kind::GiftCard, "ELSEWHERE1")->balance);
    BOOST_TEST(sale().tender(Kind::GiftCard, "10.00", "ELSEWHERE1").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
