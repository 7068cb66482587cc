#include "pos-app/domain/promotion/time_window.h"

#include "sync-engine/contract/values/check.h"

#include <chrono>

namespace onetill::domain {
namespace {

constexpr int kMinute = 60;
constexpr int kHour = 60 * kMinute;
constexpr std::int64_t kDayMs = std::int64_t{TimeWindow::kDay} * 1000;

} // namespace

int weekdayOf(const Date& date)
{
    using namespace std::chrono;
    const year_month_day day{year{date.year}, month{static_cast<unsigned>(date.month)},
                             std::chrono::day{static_cast<unsigned>(date.day)}};
    return static_cast<int>(weekday{sys_days{day}}.iso_encoding()) - 1;
}

WallTime wallTime(Timestamp moment, int offsetMinutes)
{
    const Date date = dateAt(moment, offsetMinutes);
    const auto second = localTime(moment, offsetMinutes).ms % kDayMs / 1000;
    return {date, static_cast<int>(second), weekdayOf(date)};
}

std::optional<Date> TimeWindow::beganOn(const WallTime& now) const
{
    const auto today = static_cast<std::size_t>(now.weekday);
    ONETILL_CHECK(today < weekdays.size());
    const bool overMidnight = to <= from;
    if (weekdays[today] && now.second >= from && (overMidnight || now.second < to))
        return now.date;
    const std::size_t yesterday = (today + weekdays.size() - 1) % weekdays.size();
    if (overMidnight && weekdays[yesterday] && now.second < to)
        return daysAfter(now.date, -1);
    return std::nullopt;
}

Result<int> parseTimeOfDay(std::string_view text)
{
    std::array<int, 3> parts{};
    const bool hasSeconds = text.size() == 8;
    if (text.size() != 5 && !hasSeconds)
        return fail(ErrorCode::Malformed, "a time of day is written 17:00");
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isColon = i % 3 == 2;
        const bool isDigit = text[i] >= '0' && text[i] <= '9';
        if (isColon ? text[i] != ':' : !isDigit)
            return fail(ErrorCode::Malformed, "a time of day is written 17:00");
        if (!isColon)
            parts[i / 3] = parts[i / 3] * 10 + (text[i] - '0');
    }
    const int second = parts[0] * kHour + parts[1] * kMinute + parts[2];
    if (parts[1] > 59 || parts[2] > 59 || second > TimeWindow::kDay)
        return fail(ErrorCode::OutOfRange, "no such time of day: " + std::string{text});
    return second;
}

} // namespace onetill::domain
