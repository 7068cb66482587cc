#pragma once

#include "pos-app/domain/returns/return_reason.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"

#include <map>
#include <optional>
#include <string_view>

namespace onetill::domain {

/// How long goods are taken back: so many months, then so many days.
struct ReturnPeriod {
    int months{0};
    int days{0};

    bool operator==(const ReturnPeriod&) const = default;
};

/// Bought around a feast: taken back until a day, whatever the period says.
struct ReturnExtension {
    Date firstSold;
    Date lastSold; ///< Belongs to it.
    Date until;    ///< Too.

    bool operator==(const ReturnExtension&) const = default;
};

/// Until when a shop takes goods back. Configuration.
struct ReturnWindow {
    std::optional<ReturnPeriod> period; ///< None: for ever.
    /// Reasons with a period of their own: what is faulty comes back when the general one is over.
    std::map<ReturnReasonCode, std::optional<ReturnPeriod>> exceptions{};
    std::optional<ReturnExtension> extension{};

    bool operator==(const ReturnWindow&) const = default;
};

/// What becomes of goods that come later. Configuration. The words on the wire: "approve",
/// "refuse", "store-credit".
enum class LateReturn {
    Approve,    ///< Somebody who may take back freely allows them.
    Refuse,     ///< They stay with the customer.
    StoreCredit ///< They come back, but other money needs an approval.
};

std::string_view lateReturnWord(LateReturn late);
/// Errors: OutOfRange.
Result<LateReturn> lateReturnFromWord(std::string_view word);

/// The last day on which it is taken back, which belongs to the window; none for ever. `from` is
/// the day of sale or delivery: the day after it is the first of the window. A month ends with its
/// last day: a month from 31 January is 28 or 29 February.
std::optional<Date> lastReturnDay(const ReturnWindow& window, const Date& from,
                                  const ReturnReasonCode& reason);

/// The exceptions do not count before a reason is known; an empty one has none.
/// Errors: ReturnTooLate, OutOfRange (before the sale).
Status checkReturnWindow(const ReturnWindow& window, const Date& from, const Date& on,
                         const ReturnReasonCode& reason);

} // namespace onetill::domain
