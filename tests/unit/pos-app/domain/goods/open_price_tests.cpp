#include "pos-app/domain/goods/open_price.h"
#include "shop.h"

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

std::shared_ptr<const Item> flowers(const char* least = "5.00", const char* most = "80.00")
{
    Item item = anItem("FLOWERS", "0.00");
    item.listPrice.reset();
    item.openPrice = true;
    item.priceMin = eur(least);
    item.priceMax = eur(most);
    return shared(std::move(item));
}

} // namespace

BOOST_AUTO_TEST_SUITE(open_price_tests)

BOOST_AUTO_TEST_CASE(what_has_no_price_of_its_own_costs_what_is_said)
{
    BOOST_TEST((refusal(itemAtPrice(flowers(), {}, {})) == ErrorCode::PriceRequired));

    const auto priced = itemAtPrice(flowers(), eur("24.50"), {});

    BOOST_REQUIRE(priced);
    BOOST_TEST((*priced)->listPrice->text() == "24.50");
}

// 2450.00 in place of 24.50, on a busy morning.
BOOST_AUTO_TEST_CASE(a_price_outside_the_limits_is_refused)
{
    for (const char* said : {"4.99", "80.01", "-1.00", "0.00"})
        BOOST_TEST((refusal(itemAtPrice(flowers(), eur(said), {})) == ErrorCode::OutOfRange), said);
    for (const char* said : {"5.00", "80.00"})
        BOOST_TEST(itemAtPrice(flowers(), eur(said), {}).has_value(), said);
}

BOOST_AUTO_TEST_CASE(nobody_prices_what_has_its_price)
{
    BOOST_TEST(
        (refusal(itemAtPrice(aPiece("TEA", "4.99"), eur("1.00"), {})) == ErrorCode::OutOfRange));
    BOOST_TEST(itemAtPrice(aPiece("TEA", "4.99"), {}, {}).has_value());
}

// A price list with a hole in it gives goods away.
BOOST_AUTO_TEST_CASE(nothing_is_free_unless_it_is_meant)
{
    BOOST_TEST((refusal(itemAtPrice(aPiece("TEA", "0.00"), {}, {})) == ErrorCode::NoPrice));
    BOOST_TEST(
        (refusal(itemAtPrice(aPiece("PIE", "4.50"), {}, eur("0.00"))) == ErrorCode::NoPrice));
    Item sample = anItem("SAMPLE", "0.00");
    sample.mayBeFree = true;
    BOOST_TEST(itemAtPrice(shared(sample), {}, {}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
