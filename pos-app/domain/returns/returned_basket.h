#pragma once

#include "pos-app/domain/pricing.h"
#include "sync-engine/contract/values/result.h"

#include <span>
#include <vector>

namespace onetill::domain {

/// Goods that come back, beside what is being sold.
struct ReturnedGoods {
    PricedLine line;        ///< As returnedLine() makes it: below zero in quantity and amounts.
    std::vector<Tax> taxes; ///< What the line's taxes are, by the day of the sale.
};

/// One document with both: the goods as priced today, and after them what comes back at what was
/// paid for it. Nothing of today touches a return, neither promotion nor tax; a tax whose rate has
/// changed since stands in the document twice. Errors: OutOfRange.
Result<PricedBasket> withReturns(PricedBasket goods, std::span<const ReturnedGoods> returned);

} // namespace onetill::domain
