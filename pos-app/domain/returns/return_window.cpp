#include "pos-app/domain/returns/return_window.h"

#include <algorithm>

namespace onetill::domain {

std::optional<Date> lastReturnDay(const ReturnWindow& window, const Date& from,
                                  const ReturnReasonCode& reason)
{
    const auto exception = window.exceptions.find(reason);
    const auto period = exception == window.exceptions.end() ? window.period : exception->second;
    if (!period)
        return std::nullopt;
    const Date last = daysAfter(monthsAfter(from, period->months), period->days);
    const auto& extension = window.extension;
    const bool extended = extension && from >= extension->firstSold && from <= extension->lastSold;
    return extended ? std::max(last, extension->until) : last;
}

Status checkReturnWindow(const ReturnWindow& window, const Date& from, const Date& on,
                         const ReturnReasonCode& reason)
{
    if (on < from)
        return fail(ErrorCode::OutOfRange, formatDate(on) + " is before " + formatDate(from));
    const auto last = lastReturnDay(window, from, reason);
    if (last && on > *last)
        return fail(ErrorCode::ReturnTooLate,
                    "of " + formatDate(from) + ", taken back until " + formatDate(*last));
    return {};
}

} // namespace onetill::domain
