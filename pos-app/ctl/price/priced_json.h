#pragma once

#include "pos-app/ctl/answers.h"
#include "pos-app/domain/pricing.h"

namespace onetill::ctl {

/// What promotions and people took off: for a line, an array of what it got; for the ticket, sums.
Json adjustmentsJson(const std::vector<domain::Adjustment>& adjustments);
/// Every promotion that took something, with its lines, and why each other took nothing. The names
/// are those of the book that the basket was priced with.
Json promotionsJson(const domain::PricedBasket& priced, const domain::PromotionBook& book);

} // namespace onetill::ctl
