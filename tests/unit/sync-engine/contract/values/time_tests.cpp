#include "sync-engine/contract/values/time.h"

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace onetill;

BOOST_AUTO_TEST_SUITE(time_tests)

BOOST_AUTO_TEST_CASE(a_moment_reads_back_as_it_was_written)
{
    for (const std::int64_t ms : {0LL, 1LL, 1'795'428'000'123LL, 253'402'300'799'999LL}) {
        const std::string text = formatTimestamp({ms});
        BOOST_TEST(parseTimestamp(text).value().ms == ms, text);
    }
    BOOST_TEST(formatTimestamp({1'795'428'000'123}) == "2026-11-23T10:00:00.123Z");
}

BOOST_AUTO_TEST_CASE(decimals_are_optional_and_cut_to_milliseconds)
{
    BOOST_TEST(parseTimestamp("1970-01-01T00:00:01Z").value().ms == 1000);
    BOOST_TEST(parseTimestamp("1970-01-01T00:00:01.5Z").value().ms == 1500);
    BOOST_TEST(parseTimestamp("1970-01-01T00:00:01.123999999Z").value().ms == 1123);
}

BOOST_AUTO_TEST_CASE(refuses_other_forms)
{
    for (const char* text :
         {"", "2026-11-23", "2026-11-23 10:00:00Z", "2026-11-23T10:00:00",
          "2026-11-23T10:00:00+01:00", "2026-11-23T10:00:00.Z", "2026-11-23T10:00:00.1234567890Z",
          "2026-11-23T10:00:00Zx", "2026-1-23T10:00:00Z", "2o26-11-23T10:00:00Z"})
        BOOST_TEST((parseTimestamp(text).error().code == ErrorCode::Malformed), text);
}

BOOST_AUTO_TEST_CASE(refuses_moments_that_no_calendar_has)
{
    for (const char* text : {"2026-02-30T10:00:00Z", "2026-13-01T10:00:00Z", "2026-11-23T24:00:00Z",
                             "2026-11-23T10:60:00Z", "2026-11-00T10:00:00Z", "1969-12-31T23:59:59Z",
                             "2100-02-29T00:00:00Z"})
        BOOST_TEST((parseTimestamp(text).error().code == ErrorCode::OutOfRange), text);
    BOOST_TEST(parseTimestamp("2028-02-29T00:00:00Z").has_value());
}

// A sale at ten past midnight in Dublin's summer counts to the new day, though UTC is behind.
BOOST_AUTO_TEST_CASE(the_date_is_that_of_the_place)
{
    const Timestamp moment = parseTimestamp("2026-06-30T23:10:00Z").value();

    BOOST_TEST(formatDate(dateAt(moment, 60)) == "2026-07-01");
    BOOST_TEST(formatDate(dateAt(moment, 0)) == "2026-06-30");
    BOOST_TEST(formatDate(dateAt(parseTimestamp("2026-01-01T02:00:00Z").value(), -360))
               == "2025-12-31");
}

// The clock's battery died in Chicago: it is 1970 there, and by the sun still 1969, which no date
// of ours can be. A till must not write down what it cannot read.
BOOST_AUTO_TEST_CASE(a_date_at_either_end_of_the_calendar_reads_back)
{
    const Timestamp first{30 * 60'000};
    const Timestamp last{253'402'300'799'999};

    BOOST_TEST(formatDate(dateAt(first, -360)) == "1970-01-01");
    BOOST_TEST(formatDate(dateAt(last, 120)) == "9999-12-31");
    BOOST_TEST((localTime(first, -360) == Timestamp{0}));
    BOOST_TEST((localTime(last, 120) == last));
    BOOST_TEST((localTime(first, 60) == Timestamp{90 * 60'000}));
}

BOOST_AUTO_TEST_CASE(dates_read_back_and_are_checked)
{
    BOOST_TEST(formatDate(parseDate("2026-11-23").value()) == "2026-11-23");
    BOOST_TEST((parseDate("2026-02-29").error().code == ErrorCode::OutOfRange));
    BOOST_TEST((parseDate("23.11.2026").error().code == ErrorCode::Malformed));
}

BOOST_AUTO_TEST_CASE(days_are_counted_over_the_ends_of_months_and_leap_years)
{
    const auto after = [](const char* date, int days) {
        return formatDate(daysAfter(parseDate(date).value(), days));
    };

    BOOST_TEST(after("2026-01-31", 14) == "2026-02-14");
    BOOST_TEST(after("2026-02-15", 14) == "2026-03-01");
    BOOST_TEST(after("2028-02-15", 14) == "2028-02-29");
    BOOST_TEST(after("2026-12-20", 14) == "2027-01-03");
    BOOST_TEST(after("2028-03-01", -1) == "2028-02-29");
    BOOST_TEST(after("2100-02-28", 1) == "2100-03-01");
    BOOST_TEST(daysBetween({2028, 2, 1}, {2028, 3, 1}) == 29);
    BOOST_TEST(daysBetween({2027, 3, 1}, {2027, 2, 1}) == -28);
}

BOOST_AUTO_TEST_CASE(a_month_later_is_never_a_day_that_its_month_lacks)
{
    const auto after = [](const char* date, int months) {
        return formatDate(monthsAfter(parseDate(date).value(), months));
    };

    BOOST_TEST(after("2026-01-31", 1) == "2026-02-28");
    BOOST_TEST(after("2028-01-31", 1) == "2028-02-29");
    BOOST_TEST(after("2026-01-15", 1) == "2026-02-15");
    BOOST_TEST(after("2028-02-29", 12) == "2029-02-28");
    BOOST_TEST(after("2026-11-30", 3) == "2027-02-28");
    BOOST_TEST(after("2026-03-31", -1) == "2026-02-28");
}

BOOST_AUTO_TEST_CASE(beyond_the_calendar_there_is_no_later_day)
{
    const Date last{9999, 12, 31};
    constexpr int kMost = std::numeric_limits<int>::max();

    for (const Date& date : {Date{2026, 1, 31}, last}) {
        BOOST_TEST((daysAfter(date, kMost) == last));
        BOOST_TEST((monthsAfter(date, kMost) == last));
        BOOST_TEST((daysAfter(date, -kMost) == Date{}));
        BOOST_TEST((monthsAfter(date, -kMost) == Date{}));
    }
}

BOOST_AUTO_TEST_SUITE_END()
