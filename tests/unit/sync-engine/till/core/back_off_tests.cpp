#include "sync-engine/till/core/back_off.h"
#include "tests/support/memory_till.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::till;
using std::chrono::milliseconds;

namespace {

/// A source that always gives the same byte.
RandomSource always(std::uint8_t byte)
{
    return [byte](std::span<std::uint8_t> bytes) {
        for (auto& one : bytes)
            one = byte;
    };
}

} // namespace

BOOST_AUTO_TEST_SUITE(back_off_tests)

// A hub that is down for an hour must not be asked every second by ten thousand tills, nor must a
// till stay away for an hour after it is back.
BOOST_AUTO_TEST_CASE(the_wait_never_exceeds_its_doubling_bound_nor_five_minutes)
{
    BackOff backOff{test::seeded(7)};
    milliseconds bound = BackOff::kFirst;
    for (int failure = 0; failure < 40; ++failure) {
        const auto drawn = backOff.next();
        BOOST_TEST(drawn.count() >= 0);
        BOOST_TEST(drawn.count() < bound.count());
        bound = std::min(bound * 2, BackOff::kLongest);
    }
}

// Full jitter: over many tills the waits fill the whole span.
BOOST_AUTO_TEST_CASE(the_waits_of_many_tills_are_spread_over_the_whole_span)
{
    int early = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        BackOff backOff{test::seeded(seed)};
        early += backOff.next() < BackOff::kFirst / 2;
    }
    BOOST_TEST(early > 140);
    BOOST_TEST(early < 260);
}

BOOST_AUTO_TEST_CASE(what_the_hub_asks_for_is_the_least)
{
    BackOff backOff{always(0)};
    BOOST_TEST(backOff.next(milliseconds{30'000}).count() == 30'000);
}

BOOST_AUTO_TEST_CASE(after_a_success_the_waits_are_short_again)
{
    BackOff backOff{test::seeded(3)};
    for (int failure = 0; failure < 12; ++failure)
        backOff.next();

    backOff.reset();

    BOOST_TEST(backOff.next().count() < BackOff::kFirst.count());
}

BOOST_AUTO_TEST_CASE(a_spread_over_nothing_is_no_wait)
{
    const BackOff backOff{test::seeded(3)};
    BOOST_TEST(backOff.spread(milliseconds{0}).count() == 0);
    BOOST_TEST(backOff.spread(milliseconds{-5}).count() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
