#include "pos-app/domain/returns/return_window.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::domain;

namespace {

const ReturnWindow kTwoWeeks{.period = ReturnPeriod{.days = 14}};
const ReturnReasonCode kNone;
const ReturnReasonCode kFaulty = ReturnReasonCode::parse("faulty").value();

Date day(const char* text)
{
    return parseDate(text).value();
}

std::string last(const ReturnWindow& window, const char* from, const ReturnReasonCode& reason)
{
    const auto date = lastReturnDay(window, day(from), reason);
    return date ? formatDate(*date) : "never";
}

} // namespace

BOOST_AUTO_TEST_SUITE(return_window_tests)

BOOST_AUTO_TEST_CASE(the_last_day_belongs_to_the_window)
{
    const Date sold = day("2026-01-31");

    BOOST_TEST(checkReturnWindow(kTwoWeeks, sold, day("2026-02-14"), kNone).has_value());
    const auto late = checkReturnWindow(kTwoWeeks, sold, day("2026-02-15"), kNone);
    BOOST_REQUIRE(!late);
    BOOST_TEST((late.error().code == ErrorCode::ReturnTooLate));
    BOOST_TEST(checkReturnWindow(kTwoWeeks, sold, sold, kNone).has_value());
    BOOST_TEST(!checkReturnWindow(kTwoWeeks, sold, day("2026-01-30"), kNone));
}

BOOST_AUTO_TEST_CASE(windows_run_over_the_ends_of_months_and_leap_days)
{
    BOOST_TEST(last(kTwoWeeks, "2026-02-15", kNone) == "2026-03-01");
    BOOST_TEST(last(kTwoWeeks, "2028-02-15", kNone) == "2028-02-29");
    BOOST_TEST(last(kTwoWeeks, "2026-12-24", kNone) == "2027-01-07");
    BOOST_TEST(last({.period = ReturnPeriod{.months = 1}}, "2028-01-31", kNone) == "2028-02-29");
    BOOST_TEST(last({.period = ReturnPeriod{.months = 24}}, "2024-02-29", kNone) == "2026-02-28");
    BOOST_TEST(last({.period = ReturnPeriod{.days = 0}}, "2026-03-01", kNone) == "2026-03-01");
}

BOOST_AUTO_TEST_CASE(a_reason_may_have_a_window_of_its_own_or_none)
{
    ReturnWindow window = kTwoWeeks;
    window.exceptions[kFaulty] = std::nullopt;

    BOOST_TEST(last(window, "2026-01-31", kNone) == "2026-02-14");
    BOOST_TEST(last(window, "2026-01-31", kFaulty) == "never");
    BOOST_TEST(
        checkReturnWindow(window, day("2026-01-31"), day("2031-01-01"), kFaulty).has_value());
    window.exceptions[kFaulty] = ReturnPeriod{.months = 24};
    BOOST_TEST(last(window, "2026-01-31", kFaulty) == "2028-01-31");
}

BOOST_AUTO_TEST_CASE(what_was_bought_before_a_feast_comes_back_after_it)
{
    ReturnWindow window = kTwoWeeks;
    window.extension = {day("2026-11-15"), day("2026-12-24"), day("2027-01-15")};

    BOOST_TEST(last(window, "2026-11-14", kNone) == "2026-11-28");
    BOOST_TEST(last(window, "2026-11-15", kNone) == "2027-01-15");
    BOOST_TEST(last(window, "2026-12-24", kNone) == "2027-01-15");
    BOOST_TEST(last(window, "2026-12-25", kNone) == "2027-01-08");
    window.extension->until = day("2026-12-26");
    BOOST_TEST(last(window, "2026-12-24", kNone) == "2027-01-07", "never shorter than promised");
}

BOOST_AUTO_TEST_CASE(without_a_window_there_is_no_last_day)
{
    BOOST_TEST(last({}, "1999-01-01", kNone) == "never");
    BOOST_TEST(checkReturnWindow({}, day("1999-01-01"), day("2026-01-01"), kNone).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
