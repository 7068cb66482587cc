#include "pos-app/domain/promotion/promotion_outcome.h"
#include "promotions.h"

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

Basket basketOf(std::initializer_list<std::pair<const char*, int>> goods)
{
    Basket basket{kEur};
    for (const auto& [name, count] : goods)
        basket = with(basket, aPiece(name, "10.00"), pieces(count));
    return basket;
}

PromotionOutcome outcomeOf(const Basket& basket, std::vector<Promotion> promotions)
{
    const PromotionBook book{std::move(promotions)};
    return promotionOutcome(price(basket, {.promotions = &book}).value(), book);
}

} // namespace

BOOST_AUTO_TEST_SUITE(promotion_outcome_tests)

BOOST_AUTO_TEST_CASE(what_was_given_is_told_by_name_with_its_lines)
{
    const auto outcome = outcomeOf(basketOf({{"MUG", 2}, {"CUP", 1}}),
                                   {promotion("3FOR2", takePay(3, 2, only({"MUG", "CUP"})))});

    BOOST_REQUIRE(outcome.given.size() == 1U);
    BOOST_TEST(outcome.given[0].name == "3FOR2");
    BOOST_TEST(outcome.given[0].saved.text() == "10.00");
    BOOST_REQUIRE(outcome.given[0].lines.size() == 2U);
    BOOST_TEST(outcome.given[0].lines[0].line == 1);
    BOOST_TEST((outcome.given[0].lines[0].saved + outcome.given[0].lines[1].saved
                == outcome.given[0].saved));
    BOOST_TEST(outcome.nearMisses().empty());
}

BOOST_AUTO_TEST_CASE(what_a_little_more_would_bring_is_a_near_miss_once)
{
    ThresholdOffer threshold{only({"MUG", "CUP"}),
                             only({"MUG", "CUP"}),
                             ThresholdBasis::Amount,
                             {{5000, Benefit::amountOff(500)}},
                             std::nullopt};
    auto byCount = threshold;
    byCount.basis = ThresholdBasis::Quantity;
    const auto near = outcomeOf(basketOf({{"MUG", 2}, {"CUP", 1}}),
                                {promotion("A", takePay(4, 3, only({"MUG", "CUP"}))),
                                 promotion("B", threshold), promotion("C", byCount)})
                          .nearMisses();

    BOOST_REQUIRE(near.size() == 3U);
    BOOST_TEST((near[0].missingIn == MissingIn::Pieces));
    BOOST_TEST(near[0].missing == 1);
    BOOST_TEST((near[1].missingIn == MissingIn::Amount));
    BOOST_TEST(near[1].missing == 2000);
    BOOST_TEST((near[2].missingIn == MissingIn::Quantity));
    BOOST_TEST(near[2].missing == 2000);
}

// What cannot be reached takes no part in the search for the best.
BOOST_AUTO_TEST_CASE(thresholds_out_of_reach_make_nothing_dearer)
{
    const auto counted = [](const char* item, std::int64_t pieces, const char* rewarded,
                            Benefit benefit) {
        return ThresholdOffer{only({item}),
                              only({rewarded}),
                              ThresholdBasis::Quantity,
                              {{pieces * 1000, benefit}},
                              std::nullopt};
    };
    const Basket basket = basketOf({{"MUG", 3}, {"CUP", 1}, {"TENT", 6}});
    std::vector<Promotion> offers{promotion("A", counted("MUG", 1, "CUP", Benefit::amountOff(400))),
                                  promotion("B", ThresholdOffer{everything(),
                                                                everything(),
                                                                ThresholdBasis::Quantity,
                                                                {{4000, Benefit::amountOff(1241)}},
                                                                std::nullopt})};
    const auto totalOf = [&](const std::vector<Promotion>& some) {
        const PromotionBook book{some};
        const auto priced = price(basket, {.promotions = &book}).value();
        BOOST_TEST(priced.optimal);
        return priced.total;
    };
    const auto total = totalOf(offers);
    for (const char* name : {"C", "D", "E", "F"})
        offers.push_back(
            promotion(name, counted("ROPE", 2, "CUP", Benefit::percentOff(percent("50")))));
    offers.push_back(promotion("G", counted("CUP", 4, "CUP", Benefit::amountOff(900))));
    BOOST_TEST(totalOf(offers).text() == total.text());
}

BOOST_AUTO_TEST_CASE(a_coupon_tells_what_it_did_or_why_it_did_nothing)
{
    ThresholdOffer threshold{only({"MUG"}),
                             only({"MUG"}),
                             ThresholdBasis::Amount,
                             {{5000, Benefit::amountOff(500)}},
                             std::nullopt};
    Promotion welcome = promotion("WELCOME", threshold);
    welcome.conditions.coupons = {"W10"};
    const PromotionBook book{{welcome}};
    const auto shown = [&](int mugs) {
        Basket basket = addCoupon(basketOf({{"MUG", mugs}}), "W10").value();
        basket = addCoupon(basket, "OTHER").value();
        const auto priced = price(basket, {.promotions = &book}).value();
        return shownCoupons(basket.coupons(), promotionOutcome(priced, book), book, kEur);
    };

    const auto tooFew = shown(3);
    BOOST_REQUIRE(tooFew.size() == 2U);
    BOOST_TEST(tooFew[0].code == "W10");
    BOOST_TEST(tooFew[0].name == "WELCOME");
    BOOST_TEST(tooFew[0].saved.isZero());
    BOOST_TEST((tooFew[0].why == PromotionRefusal::BelowThreshold));
    BOOST_TEST(tooFew[0].missing == 2000);
    BOOST_TEST((tooFew[1].why == PromotionRefusal::NoGoods));
    BOOST_TEST(tooFew[1].name == "");
    BOOST_TEST(shown(5)[0].saved.text() == "5.00");
}

// A shop has thousands of promotions; a screen is told of those that have to do with its basket.
BOOST_AUTO_TEST_CASE(promotions_of_other_goods_are_left_out_where_only_the_goods_matter)
{
    Promotion later = promotion("LATER", takePay(3, 2, only({"MUG"})));
    later.conditions.firstDay = Date{2020, 1, 1}; // The cases know no date.
    const auto all =
        outcomeOf(basketOf({{"MUG", 2}}), {promotion("TENTS", takePay(2, 1, only({"TENT"}))), later,
                                           promotion("MUGS", takePay(3, 2, only({"MUG"})))});
    BOOST_TEST(all.withheld.size() == 5U);

    const auto here = aboutTheGoods(all);

    BOOST_TEST(here.withheld.size() == 4U);
    for (const auto& one : here.withheld)
        BOOST_TEST(one.name != "TENTS");
    BOOST_TEST(here.nearMisses().size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
