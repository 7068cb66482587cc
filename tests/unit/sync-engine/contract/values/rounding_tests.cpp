#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/values/rounding.h"

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace onetill;

BOOST_AUTO_TEST_SUITE(rounding_tests)

BOOST_AUTO_TEST_CASE(a_tie_goes_away_from_zero)
{
    BOOST_TEST(divideHalfUp(5, 2) == 3);
    BOOST_TEST(divideHalfUp(-5, 2) == -3);
    BOOST_TEST(divideHalfUp(4, 3) == 1);
    BOOST_TEST(divideHalfUp(-4, 3) == -1);
    BOOST_TEST(divideHalfUp(0, 7) == 0);
}

// A refund must give back to the cent what the sale took.
BOOST_AUTO_TEST_CASE(below_zero_mirrors_above_zero)
{
    for (int numerator = 0; numerator < 500; ++numerator)
        for (int denominator = 1; denominator < 50; ++denominator)
            BOOST_REQUIRE(divideHalfUp(-numerator, denominator)
                          == -divideHalfUp(numerator, denominator));
}

BOOST_AUTO_TEST_CASE(large_numbers_do_not_overflow_on_the_way)
{
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    BOOST_TEST(divideHalfUp(Wide{kMost} * 1'000'000, 1'000'000) == kMost);
    BOOST_CHECK_THROW(divideHalfUp(Wide{kMost} * 2, 1), BrokenInvariant);
    BOOST_CHECK_THROW(divideHalfUp(1, 0), BrokenInvariant);
}

BOOST_AUTO_TEST_SUITE_END()
