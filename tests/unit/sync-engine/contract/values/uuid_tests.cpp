#include "sync-engine/contract/values/uuid.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

using namespace onetill;

namespace {

/// A clock that the case moves, and randomness from a seed.
struct Source {
    Timestamp now{1'795'428'000'000};
    std::mt19937_64 random{7};

    UuidGenerator generator()
    {
        return {[this] { return now; },
                [this](std::span<std::uint8_t> bytes) {
                    std::ranges::generate(bytes,
                                          [this] { return static_cast<std::uint8_t>(random()); });
                }};
    }
};

std::int64_t millisecondsOf(const Uuid& id)
{
    std::int64_t ms = 0;
    for (std::size_t i = 0; i < 6; ++i)
        ms = ms << 8 | id.bytes()[i];
    return ms;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(uuid_tests, Source)

BOOST_AUTO_TEST_CASE(text_reads_back_in_either_case)
{
    const std::string text = "019aafd2-1c00-7abc-8def-0123456789ab";

    BOOST_TEST(Uuid::parse(text).value().text() == text);
    BOOST_TEST(Uuid::parse("019AAFD2-1C00-7ABC-8DEF-0123456789AB").value().text() == text);
    BOOST_TEST(Uuid{}.isNil());
}

BOOST_AUTO_TEST_CASE(refuses_other_forms)
{
    for (const char* text :
         {"", "019aafd2", "019aafd21c007abc8def0123456789ab", "019aafd2-1c00-7abc-8def-0123456789a",
          "019aafd2-1c00-7abc-8def-0123456789abc", "019aafd2-1c00-7abc-8def-0123456789ag",
          "{19aafd2-1c00-7abc-8def-0123456789a}", "019aafd2x1c00-7abc-8def-0123456789ab"})
        BOOST_TEST((Uuid::parse(text).error().code == ErrorCode::Malformed), text);
}

BOOST_AUTO_TEST_CASE(made_ones_are_version_7_of_the_moment)
{
    const Uuid id = generator().next();

    BOOST_TEST(millisecondsOf(id) == now.ms);
    BOOST_TEST((id.bytes()[6] >> 4) == 7);
    BOOST_TEST((id.bytes()[8] >> 6) == 2);
}

// A till's battery dies and its clock is back in 1970: identifiers must still ascend.
BOOST_AUTO_TEST_CASE(they_ascend_when_the_clock_steps_back_or_stands)
{
    auto made = generator();
    Uuid last = made.next();
    for (int i = 0; i < 20'000; ++i) {
        switch (random() % 4) {
        case 0: now.ms += 1; break;
        case 1: now.ms = std::max<std::int64_t>(0, now.ms - 100'000); break;
        case 2: now.ms = 0; break;
        default: break;
        }
        const Uuid next = made.next();
        BOOST_REQUIRE(last < next);
        BOOST_REQUIRE((next.bytes()[6] >> 4) == 7);
        BOOST_REQUIRE((next.bytes()[8] >> 6) == 2);
        last = next;
    }
}

BOOST_AUTO_TEST_CASE(they_ascend_over_the_end_of_the_random_bits)
{
    auto made = generator();
    made.startAfter(Uuid::parse("ffffffff-0000-7fff-bfff-ffffffffffff").value());

    BOOST_TEST(made.next().text() == "ffffffff-0001-7000-8000-000000000000");
}

BOOST_AUTO_TEST_CASE(a_restart_does_not_repeat_what_was_used)
{
    const Uuid used = generator().next();
    now.ms -= 60'000;
    auto afterRestart = generator();
    afterRestart.startAfter(used);

    BOOST_TEST((used < afterRestart.next()));
}

BOOST_AUTO_TEST_SUITE_END()
