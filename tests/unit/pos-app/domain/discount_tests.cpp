#include "pos-app/domain/apportion.h"
#include "pos-app/domain/pricing.h"
#include "promotions.h"

#include <numeric>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

ManualDiscount percentOff(const char* rate)
{
    return {Benefit::percentOff(percent(rate)), "damaged", niamh};
}

ManualDiscount amountOff(std::int64_t minorAmount)
{
    return {Benefit::amountOff(minorAmount), "damaged", niamh};
}

Basket twoLines()
{
    Basket basket{kEur};
    basket = with(basket, aPiece("TEA", "4.99", {percentTax("23", Price::Includes)}), pieces(3));
    return with(basket, aPiece("BOOK", "10.00", {percentTax("0", Price::Includes)}), pieces(1));
}

} // namespace

BOOST_AUTO_TEST_SUITE(discount_tests)

BOOST_AUTO_TEST_CASE(a_line_discount_comes_off_what_promotions_left)
{
    const PromotionBook book{{promotion("3FOR2", takePay(3, 2, only({"TEA"})))}};
    const auto basket = discountLine(twoLines(), 1, percentOff("10")).value().basket;

    const auto priced = price(basket, {.promotions = &book}).value();

    const auto& tea = priced.lines[0];
    BOOST_REQUIRE(tea.adjustments.size() == 2);
    BOOST_TEST((tea.adjustments[0].kind == AdjustmentKind::Promotion));
    BOOST_TEST(tea.adjustments[0].promotion.text() == "3FOR2");
    BOOST_TEST(tea.adjustments[0].amount.text() == "-4.99");
    BOOST_TEST(tea.adjustments[1].amount.text() == "-1.00");
    BOOST_TEST(tea.amount.text() == "8.98");
    BOOST_TEST(priced.total.text() == "18.98");
}

BOOST_AUTO_TEST_CASE(a_basket_discount_is_shared_out_by_what_lines_cost)
{
    const auto basket = discountBasket(twoLines(), amountOff(500)).value();

    const auto priced = price(basket, {}).value();

    BOOST_TEST(priced.total.text() == "19.97");
    BOOST_TEST(priced.lines[0].adjustments.front().amount.text() == "-3.00");
    BOOST_TEST(priced.lines[1].adjustments.front().amount.text() == "-2.00");
    BOOST_TEST(priced.lines[0].tax.text() == "2.24", "on what is paid");
}

BOOST_AUTO_TEST_CASE(a_price_typed_by_a_person_takes_no_promotions)
{
    const PromotionBook book{{promotion("3FOR2", takePay(3, 2, everything()))}};
    const auto basket =
        overridePrice(twoLines(), 1, {eur("2.00"), "match", niamh, {}}).value().basket;

    BOOST_TEST(price(basket, {.promotions = &book}).value().total.text() == "16.00");
}

BOOST_AUTO_TEST_CASE(a_discount_that_cannot_be_is_refused_and_changes_nothing)
{
    const Basket basket = twoLines();

    BOOST_TEST((refusal(discountLine(basket, 1, amountOff(1498))) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(discountLine(basket, 1, amountOff(0))) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(discountLine(basket, 1, percentOff("0"))) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(discountLine(basket, 1, percentOff("100.1"))) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(discountLine(basket, 9, percentOff("5"))) == ErrorCode::UnknownLine));
    ManualDiscount silent = percentOff("5");
    silent.reason.clear();
    BOOST_TEST((refusal(discountLine(basket, 1, silent)) == ErrorCode::ReasonRequired));
    BOOST_TEST((refusal(discountBasket(basket, amountOff(2498))) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(discountBasket(Basket{kEur}, percentOff("5"))) == ErrorCode::EmptyBasket));
}

// Ten off a hundred is within a limit of 10 %; ten off what is left of it is not.
BOOST_AUTO_TEST_CASE(a_discount_stays_the_share_that_it_was_when_goods_go)
{
    Basket basket = with(Basket{kEur}, aPiece("VASE", "10.00"), pieces(10));
    basket = with(basket, aPiece("CUP", "100.00"), pieces(1));
    auto line = discountLine(basket, 1, amountOff(1000)).value().basket;
    line = changeQuantity(line, 1, pieces(1)).value().basket;
    BOOST_TEST(price(line, {}).value().lines[0].amount.text() == "9.00");
    BOOST_TEST(Basket::restore(kEur, 3, line.lines()).has_value(), "and survives a restart");

    auto whole = discountBasket(basket, amountOff(2000)).value();
    whole = removeLine(whole, 2).value().basket;
    BOOST_TEST(price(whole, {}).value().total.text() == "90.00");
    whole = with(whole, aPiece("PLATE", "500.00"), pieces(1));
    BOOST_TEST(price(whole, {}).value().total.text() == "580.00", "and is never more than given");
}

BOOST_AUTO_TEST_CASE(promotions_leave_an_amount_off_what_it_is)
{
    const PromotionBook book{{promotion("3FOR2", takePay(3, 2, only({"TEA"})))}};
    const auto basket = discountLine(twoLines(), 1, amountOff(500)).value().basket;

    BOOST_TEST(price(basket, {.promotions = &book}).value().lines[0].amount.text() == "4.98");
}

BOOST_AUTO_TEST_CASE(a_discounted_line_does_not_swallow_the_next_scan)
{
    auto basket = discountLine(twoLines(), 1, percentOff("10")).value().basket;

    basket = with(basket, aPiece("TEA", "4.99", {percentTax("23", Price::Includes)}), pieces(1));

    BOOST_TEST(basket.lines().size() == 3);
}

BOOST_AUTO_TEST_CASE(a_coupon_counts_once)
{
    const auto basket = addCoupon(twoLines(), "SAVE10").value();

    BOOST_TEST((refusal(addCoupon(basket, "SAVE10")) == ErrorCode::Conflict));
    BOOST_TEST((refusal(removeCoupon(basket, "OTHER")) == ErrorCode::NotFound));
    BOOST_TEST(removeCoupon(basket, "SAVE10").value().coupons().empty());
}

BOOST_AUTO_TEST_CASE(shares_add_up_to_what_is_shared)
{
    const std::vector<std::int64_t> sizes{333, 0, 333, 334, 1};
    for (std::int64_t amount = -1001; amount <= 1001; ++amount) {
        const auto shares = apportion(amount, sizes).value();
        BOOST_TEST(std::accumulate(shares.begin(), shares.end(), std::int64_t{0}) == amount);
        BOOST_TEST(shares[1] == 0);
    }
    BOOST_TEST(apportion(5000, sizes).value() == sizes, boost::test_tools::per_element());
    BOOST_TEST((refusal(apportion(5, std::vector<std::int64_t>{0, 0})) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(apportion(5, std::vector<std::int64_t>{9, -1})) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_SUITE_END()
