#include "counter_top.h"
#include "sync-engine/contract/values/check.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

} // namespace

BOOST_FIXTURE_TEST_SUITE(desk_caller_tests, test::CounterTop)

// The sale is in the journal; a mistake in showing it must not end the program in front of the
// customer.
BOOST_AUTO_TEST_CASE(a_broken_invariant_in_an_answer_is_logged_and_the_till_goes_on)
{
    QObject screen;
    int shown = 0;

    desk().ask(
        &screen, [](desk::Till&) { return 1; },
        [](const Result<int>&) { ONETILL_CHECK(1 + 1 == 3); });
    desk().ask(
        &screen, [](desk::Till&) { return 2; },
        [&](const Result<int>& number) { shown = number.value_or(0); });
    answer();

    BOOST_TEST(shown == 2);
    BOOST_REQUIRE(desk().complaints.size() == 1U);
    BOOST_TEST(desk().complaints[0].find("1 + 1 == 3") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_a_desk_that_hangs_does_not_take_is_answered_all_the_same)
{
    QObject screen;
    std::vector<ErrorCode> refused;
    const auto answered = [&refused](const auto& value) {
        BOOST_REQUIRE(!value);
        refused.push_back(value.error().code);
    };
    desk().hangs = true;

    desk().ask(
        &screen, [](desk::Till&) { return 1; }, answered);
    desk().ask(
        &screen, [](desk::Till&) { return Status{}; }, answered);
    desk().askLater<Result<int>>(
        &screen, [](desk::Till&, const auto& reply) { reply(1); }, answered);
    BOOST_TEST(refused.empty());
    answer();

    BOOST_TEST((refused == std::vector(3, ErrorCode::Busy)));
}

BOOST_AUTO_TEST_SUITE_END()
