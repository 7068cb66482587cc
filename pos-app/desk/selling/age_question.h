#pragma once

#include "pos-app/domain/goods/age_check.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"

#include <cstdint>
#include <optional>

namespace onetill::desk {

class Counter;

/// What somebody has found out about the buyer's age.
struct AgeAnswer {
    bool confirmed{false};
    std::optional<int> years{}; ///< Else those that were asked for.
    /// Of the buyer, as read from an identity card. It is looked at and forgotten.
    std::optional<Date> born{};
};

/// Asked once for a basket, and before what needs it goes in.
struct AgeQuestion {
    int asked{0};                             ///< Years; 0: not asked.
    std::optional<domain::AgeCheck> answer{}; ///< Goods take it into their basket.
    std::int64_t answeredAtMs{0};             ///< On the device's ticks.
};

/// What to look for on an identity card.
struct AgeToCheck {
    int years{0};
    Date bornOnOrBefore; ///< By the store's day.
};

/// Takes the answer for the goods to come. A cashier who is younger than the goods ask for needs
/// the approval of somebody who is not, which the counter holds. Returns the years that count from
/// here on; 0 where nothing was confirmed. Errors: MissingField (nothing was asked, and neither
/// years nor birth are given), TooYoung, OutOfRange (born on a day to come, or no such age),
/// NeedsApproval, those of placeToSell().
Result<int> answerAge(const AgeAnswer& answer, Counter& counter);
/// None where nothing is asked.
std::optional<AgeToCheck> ageToCheck(const Counter& counter);

} // namespace onetill::desk
