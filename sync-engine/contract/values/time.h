#pragma once

#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace onetill {

/// A moment in UTC, counted in milliseconds since 1970. The range covers the years 1970 to 9999.
struct Timestamp {
    std::int64_t ms{0};

    friend constexpr auto operator<=>(Timestamp, Timestamp) = default;
};

/// "2026-11-23T10:00:00.123Z", always with three decimals (RFC 3339).
std::string formatTimestamp(Timestamp moment);
/// Reads RFC 3339 in UTC ('Z' only), with or without up to nine decimals, which are cut to
/// milliseconds. Errors: Malformed, OutOfRange (a 30th of February, an hour 24).
Result<Timestamp> parseTimestamp(std::string_view text);

/// A calendar date without a place: the business day that a sale counts to.
struct Date {
    int year{1970};
    int month{1};
    int day{1};

    friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

/// "2026-11-23".
std::string formatDate(const Date& date);
/// Errors: Malformed, OutOfRange.
Result<Date> parseDate(std::string_view text);
/// The dates of ours end with the years 1970 and 9999: a sum beyond stays on the last of them.
Date daysAfter(const Date& date, int days);
/// The same day of a later month, or its last day where the month is shorter: a month after
/// 31 January is 28 February, or the 29th in a leap year.
Date monthsAfter(const Date& date, int months);
/// From one date to the other; below zero when `to` is the earlier one.
int daysBetween(const Date& from, const Date& to);
/// What clocks `offsetMinutes` east of UTC show at the moment, written as if it were UTC. Stays in
/// the range of Timestamp: a device whose battery died wakes up in 1970, which west of Greenwich is
/// a day of 1969, and no date of ours can be that.
Timestamp localTime(Timestamp moment, int offsetMinutes);
/// The date at which the moment falls, `offsetMinutes` east of UTC; within the same range.
Date dateAt(Timestamp moment, int offsetMinutes);

/// Where "now" comes from. Only the outermost ring reads a real clock; tests hand in their own.
using Clock = std::function<Timestamp()>;

} // namespace onetill
