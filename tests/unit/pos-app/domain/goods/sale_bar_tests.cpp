#include "pos-app/domain/goods/sale_bar.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::domain;

namespace {

const Date kToday{2026, 11, 26};

ErrorCode refusal(const SaleBar& goods)
{
    const auto sold = mayBeSold(goods, kToday);
    BOOST_REQUIRE(!sold);
    return sold.error().code;
}

} // namespace

BOOST_AUTO_TEST_SUITE(sale_bar_tests)

BOOST_AUTO_TEST_CASE(what_is_not_for_sale_is_not_sold)
{
    BOOST_TEST((refusal({.notForSale = true}) == ErrorCode::NotForSale));
    BOOST_TEST(mayBeSold({}, kToday).has_value());
}

BOOST_AUTO_TEST_CASE(a_recall_of_all_of_it_asks_for_no_batch)
{
    BOOST_TEST((refusal({.recalled = true}) == ErrorCode::Recalled));
    BOOST_TEST((refusal({.recalled = true, .batch = "L77"}) == ErrorCode::Recalled));
}

BOOST_AUTO_TEST_CASE(a_recall_of_a_batch_leaves_the_others)
{
    const SaleBar bar{.recalled = true, .batches = {"L76", "L77"}};
    SaleBar goods = bar;
    goods.batch = "l77";
    BOOST_TEST((refusal(goods) == ErrorCode::Recalled), "however its letters are written");

    goods.batch = "L78";
    BOOST_TEST(mayBeSold(goods, kToday).has_value());
    BOOST_TEST(warningsOf(goods, kToday).empty());
}

// The bars below the code name no batch: somebody has to look at the package.
BOOST_AUTO_TEST_CASE(goods_that_do_not_say_their_batch_are_looked_at)
{
    const SaleBar goods{.recalled = true, .batches = {"L77"}};

    BOOST_TEST(mayBeSold(goods, kToday).has_value());
    BOOST_REQUIRE(warningsOf(goods, kToday).size() == 1U);
    BOOST_TEST((warningsOf(goods, kToday).front() == GoodsWarning::CheckBatch));
}

BOOST_AUTO_TEST_CASE(goods_are_sold_on_their_last_day_and_not_after_it)
{
    BOOST_TEST(mayBeSold({.expiry = kToday}, kToday).has_value());
    BOOST_TEST((refusal({.expiry = Date{2026, 11, 25}}) == ErrorCode::Expired));
}

BOOST_AUTO_TEST_CASE(past_the_best_there_is_only_a_warning)
{
    const SaleBar old{.bestBefore = Date{2026, 11, 25}};

    BOOST_TEST(mayBeSold(old, kToday).has_value());
    BOOST_REQUIRE(warningsOf(old, kToday).size() == 1U);
    BOOST_TEST((warningsOf(old, kToday).front() == GoodsWarning::BestBefore));
    BOOST_TEST(warningsOf({.bestBefore = kToday}, kToday).empty());
}

BOOST_AUTO_TEST_SUITE_END()
