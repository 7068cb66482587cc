#pragma once

#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"

#include <array>
#include <optional>
#include <string_view>

namespace onetill::domain {

/// What the clock on the shop's wall shows: windows are promised to customers in its terms, also in
/// the night in which it is set back and shows an hour twice.
struct WallTime {
    Date date;
    int second{0};  ///< Since midnight, below 86 400.
    int weekday{0}; ///< 0 is Monday (ISO 8601).

    bool operator==(const WallTime&) const = default;
};

/// `offsetMinutes` east of UTC, as in force at that moment.
WallTime wallTime(Timestamp moment, int offsetMinutes);
/// 0 for a Monday.
int weekdayOf(const Date& date);

/// Hours of a day: from `from`, which belongs to it, to `to`, which does not. A window whose end is
/// not after its beginning runs over midnight, and belongs to the day on which it begins.
struct TimeWindow {
    static constexpr int kDay = 86'400;

    std::array<bool, 7> weekdays{true, true, true, true, true, true, true}; ///< From Monday.
    int from{0};  ///< Seconds since midnight.
    int to{kDay}; ///< The same; 86 400 is the end of the day.

    bool holds(const WallTime& now) const { return beganOn(now).has_value(); }
    /// The day to which the window belongs that is open now; none while it is not.
    std::optional<Date> beganOn(const WallTime& now) const;

    bool operator==(const TimeWindow&) const = default;
};

/// "17:00" or "17:00:30", and "24:00", in seconds since midnight. Errors: Malformed, OutOfRange.
Result<int> parseTimeOfDay(std::string_view text);

} // namespace onetill::domain
