#include "sync-engine/contract/values/time.h"

#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>

namespace onetill {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kLastMs = 253'402'300'799'999; // 9999-12-31T23:59:59.999Z

/// Fixed-width digits; nothing for anything else.
std::optional<int> number(std::string_view text, std::size_t at, std::size_t width)
{
    if (at + width > text.size())
        return std::nullopt;
    int value = 0;
    for (const char c : text.substr(at, width)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::chrono::year_month_day calendar(const Date& date)
{
    return {std::chrono::year{date.year}, std::chrono::month{static_cast<unsigned>(date.month)},
            std::chrono::day{static_cast<unsigned>(date.day)}};
}

std::int64_t daysOf(const Date& date)
{
    return std::chrono::sys_days{calendar(date)}.time_since_epoch().count();
}

Date dateOfDays(std::int64_t days)
{
    const std::chrono::year_month_day day{
        std::chrono::sys_days{std::chrono::days{static_cast<std::int32_t>(days)}}};
    return Date{int{day.year()}, static_cast<int>(unsigned{day.month()}),
                static_cast<int>(unsigned{day.day()})};
}

} // namespace

std::string formatDate(const Date& date)
{
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
    return text;
}

Result<Date> parseDate(std::string_view text)
{
    const auto year = number(text, 0, 4);
    const auto month = number(text, 5, 2);
    const auto day = number(text, 8, 2);
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !year || !month || !day)
        return fail(ErrorCode::Malformed, "not a date: '" + std::string{text.substr(0, 32)} + "'");
    const Date date{*year, *month, *day};
    if (!calendar(date).ok() || date.year < 1970)
        return fail(ErrorCode::OutOfRange, "no such day: '" + std::string{text} + "'");
    return date;
}

Date daysAfter(const Date& date, int days)
{
    return dateOfDays(std::clamp(daysOf(date) + days, std::int64_t{0}, kLastMs / kDayMs));
}

Date monthsAfter(const Date& date, int months)
{
    constexpr int kCalendarMonths = 12 * 10'000; // std::chrono's years end soon after ours
    const std::chrono::year_month_day same =
        calendar(date) + std::chrono::months{std::clamp(months, -kCalendarMonths, kCalendarMonths)};
    const std::chrono::sys_days day{same.ok() ? same
                                              : same.year() / same.month() / std::chrono::last};
    const std::int64_t days = day.time_since_epoch().count();
    return dateOfDays(std::clamp(days, std::int64_t{0}, kLastMs / kDayMs));
}

int daysBetween(const Date& from, const Date& to)
{
    return static_cast<int>(daysOf(to) - daysOf(from));
}

Timestamp localTime(Timestamp moment, int offsetMinutes)
{
    constexpr std::int64_t kMinuteMs = 60'000;
    return {std::clamp(moment.ms + offsetMinutes * kMinuteMs, std::int64_t{0}, kLastMs)};
}

Date dateAt(Timestamp moment, int offsetMinutes)
{
    return dateOfDays(localTime(moment, offsetMinutes).ms / kDayMs);
}

std::string formatTimestamp(Timestamp moment)
{
    ONETILL_CHECK(moment.ms >= 0 && moment.ms <= kLastMs);
    const std::int64_t inDay = moment.ms % kDayMs;
    char text[48];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02d.%03dZ", static_cast<int>(inDay / 3'600'000),
                  static_cast<int>(inDay / 60'000 % 60), static_cast<int>(inDay / 1000 % 60),
                  static_cast<int>(inDay % 1000));
    return formatDate(dateOfDays(moment.ms / kDayMs)) + text;
}

Result<Timestamp> parseTimestamp(std::string_view text)
{
    const auto malformed = [&] {
        return fail(ErrorCode::Malformed,
                    "not a time in UTC: '" + std::string{text.substr(0, 40)} + "'");
    };
    if (text.size() < 20 || text.size() > 30 || text[10] != 'T' || text[13] != ':'
        || text[16] != ':' || text.back() != 'Z')
        return malformed();
    const auto date = parseDate(text.substr(0, 10));
    const auto hour = number(text, 11, 2);
    const auto minute = number(text, 14, 2);
    const auto second = number(text, 17, 2);
    if (!date)
        return passOn(date);
    if (!hour || !minute || !second)
        return malformed();
    std::int64_t fraction = 0;
    if (text.size() > 20) {
        const std::size_t width = text.size() - 21;
        const auto all = number(text, 20, width);
        if (text[19] != '.' || width == 0 || !all)
            return malformed();
        fraction = *number(std::string{text.substr(20, width)} + "00", 0, 3);
    }
    if (*hour > 23 || *minute > 59 || *second > 59)
        return fail(ErrorCode::OutOfRange, "no such time: '" + std::string{text} + "'");
    return Timestamp{daysOf(*date) * kDayMs + *hour * std::int64_t{3'600'000}
                     + *minute * std::int64_t{60'000} + *second * std::int64_t{1000} + fraction};
}

} // namespace onetill
