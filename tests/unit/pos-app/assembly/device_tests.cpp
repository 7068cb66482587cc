#include "pos-app/assembly/device.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::assembly;

BOOST_AUTO_TEST_SUITE(device_tests)

// A sale at half past midnight in summer belongs to the new day in Dublin, to the old one in UTC.
BOOST_AUTO_TEST_CASE(the_offset_of_a_zone_follows_its_summer_time)
{
    const auto offset = [](const char* zone, const char* at) {
        return offsetMinutes(zone, *parseTimestamp(at));
    };

    BOOST_TEST(*offset("Europe/Dublin", "2026-07-01T00:30:00Z") == 60);
    BOOST_TEST(*offset("Europe/Dublin", "2026-01-01T00:30:00Z") == 0);
    BOOST_TEST(*offset("America/Chicago", "2026-11-01T06:59:59Z") == -300);
    BOOST_TEST(*offset("America/Chicago", "2026-11-01T07:00:00Z") == -360);
    BOOST_TEST(*offset("Asia/Kathmandu", "2026-11-01T07:00:00Z") == 345);
    BOOST_TEST(
        (offset("Mars/Olympus", "2026-11-01T07:00:00Z").error().code == ErrorCode::NotFound));
}

BOOST_AUTO_TEST_CASE(a_trial_clock_runs_on_from_where_it_was_set_and_only_moves_forward)
{
    TrialClock clock;
    const auto noon = *parseTimestamp("2030-01-01T12:00:00Z");

    clock.set(noon);
    BOOST_TEST(clock.now().ms >= noon.ms);
    BOOST_TEST(clock.now().ms < noon.ms + 60'000);

    BOOST_TEST((clock.moveForward({noon.ms - 1}).error().code == ErrorCode::OutOfRange));
    BOOST_TEST(clock.moveForward({noon.ms + 3'600'000}).has_value());
    BOOST_TEST(clock.now().ms >= noon.ms + 3'600'000);
}

BOOST_AUTO_TEST_CASE(a_trial_clock_goes_back_to_a_setting_that_it_had)
{
    TrialClock clock;
    const auto before = clock.setting();
    clock.set(*parseTimestamp("2030-01-01T12:00:00Z"));

    clock.restore(before);

    BOOST_TEST(clock.now().ms - wallTime().ms < 60'000);
    BOOST_TEST((clock.setting() == before));
}

BOOST_AUTO_TEST_CASE(the_device_has_a_start_of_its_own)
{
    BOOST_TEST(!bootId().empty());
    BOOST_TEST(bootTicksMs() > 0);
}

BOOST_AUTO_TEST_SUITE_END()
