#include "promotions.h"

#include <algorithm>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

PromotionRefusal refusalOfFirst(const Promoted& result)
{
    BOOST_REQUIRE(!result.refused.empty());
    return result.refused.front().why;
}

std::int64_t savedOnLine(const Promoted& result, int line)
{
    std::int64_t sum = 0;
    for (const AppliedPromotion& applied : result.applied)
        sum += applied.line == line ? applied.saved : 0;
    return sum;
}

} // namespace

BOOST_AUTO_TEST_SUITE(promotion_tests)

BOOST_AUTO_TEST_CASE(three_for_two_takes_the_cheapest_of_each_three)
{
    Lines basket;
    basket.add("A", 1000);
    basket.add("B", 800);
    basket.add("C", 600);

    const auto result = promoted(basket, {promotion("3FOR2", takePay(3, 2, everything()))});

    BOOST_TEST(result.saved() == 600);
    BOOST_TEST(result.optimal);
    BOOST_TEST(savedOnLine(result, 1) == 250, "spread by price, or the free piece would be kept");
    BOOST_TEST(savedOnLine(result, 2) == 200);
    BOOST_TEST(savedOnLine(result, 3) == 150);
}

BOOST_AUTO_TEST_CASE(a_shop_may_put_the_discount_on_the_rewarded_piece)
{
    Lines basket;
    basket.add("A", 1000, 2);
    basket.add("B", 600);
    Promotion offer = promotion("3FOR2", takePay(3, 2, everything()));
    offer.spread = Spread::RewardedPieces;

    const auto result = promoted(basket, {offer});

    BOOST_TEST(savedOnLine(result, 1) == 0);
    BOOST_TEST(savedOnLine(result, 2) == 600);
}

BOOST_AUTO_TEST_CASE(a_set_that_lacks_pieces_says_how_many)
{
    Lines basket;
    basket.add("MUG", 500, 2);

    const auto result = promoted(basket, {promotion("MUGS", takePay(3, 2, only({"MUG"})))});

    BOOST_TEST(result.applied.empty());
    BOOST_TEST((refusalOfFirst(result) == PromotionRefusal::Incomplete));
    BOOST_TEST(result.refused.front().missing == 1);
}

BOOST_AUTO_TEST_CASE(a_promotion_takes_place_only_so_often_a_ticket)
{
    Lines basket;
    basket.add("A", 1000, 9);
    Promotion offer = promotion("3FOR2", takePay(3, 2, everything()));
    offer.timesPerTicket = 2;
    Promotion half = promotion("HALF", UnitOffer{only({"A"}), Benefit::percentOff(percent("50"))});
    half.timesPerTicket = 1;

    BOOST_TEST(promoted(basket, {offer}).saved() == 2000);
    BOOST_TEST(promoted(basket, {half}).saved() == 500);
    BOOST_TEST(promoted(basket, {offer, half}).saved() == 2500);
}

BOOST_AUTO_TEST_CASE(nothing_becomes_dearer_and_nothing_costs_less_than_nothing)
{
    Lines basket;
    basket.add("A", 100, 2);

    BOOST_TEST(promoted(basket, {promotion("SET", forPrice(2, 300, everything()))}).saved() == 0);
    BOOST_TEST(
        promoted(basket, {promotion("OFF", UnitOffer{everything(), Benefit::amountOff(500)})})
            .saved()
        == 200);
}

BOOST_AUTO_TEST_CASE(an_exclusive_promotion_blocks_a_better_one)
{
    Lines basket;
    basket.add("A", 10000);
    Promotion exclusive =
        promotion("EX", UnitOffer{everything(), Benefit::percentOff(percent("5"))});
    exclusive.concurrency = Concurrency::Exclusive;

    const auto result = promoted(
        basket,
        {exclusive, promotion("BIG", UnitOffer{everything(), Benefit::percentOff(percent("40"))})});

    BOOST_TEST(result.saved() == 500);
    BOOST_TEST((refusalOfFirst(result) == PromotionRefusal::BetterOffer));
}

BOOST_AUTO_TEST_CASE(the_tier_that_is_reached_counts_on_what_is_left)
{
    const ThresholdOffer offer{everything(),
                               everything(),
                               ThresholdBasis::Amount,
                               {{5000, Benefit::amountOff(500)}, {10000, Benefit::amountOff(1500)}},
                               {},
                               false};
    Lines little;
    little.add("A", 4999);
    Lines enough;
    enough.add("A", 5000);
    Lines much;
    much.add("A", 6000);
    much.add("B", 4000);

    BOOST_TEST(promoted(little, {promotion("T", offer)}).saved() == 0);
    BOOST_TEST(promoted(little, {promotion("T", offer)}).refused.front().missing == 1);
    BOOST_TEST(promoted(enough, {promotion("T", offer)}).saved() == 500);
    const auto result = promoted(much, {promotion("T", offer)});
    BOOST_TEST(savedOnLine(result, 1) == 900);
    BOOST_TEST(savedOnLine(result, 2) == 600);
}

BOOST_AUTO_TEST_CASE(conditions_say_why_they_are_not_met)
{
    Lines basket;
    basket.add("A", 1000);
    const UnitOffer tenth{everything(), Benefit::percentOff(percent("10"))};
    Promotion evening = promotion("1", tenth);
    evening.conditions.windows = {{.from = 17 * 3600, .to = 19 * 3600}};
    Promotion members = promotion("2", tenth);
    members.conditions.customerGroups = {"gold"};
    Promotion coupon = promotion("3", tenth);
    coupon.conditions.coupons = {"SAVE10"};
    Promotion past = promotion("4", tenth);
    past.conditions.lastDay = Date{2026, 11, 25};
    PromotionContext context{.now = {Date{2026, 11, 26}, 16 * 3600, 3}};

    const auto refused = promoted(basket, {evening, members, coupon, past}, context).refused;
    BOOST_REQUIRE(refused.size() >= 4);
    std::vector<PromotionRefusal> why;
    for (const RefusedPromotion& each : refused)
        if (each.line == kWholeTicket)
            why.push_back(each.why);
    BOOST_TEST((why
                == std::vector{PromotionRefusal::NotNow, PromotionRefusal::NotThisCustomer,
                               PromotionRefusal::NoCoupon, PromotionRefusal::NotNow}));

    context.now.second = 17 * 3600;
    context.customerGroups = {"gold"};
    context.coupons = {"SAVE10"};
    BOOST_TEST(promoted(basket, {evening}, context).saved() == 100);
    BOOST_TEST(promoted(basket, {members}, context).saved() == 100);
    BOOST_TEST(promoted(basket, {coupon}, context).saved() == 100);
}

BOOST_AUTO_TEST_CASE(a_window_over_midnight_belongs_to_the_day_it_begins_on)
{
    TimeWindow saturdayNight{.from = 22 * 3600, .to = 2 * 3600};
    saturdayNight.weekdays = {false, false, false, false, false, true, false};

    BOOST_TEST(saturdayNight.holds({Date{2026, 11, 28}, 22 * 3600, 5}));
    BOOST_TEST(saturdayNight.holds({Date{2026, 11, 29}, 2 * 3600 - 1, 6}));
    BOOST_TEST(!saturdayNight.holds({Date{2026, 11, 29}, 2 * 3600, 6}));
    BOOST_TEST(!saturdayNight.holds({Date{2026, 11, 28}, 3600, 5}), "that was Friday's night");
    BOOST_TEST(!saturdayNight.holds({Date{2026, 11, 29}, 23 * 3600, 6}));
}

BOOST_AUTO_TEST_CASE(a_promotion_of_one_night_ends_when_that_night_does)
{
    PromotionConditions night;
    night.firstDay = night.lastDay = Date{2026, 11, 27};
    night.windows = {{.from = 22 * 3600, .to = 2 * 3600}};

    BOOST_TEST(!night.areOpen({Date{2026, 11, 27}, 3600, 4}), "that is the night before");
    BOOST_TEST(night.areOpen({Date{2026, 11, 27}, 23 * 3600, 4}));
    BOOST_TEST(night.areOpen({Date{2026, 11, 28}, 3600, 5}));
    BOOST_TEST(!night.areOver({Date{2026, 11, 28}, 3600, 5}));
    BOOST_TEST(!night.areOpen({Date{2026, 11, 28}, 2 * 3600, 5}));
    BOOST_TEST(night.areOver({Date{2026, 11, 28}, 2 * 3600, 5}));
    BOOST_TEST(!night.areOpen({Date{2026, 11, 28}, 22 * 3600, 5}));
}

// In the night to 25 October 2026 Dublin's clocks show 01:30 twice, an hour apart.
BOOST_AUTO_TEST_CASE(an_hour_that_the_clock_shows_twice_is_in_the_window_twice)
{
    const TimeWindow window{.from = 3600, .to = 2 * 3600};
    const auto first = parseTimestamp("2026-10-25T00:30:00Z").value();
    const auto second = parseTimestamp("2026-10-25T01:30:00Z").value();

    BOOST_TEST(window.holds(wallTime(first, 60)));
    BOOST_TEST(window.holds(wallTime(second, 0)));
    BOOST_TEST(wallTime(first, 60).weekday == 6);
}

BOOST_AUTO_TEST_CASE(a_thousand_pieces_of_one_line_get_the_best_mix_of_sets)
{
    Lines basket;
    basket.add("SCREW", 250, 1080);
    const auto result = promoted(
        basket, {promotion("50", SetOffer{{{everything(), 1050}}, Reward::Cheapest, 1000, free()}),
                 promotion("10", SetOffer{{{everything(), 30}}, Reward::Cheapest, 20, free()})});

    BOOST_TEST(result.saved() == 1020 * 250);
}

// What needs pieces one by one was left out where there were very many.
BOOST_AUTO_TEST_CASE(one_piece_more_never_ends_a_discount)
{
    Promotion five = promotion("5HALF", UnitOffer{only({"A"}), Benefit::percentOff(percent("50"))});
    five.timesPerTicket = 5;
    const Promotion pair = promotion("PAIR", SetOffer{{{only({"A"}), 1}, {only({"B"}), 1}},
                                                      Reward::WholeSet,
                                                      0,
                                                      Benefit::amountOff(50)});
    for (const std::int64_t count : {511, 512, 513, 600, 5'000}) {
        Lines basket;
        basket.add("A", 100, count);
        BOOST_TEST(promoted(basket, {five}).saved() == 250, "at " << count);
        basket.add("B", 100, 100);
        BOOST_TEST(promoted(basket, {pair}).saved() == 5'000, "at " << count);
    }
}

BOOST_AUTO_TEST_CASE(a_cent_off_three_lines_is_told_of_one)
{
    Lines basket;
    for (const char* sku : {"A", "B", "C"})
        basket.add(sku, 100);
    const auto result =
        promoted(basket, {promotion("CENT", ThresholdOffer{everything(),
                                                           everything(),
                                                           ThresholdBasis::Amount,
                                                           {{0, Benefit::amountOff(1)}},
                                                           {},
                                                           false})});

    BOOST_TEST(result.applied.size() == 1U);
    BOOST_TEST(result.saved() == 1);
}

BOOST_AUTO_TEST_CASE(forty_pieces_in_six_overlapping_promotions_are_solved_or_it_is_said)
{
    Lines basket;
    for (int i = 0; i < 40; ++i)
        basket.add(i % 3 == 0 ? "A" : i % 3 == 1 ? "B" : "C", 199 + 37 * (i * 7 % 40));
    const std::vector<Promotion> promotions{
        promotion("1", takePay(3, 2, only({"A", "B"}))),
        promotion("2", takePay(4, 3, only({"B", "C"}))),
        promotion("3", forPrice(3, 1500, only({"A", "C"}))),
        promotion("4", forPrice(2, 900, only({"A", "B", "C"}))),
        promotion(
            "5",
            SetOffer{{{everything(), 2}}, Reward::WholeSet, 0, Benefit::percentOff(percent("20"))}),
        promotion("6", UnitOffer{only({"B"}), Benefit::percentOff(percent("15"))})};

    const auto all = promoted(basket, promotions);

    BOOST_TEST(all.optimal);
    for (const Promotion& one : promotions)
        BOOST_TEST(promoted(basket, {one}).saved() <= all.saved());
}

BOOST_AUTO_TEST_CASE(impossible_promotions_are_refused)
{
    Promotion offer;
    offer.id = PromotionId::parse("P").value();
    const auto refuses = [&offer](Offer wanted) {
        offer.offer = std::move(wanted);
        const auto checked = checkPromotion(offer);
        return !checked && checked.error().code == ErrorCode::OutOfRange;
    };

    BOOST_TEST(refuses(UnitOffer{everything(), Benefit::percentOff(percent("101"))}));
    BOOST_TEST(refuses(UnitOffer{everything(), Benefit::amountOff(-1)}));
    BOOST_TEST(refuses(SetOffer{}));
    BOOST_TEST(refuses(takePay(0, 0, everything())));
    BOOST_TEST(refuses(SetOffer{{{everything(), 2}}, Reward::Cheapest, 3, free()}));
    BOOST_TEST(refuses(SetOffer{{{everything(), 2}}, Reward::Group, 1, free()}));
    BOOST_TEST(refuses(ThresholdOffer{}));
    BOOST_TEST(refuses(ThresholdOffer{everything(),
                                      everything(),
                                      ThresholdBasis::Amount,
                                      {{100, Benefit::amountOff(1)}, {100, Benefit::amountOff(2)}},
                                      {},
                                      false}));
}

BOOST_AUTO_TEST_SUITE_END()
