#include "tests/simulation/world.h"

#include <boost/test/unit_test.hpp>

using namespace onetill::simulation;

namespace {

struct Told {
    Outcome outcome;
    std::vector<std::string> trace;
};

Told play(std::uint64_t seed)
{
    static const Opening opening;
    Told told;
    Wishes wishes{.seed = seed, .tillRestores = false, .trace = {}};
    wishes.trace = [&told](const std::string& line) { told.trace.push_back(line); };
    told.outcome = World{opening, wishes}.run();
    return told;
}

} // namespace

BOOST_AUTO_TEST_SUITE(replay_tests)

// A failure is worth nothing that cannot be seen a second time.
BOOST_AUTO_TEST_CASE(the_same_seed_replays_exactly)
{
    for (const std::uint64_t seed : {7U, 8U}) {
        const Told first = play(seed);
        const Told second = play(seed);

        BOOST_TEST((first.outcome == second.outcome));
        BOOST_TEST(first.trace == second.trace, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(another_seed_is_another_world)
{
    BOOST_TEST(play(7).trace != play(8).trace);
}

BOOST_AUTO_TEST_SUITE_END()
