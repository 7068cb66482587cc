#pragma once

#include "pos-app/domain/pricing.h"

#include <cstdint>

namespace onetill::domain {

/// What comes back of `paid` when `now` of `sold` is returned after `before` was: all that is due
/// up to now, rounded half away from zero, less what was due before. So parts of a line always add
/// up to it, in whatever steps they come. Source: retail-rules 1, "refund proration telescopes".
/// All of one sign; 0 <= before, before + now <= sold, sold above zero.
std::int64_t refundShare(std::int64_t paid, std::int64_t soldMilli, std::int64_t beforeMilli,
                         std::int64_t nowMilli);

/// The line as a return has it: quantity and every amount below zero, each of them telescoping on
/// its own; net is what the taxes leave of the gross. Rates and prices are the sale's, never
/// today's, and a full return is the mirror of the sale in every column.
/// Errors: OutOfRange (nothing, more than was sold less `before`, or another unit).
Result<PricedLine> refundLine(const PricedLine& sold, Quantity before, Quantity now);

/// What a shop gives back of goods that were cheaper together. Configuration. The words on the
/// wire: "pro-rata", "re-priced".
enum class BundlePolicy {
    ProRata, ///< What was paid for each piece, its share of the discount taken off.
    Repriced ///< What was paid, less what the kept pieces cost by themselves.
};

/// Of a sale of which `paid` was paid and `refunded` given back already, when what is kept costs
/// `kept` by itself, by the prices and promotions of the sale. Zero or more: a customer never pays
/// for bringing something back.
Money repricedRefund(Money paid, Money refunded, Money kept);

} // namespace onetill::domain
