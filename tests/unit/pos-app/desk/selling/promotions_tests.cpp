#include "shop.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace onetill;
using namespace onetill::test;

namespace {

wire::Json setOffer(const char* skuText, int count)
{
    return {{"kind", "set"},
            {"groups", {{{"items", {{"skus", {skuText}}}}, {"count", count}}}},
            {"reward", "cheapest"},
            {"rewarded", 1},
            {"benefit", {{"percent", "100"}}}};
}

wire::Promotion aPromotion(const std::string& id, wire::Json offer, wire::Json when = nullptr)
{
    wire::Promotion promotion{id, {}, *Currency::fromCode("EUR"), {}};
    promotion.terms = {{"id", id}, {"name", id + " for you"}, {"offer", std::move(offer)}};
    if (!when.is_null())
        promotion.terms["when"] = std::move(when);
    return promotion;
}

wire::Json percentOff(const char* percent, wire::Json items)
{
    return {{"kind", "each"}, {"items", std::move(items)}, {"benefit", {{"percent", percent}}}};
}

/// An open till whose centre has promotions; a mug costs 14.95, a Monday in November.
struct Promoting : Shop {
    Promoting() { ready(); }

    void promote(const std::vector<wire::Promotion>& promotions)
    {
        std::vector<wire::FeedRecord> records;
        for (const wire::Promotion& promotion : promotions)
            records.push_back(wire::upsert(promotion));
        centreSays("catalogue", records);
    }
    void mugs(const char* count)
    {
        const auto added = sale().add(sku("MUG-350"), std::string{count});
        BOOST_REQUIRE_MESSAGE(added.has_value(), (added ? "" : added.error().detail));
    }
    std::string total() { return sale().basket().priced.total.text(); }
    void setClock(const char* moment) { passMs(parseTimestamp(moment)->ms - clock().now().ms); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(promotions_tests, Promoting)

BOOST_AUTO_TEST_CASE(the_centres_promotion_makes_the_basket_cheaper)
{
    promote({aPromotion("3FOR2", setOffer("MUG-350", 3))});

    mugs("3");

    BOOST_TEST(total() == "29.90");
    const auto outcome = sale().basket().promotions;
    BOOST_REQUIRE(outcome.given.size() == 1U);
    BOOST_TEST(outcome.given[0].name == "3FOR2 for you");
    BOOST_TEST(outcome.given[0].saved.text() == "14.95");
    BOOST_REQUIRE(outcome.given[0].lines.size() == 1U);
    BOOST_TEST(outcome.given[0].lines[0].line == 1);
    BOOST_TEST(sale().basket().priced.refused.empty(), "numbers of a book that nobody else has");
}

BOOST_AUTO_TEST_CASE(one_more_for_a_promotion_is_told)
{
    promote(
        {aPromotion("3FOR2", setOffer("MUG-350", 3)), aPromotion("TENT", setOffer("TENT-3", 2))});

    mugs("2");

    BOOST_TEST(total() == "29.90");
    const auto near = sale().basket().promotions.nearMisses();
    BOOST_REQUIRE(near.size() == 1U);
    BOOST_TEST(near[0].promotion.text() == "3FOR2");
    BOOST_TEST(near[0].missing == 1);
}

BOOST_AUTO_TEST_CASE(a_category_is_that_of_the_catalogue)
{
    promote({aPromotion("CAMP", percentOff("10", {{"categories", {"Camp"}}}))});

    mugs("2");
    BOOST_REQUIRE(sale().scan("2300045003997")); // a pie is no camping goods

    BOOST_TEST(total() == "30.89"); // 2 × (14.95 − 1.50) + 3.99
}

BOOST_AUTO_TEST_CASE(promotions_of_other_stores_and_currencies_are_not_given)
{
    wire::Promotion elsewhere = aPromotion("A", percentOff("50", "all"));
    elsewhere.stores = {*StoreId::parse("elsewhere")};
    wire::Promotion zloty = aPromotion("B", percentOff("50", "all"));
    zloty.currency = *Currency::fromCode("PLN");
    promote({elsewhere, zloty});

    mugs("1");

    BOOST_TEST(total() == "14.95");
}

// The feed of a newer centre may hold what this version does not know; it sells on.
BOOST_AUTO_TEST_CASE(a_promotion_that_cannot_be_read_is_left_out_and_told_once)
{
    wire::Promotion newer = aPromotion("NEW", percentOff("50", "all"));
    newer.terms["only_members"] = true;
    promote({newer, aPromotion("3FOR2", setOffer("MUG-350", 3))});

    mugs("3");
    promote({aPromotion("TENT", setOffer("TENT-3", 2))});
    mugs("3");

    BOOST_TEST(total() == "59.80");
    const auto told = std::ranges::count_if(
        log(), [](const std::string& text) { return text.find("NEW") != std::string::npos; });
    BOOST_TEST(told == 1);
}

BOOST_AUTO_TEST_CASE(a_promotion_that_ends_while_a_basket_is_open_ends_with_the_next_change)
{
    promote({aPromotion("3FOR2", setOffer("MUG-350", 3))});
    mugs("3");

    centreSays("catalogue", {wire::tombstone("promotion", "3FOR2")});

    BOOST_TEST(total() == "29.90", "nothing moves that nobody touched");
    mugs("1");
    BOOST_TEST(total() == "59.80");
}

// The customer stands at the counter when the hour ends; the last change counts, not the payment.
BOOST_AUTO_TEST_CASE(the_time_of_the_last_change_counts)
{
    promote({aPromotion("HAPPY", percentOff("10", "all"),
                        {{"windows", {{{"from", "14:00"}, {"to", "15:00"}}}}})});
    setClock("2026-11-23T14:59:59Z");
    mugs("1");

    setClock("2026-11-23T15:10:00Z");
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "5.00"));
    BOOST_TEST(total() == "13.45");
    restartProgram();
    BOOST_TEST(total() == "13.45");
    signIn();
    BOOST_REQUIRE(sale().removeTender(1));
    BOOST_TEST(total() == "13.45", "money given back is no change of goods");

    mugs("1");
    BOOST_TEST(total() == "29.90");
}

// Hours are promised by the clock on the wall of the shop.
BOOST_AUTO_TEST_CASE(hours_are_those_of_the_stores_clock)
{
    promote({aPromotion("HAPPY", percentOff("10", "all"),
                        {{"windows", {{{"from", "14:00"}, {"to", "15:00"}}}}})});
    setClock("2026-11-23T13:30:00Z");
    mugs("1");
    BOOST_TEST(total() == "14.95");

    moveEast(60);
    mugs("1");

    BOOST_TEST(total() == "26.90"); // 2 × (14.95 − 1.50)
}

// The feed goes on while somebody counts coins; what has been agreed stays, also over a restart.
BOOST_AUTO_TEST_CASE(once_money_is_taken_no_promotion_moves_the_total)
{
    promote({aPromotion("3FOR2", setOffer("MUG-350", 3)),
             aPromotion("REST",
                        {{"kind", "threshold"},
                         {"counted", "all"},
                         {"tiers", {{{"minimum", "20.00"}, {"benefit", {{"amount", "1.00"}}}}}}})});
    mugs("4");
    const auto before = sale().basket();
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "5.00"));

    centreSays("catalogue", {wire::tombstone("promotion", "3FOR2")});
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "5.00"));
    BOOST_TEST(total() == before.priced.total.text());
    restartProgram();

    BOOST_TEST((sale().basket().priced == before.priced));
    BOOST_TEST((sale().basket().promotions == before.promotions));
}

BOOST_AUTO_TEST_CASE(undo_brings_back_what_the_promotion_had_made_of_it)
{
    promote({aPromotion("3FOR2", setOffer("MUG-350", 3))});
    mugs("2");
    mugs("1");
    BOOST_TEST(total() == "29.90");
    mugs("1");

    BOOST_REQUIRE(sale().undo());

    BOOST_TEST(total() == "29.90");
}

BOOST_AUTO_TEST_CASE(a_coupon_opens_its_promotion_and_outlives_a_restart)
{
    promote({aPromotion("WELCOME", percentOff("10", "all"), {{"coupons", {"HELLO"}}}),
             aPromotion("PAST", percentOff("90", "all"),
                        {{"coupons", {"OLD"}}, {"to", "2020-12-31"}})});
    BOOST_TEST((sale().coupon("HELLO").error().code == ErrorCode::EmptyBasket));
    mugs("2");
    BOOST_TEST(total() == "29.90");

    BOOST_REQUIRE(sale().coupon("HELLO"));
    BOOST_TEST(total() == "26.90");
    BOOST_TEST((sale().coupon("HELLO").error().code == ErrorCode::Conflict));
    BOOST_TEST((sale().coupon("HELL").error().code == ErrorCode::UnknownCoupon));
    BOOST_TEST((sale().coupon("OLD").error().code == ErrorCode::CouponExpired));
    restartProgram();
    signIn();
    BOOST_TEST(total() == "26.90");

    BOOST_REQUIRE(sale().removeCoupon("HELLO"));
    BOOST_TEST(total() == "29.90");
    BOOST_TEST((sale().removeCoupon("HELLO").error().code == ErrorCode::NotFound));
}

BOOST_AUTO_TEST_CASE(a_numbered_coupon_counts_once_whoever_held_it)
{
    auto spring = aPromotion("SPRING", percentOff("10", {{"skus", {"MUG-350"}}}),
                             {{"coupon_series", "SPRING-"}});
    promote({spring});
    mugs("1");
    BOOST_TEST((sale().coupon("SPRING-").error().code == ErrorCode::UnknownCoupon));
    BOOST_REQUIRE(sale().coupon("SPRING-0001"));
    BOOST_TEST((sale().coupon("SPRING-0002").error().code == ErrorCode::Conflict));
    BOOST_TEST(total() == "13.45");
    BOOST_REQUIRE(till().holdDesk().hold("the other one"));

    mugs("1");
    BOOST_REQUIRE(sale().coupon("SPRING-0001"));
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "13.45"));
    BOOST_REQUIRE(sale().complete());
    const auto used = std::get<wire::SaleCompleted>(newestEvent()).usedCoupons;
    BOOST_REQUIRE(used.size() == 1U);
    BOOST_TEST(used.front() == "SPRING-0001");

    BOOST_REQUIRE(till().holdDesk().recall(till().holdDesk().held()->front().id));
    BOOST_TEST(
        (sale().tender(domain::TenderKind::Cash, "13.45").error().code == ErrorCode::CouponUsed));
    BOOST_REQUIRE(sale().removeCoupon("SPRING-0001"));
    BOOST_TEST((sale().coupon("SPRING-0001").error().code == ErrorCode::CouponUsed));
    BOOST_REQUIRE(sale().coupon("SPRING-0002"));
    BOOST_TEST(till().journalDesk().verify()->differences.empty());
}

BOOST_AUTO_TEST_CASE(a_coupon_that_gave_nothing_is_not_used_up)
{
    promote({aPromotion("ONCE", percentOff("10", {{"skus", {"TENT-3"}}}),
                        {{"coupons", {"ONCE"}}, {"coupons_once", true}})});
    mugs("1");
    BOOST_REQUIRE(sale().coupon("ONCE"));
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "14.95"));
    BOOST_REQUIRE(sale().complete());

    BOOST_TEST(std::get<wire::SaleCompleted>(newestEvent()).usedCoupons.empty());
    mugs("1");
    BOOST_TEST(sale().coupon("ONCE").has_value());
}

// 10 % and then 20 % off 749.00: of what is left, or each of the whole.
BOOST_AUTO_TEST_CASE(the_store_says_what_percentages_are_of_and_how_promotions_compete)
{
    const auto compound = [](const char* id, const char* percent, int priority) {
        auto promotion = aPromotion(id, percentOff(percent, {{"skus", {"TENT-3"}}}));
        promotion.terms["concurrency"] = "compound";
        promotion.terms["priority"] = priority;
        return promotion;
    };
    const auto totalBy = [&](const char* model, const char* basis) {
        wire::Store store = dublinStore();
        store.promotions = {model, basis};
        centreSays("configuration", {wire::upsert(store)});
        BOOST_REQUIRE(sale().add(sku("TENT-3"), "1"));
        const std::string sum = total();
        BOOST_REQUIRE(sale().voidBasket());
        return sum;
    };
    promote({compound("TEN", "10", 1), compound("TWENTY", "20", 1)});
    BOOST_TEST(totalBy("within-priority", "discounted") == "539.28");
    BOOST_TEST(totalBy("within-priority", "original") == "524.30");
    promote({compound("TEN", "10", 2)});
    BOOST_TEST(totalBy("within-priority", "discounted") == "674.10");
    BOOST_TEST(totalBy("across-priorities", "discounted") == "539.28");
    BOOST_TEST(totalBy("across-priorities", "original") == "539.28", "a chain has one priority");

    // Of a newer centre.
    BOOST_TEST(totalBy("by-weather", "discounted") == "539.28", "the one in force stays");
    BOOST_TEST(std::ranges::any_of(log(), [](const std::string& line) {
        return line.find("the store's rules: priorities meet") != std::string::npos;
    }));
    const auto report = till().shiftDesk().xReport();
    BOOST_TEST(report->policies.promotionModel == "across-priorities");
    BOOST_TEST(report->policies.compoundBasis == "discounted");
}

// The customer has been told what it costs, and has paid a part of it.
BOOST_AUTO_TEST_CASE(once_money_is_taken_another_rule_of_the_store_does_not_change_the_price)
{
    auto ten = aPromotion("TEN", percentOff("10", {{"skus", {"TENT-3"}}}));
    auto twenty = aPromotion("TWENTY", percentOff("20", {{"skus", {"TENT-3"}}}));
    ten.terms["concurrency"] = twenty.terms["concurrency"] = "compound";
    promote({ten, twenty});
    BOOST_REQUIRE(sale().add(sku("TENT-3"), "1"));
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "100.00"));
    wire::Store store = dublinStore();
    store.promotions.compoundBasis = "original";
    centreSays("configuration", {wire::upsert(store)});

    BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "100.00"));
    BOOST_TEST(total() == "539.28");
    restartProgram();
    BOOST_TEST(total() == "539.28");
}

BOOST_AUTO_TEST_SUITE_END()
