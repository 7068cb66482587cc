#include "pos-app/domain/goods/linked_lines.h"
#include "pos-app/domain/pricing.h"
#include "promotions.h"

#include <algorithm>
#include <random>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

std::shared_ptr<const Item> bottle(const char* price = "1.20", const char* deposit = "0.25")
{
    Item item = anItem("COLA", price, {percentTax("23", Price::Includes)});
    Item empty = anItem("DEPOSIT", deposit, {percentTax("0", Price::Includes)});
    empty.discountable = false;
    item.deposit = shared(std::move(empty));
    return shared(std::move(item));
}

Basket threeBottles()
{
    return with(Basket{kEur}, bottle(), pieces(3));
}

} // namespace

BOOST_AUTO_TEST_SUITE(linked_lines_tests)

BOOST_AUTO_TEST_CASE(a_bottle_brings_its_deposit_as_a_line_of_its_own)
{
    const auto priced = price(threeBottles(), {}).value();

    BOOST_REQUIRE(priced.lines.size() == 2U);
    BOOST_TEST(priced.lines[1].sku.text() == "DEPOSIT");
    BOOST_TEST(priced.lines[1].parent == priced.lines[0].id);
    BOOST_TEST(priced.lines[1].amount.text() == "0.75");
    BOOST_TEST(priced.total.text() == "4.35");
}

BOOST_AUTO_TEST_CASE(one_more_bottle_grows_both_lines)
{
    const Basket basket = with(threeBottles(), bottle(), pieces(2));

    BOOST_REQUIRE(basket.lines().size() == 2U);
    BOOST_TEST((basket.lines()[1].quantity == pieces(5)));
}

// Deposit left behind when the bottles went: the customer pays for nothing.
BOOST_AUTO_TEST_CASE(the_deposit_follows_its_goods)
{
    auto basket = changeQuantity(threeBottles(), 1, pieces(1)).value().basket;
    BOOST_TEST((basket.lines()[1].quantity == pieces(1)));

    basket = removeLine(basket, 1).value().basket;

    BOOST_TEST(basket.isEmpty());
    BOOST_TEST(basket.nextLine() == 3);
}

BOOST_AUTO_TEST_CASE(nobody_changes_a_deposit_by_itself)
{
    const Basket basket = threeBottles();

    BOOST_TEST((refusal(changeQuantity(basket, 2, pieces(1))) == ErrorCode::LinkedLine));
    BOOST_TEST((refusal(removeLine(basket, 2)) == ErrorCode::LinkedLine));
    BOOST_TEST((refusal(overridePrice(basket, 2, {eur("0.00"), "goodwill", niamh, {}}))
                == ErrorCode::LinkedLine));
    BOOST_TEST((refusal(discountLine(
                    basket, 2, ManualDiscount{Benefit::percentOff(percent("10")), "x", niamh}))
                == ErrorCode::NotDiscountable));
}

// Half price on everything is not half the money back for the bottle.
BOOST_AUTO_TEST_CASE(nothing_is_taken_off_a_deposit)
{
    const PromotionBook book{
        {promotion("HALF", UnitOffer{everything(), Benefit::percentOff(percent("50"))})}};
    auto basket = threeBottles();
    BOOST_TEST(price(basket, {.promotions = &book}).value().total.text() == "2.55");

    basket = discountBasket(basket, ManualDiscount{Benefit::percentOff(percent("100")), "x", niamh})
                 .value();
    BOOST_TEST(price(basket, {}).value().total.text() == "0.75");
    BOOST_TEST((refusal(discountBasket(threeBottles(),
                                       ManualDiscount{Benefit::amountOff(361), "x", niamh}))
                == ErrorCode::OutOfRange),
               "of 3.60 that can be discounted");
}

BOOST_AUTO_TEST_CASE(a_deposit_with_another_price_is_another_line)
{
    const Basket basket = with(threeBottles(), bottle("1.20", "0.30"), pieces(1));

    BOOST_TEST(basket.lines().size() == 4U);
}

BOOST_AUTO_TEST_CASE(a_basket_read_back_has_links_that_fit)
{
    const Basket basket = threeBottles();
    auto lines = basket.lines();
    BOOST_TEST(Basket::restore(kEur, basket.nextLine(), lines).has_value());

    lines[1].quantity = pieces(1);
    BOOST_TEST((refusal(Basket::restore(kEur, 3, lines)) == ErrorCode::OutOfRange));
    lines = basket.lines();
    lines.erase(lines.begin());
    BOOST_TEST((refusal(Basket::restore(kEur, 3, lines)) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(the_order_of_scans_changes_no_figure)
{
    const PromotionBook book{{promotion("3FOR2", takePay(3, 2, only({"COLA", "TEA"})))}};
    std::vector<std::shared_ptr<const Item>> scans;
    for (int i = 0; i < 4; ++i)
        scans.push_back(bottle());
    for (int i = 0; i < 3; ++i)
        scans.push_back(aPiece("TEA", "2.10", {percentTax("23", Price::Includes)}));
    scans.push_back(bottle("2.00", "0.50"));
    std::mt19937 random{7};
    std::optional<PricedBasket> first;
    for (int round = 0; round < 50; ++round) {
        std::ranges::shuffle(scans, random);
        Basket basket{kEur};
        for (const auto& item : scans)
            basket = with(basket, item, pieces(1));

        const auto priced = price(basket, {.promotions = &book}).value();

        if (!first)
            first = priced;
        BOOST_TEST((priced.total == first->total));
        BOOST_TEST((priced.tax == first->tax));
        BOOST_TEST((priced.taxes == first->taxes));
    }
}

BOOST_AUTO_TEST_SUITE_END()
