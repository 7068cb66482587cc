#pragma once

#include "pos-app/domain/pricing.h"
#include "pos-app/domain/tender.h"
#include "sync-engine/contract/wire/canonical_json.h"

#include <optional>

namespace onetill::ctl {

/// One basket given whole to `onetillctl price`, read and put together. The shape of the input is
/// in the README of pos-app/ctl.
struct PriceQuestion {
    domain::RoundingPolicy rounding{domain::RoundingPolicy::PerLine};
    domain::CashRounding cash;
    domain::PromotionBook promotions;
    domain::PromotionContext context;
    std::optional<domain::Exemption> exemption; ///< Of the customer.
    domain::Basket basket;
};

/// Errors: as readJson(), UnknownItem (an item in the basket that is not described), UnknownField,
/// and those of the basket's operations.
Result<PriceQuestion> readPriceQuestion(const wire::Json& json);

} // namespace onetill::ctl
