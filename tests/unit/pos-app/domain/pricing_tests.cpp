#include "pos-app/domain/pricing.h"
#include "shop.h"

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

BOOST_AUTO_TEST_SUITE(pricing_tests)

BOOST_AUTO_TEST_CASE(an_included_tax_is_inside_the_total)
{
    const auto jacket = aPiece("JACKET", "129.00", {percentTax("23", Price::Includes)});
    const Basket basket = with(Basket{kEur}, jacket, pieces(2));

    const auto priced = price(basket, {RoundingPolicy::GrossGroup});

    BOOST_REQUIRE(priced);
    BOOST_TEST(priced->total.text() == "258.00");
    BOOST_TEST(priced->tax.text() == "48.24");
    BOOST_TEST(priced->net.text() == "209.76");
    BOOST_TEST(priced->lines[0].amount.text() == "258.00");
    BOOST_TEST(priced->lines[0].gross.text() == "258.00");
    BOOST_TEST(priced->lines[0].letters == "A");
    BOOST_TEST((priced->rounding == RoundingPolicy::GrossGroup));
}

BOOST_AUTO_TEST_CASE(an_excluded_tax_comes_on_top)
{
    const auto jacket = aPiece("JACKET", "100.00", {percentTax("10.25", Price::Excludes)});
    const Basket basket = with(Basket{kEur}, jacket, pieces(1));

    const auto priced = price(basket, {RoundingPolicy::PerDocument});

    BOOST_REQUIRE(priced);
    BOOST_TEST(priced->lines[0].amount.text() == "100.00");
    BOOST_TEST(priced->total.text() == "110.25");
    BOOST_TEST(priced->taxes[0].base.text() == "100.00");
}

BOOST_AUTO_TEST_CASE(a_weight_is_priced_exactly_and_rounded_once)
{
    const Basket basket = with(Basket{kEur}, cheese(), kilograms("0.735"));

    const auto priced = price(basket, {});

    BOOST_TEST(priced.value().lines[0].amount.text() == "14.63"); // 14.6265
}

BOOST_AUTO_TEST_CASE(an_override_shows_what_it_changed_and_who_did_it)
{
    const auto tent = aPiece("TENT", "200.00", {percentTax("23", Price::Includes)});
    Basket basket = with(Basket{kEur}, tent, pieces(3));
    const auto niamh = StaffId::parse("niamh").value();
    basket = overridePrice(basket, 1, {eur("150.00"), "display", niamh, {}}).value().basket;

    const auto priced = price(basket, {});

    BOOST_REQUIRE(priced);
    const PricedLine& line = priced->lines[0];
    BOOST_TEST(line.listPrice.text() == "200.00");
    BOOST_TEST(line.unitPrice.text() == "150.00");
    BOOST_TEST(line.amount.text() == "450.00");
    BOOST_REQUIRE(line.adjustments.size() == 1);
    BOOST_TEST(line.adjustments[0].amount.text() == "-150.00");
    BOOST_TEST(line.adjustments[0].reason == "display");
    BOOST_TEST((line.adjustments[0].by == niamh));
}

BOOST_AUTO_TEST_CASE(an_empty_basket_costs_nothing)
{
    const auto priced = price(Basket{kEur}, {});

    BOOST_REQUIRE(priced);
    BOOST_TEST(priced->total.isZero());
    BOOST_TEST(priced->taxes.empty());
}

// The basket itself fits, the taxes on top of it do not.
BOOST_AUTO_TEST_CASE(a_total_beyond_money_is_refused)
{
    const auto house = aPiece("HOUSE", "9999999.99", {percentTax("1000", Price::Excludes)});
    const Basket basket = with(Basket{kEur}, house, pieces(1000));

    for (const RoundingPolicy policy : {RoundingPolicy::PerLine, RoundingPolicy::PerDocument})
        BOOST_TEST((refusal(price(basket, {policy})) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(taxes_are_listed_once_each_by_code)
{
    const Tax high = percentTax("23", Price::Includes);
    const Tax low = percentTax("13.5", Price::Includes);
    Basket basket = with(Basket{kEur}, aPiece("A", "1.00", {high}), pieces(1));
    basket = with(basket, aPiece("B", "1.00", {low}), pieces(1));
    basket = with(basket, aPiece("C", "1.00", {high}), pieces(1));

    const auto priced = price(basket, {RoundingPolicy::GrossGroup});

    BOOST_REQUIRE(priced);
    BOOST_REQUIRE(priced->taxes.size() == 2);
    BOOST_TEST(priced->taxes[0].tax.code == "VAT-13.5");
    BOOST_TEST(priced->taxes[1].tax.code == "VAT-23");
    BOOST_TEST(priced->taxes[1].amount.text() == "0.37"); // 2.00 x 23 / 123 = 0.374
}

BOOST_AUTO_TEST_SUITE_END()
