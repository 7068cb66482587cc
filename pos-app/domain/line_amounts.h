#pragma once

#include "pos-app/domain/pricing.h"

#include <vector>

namespace onetill::domain {

/// What a line costs before tax is looked at, and why.
struct LineAmount {
    Fraction amount;
    std::vector<Adjustment> adjustments; ///< In the order applied.
};

struct BasketAmounts {
    std::vector<LineAmount> lines; ///< In the basket's order.
    std::vector<RefusedPromotion> refused;
    bool optimal{true};
};

/// Everything between list price and tax. Errors: OutOfRange.
Result<BasketAmounts> lineAmounts(const Basket& basket, const PricingRules& rules);

} // namespace onetill::domain
