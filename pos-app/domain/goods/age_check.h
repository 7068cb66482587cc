#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/time.h"

#include <optional>

namespace onetill::domain {

/// Somebody looked whether the buyer is old enough. When the buyer was born is nobody's business
/// afterwards, and is not in it.
struct AgeCheck {
    int years{0}; ///< That the buyer has completed; it covers what needs fewer.
    StaffId by;
    StaffId approvedBy{}; ///< Empty unless the cashier is younger than that.

    bool operator==(const AgeCheck&) const = default;
};

bool covers(const std::optional<AgeCheck>& check, int years);

/// The last day on which somebody can be born who has completed so many years on `today`. Who was
/// born on 29 February completes a year on 1 March where there is no such day, as the law of most
/// countries has it.
Date bornOnOrBefore(const Date& today, int years);
/// Years that somebody born on that day has completed; below zero for a day to come.
int yearsOf(const Date& born, const Date& today);

} // namespace onetill::domain
