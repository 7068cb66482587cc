#include "pos-app/domain/returns/return_window.h"

#include <algorithm>
#include <string>

namespace onetill::domain {

std::string_view lateReturnWord(LateReturn late)
{
    switch (late) {
    case LateReturn::Approve: return "approve";
    case LateReturn::Refuse: return "refuse";
    case LateReturn::StoreCredit: return "store-credit";
    }
    return {};
}

Result<LateReturn> lateReturnFromWord(std::string_view word)
{
    for (const auto late : {LateReturn::Approve, LateReturn::Refuse, LateReturn::StoreCredit})
        if (word == lateReturnWord(late))
            return late;
    return fail(ErrorCode::OutOfRange,
                "not what becomes of a late return: '" + std::string{word.substr(0, 32)} + "'");
}

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
