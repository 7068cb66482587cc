#pragma once

#include "pos-app/ctl/answers.h"
#include "pos-app/domain/promotion/promotion_outcome.h"

namespace onetill::ctl {

/// What promotions and people took off: for a line, an array of what it got; for the ticket, sums.
Json adjustmentsJson(const std::vector<domain::Adjustment>& adjustments);
/// Every promotion that took something, with its lines, and why each other took nothing. Amounts
/// missing are in `currency`.
Json promotionsJson(const domain::PromotionOutcome& outcome, Currency currency);

} // namespace onetill::ctl
