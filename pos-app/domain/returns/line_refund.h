#pragma once

#include "pos-app/domain/returns/line_columns.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/result.h"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace onetill::domain {

/// What a return does to a discount on goods that were bought together. Configuration of a store.
/// Source: retail-rules 5. The words on the wire: "pro-rata", "reprice-kept".
enum class BundlePolicy {
    ProRata,    ///< Each piece goes back with the share of the discount that it was sold with.
    RepriceKept ///< What is kept costs what it would have cost without the rest.
};

std::string_view bundlePolicyWord(BundlePolicy policy);
/// Errors: OutOfRange.
Result<BundlePolicy> bundlePolicyFromWord(std::string_view word);

/// A line of a sale, of which something may be brought back.
struct ReturnableLine {
    LineColumns sold;
    Quantity quantity;    ///< Sold; above zero.
    Quantity returned;    ///< Before this return.
    LineColumns refunded; ///< Sum of the refunds before this one: below zero or nothing.
    Quantity returning;   ///< Now; may be zero. Returned and returning are at most the quantity.
};

/// What `part` of a line, out of `all`, has in each column. The line's amount and each of its taxes
/// are rounded on their own; the net is what the taxes leave, and the gross what they add, so the
/// columns fit together at each step as they do in the sale.
LineColumns portionOf(const LineColumns& sold, Quantity part, Quantity all);

/// What the kept quantities, in the order of the lines, would have cost by themselves: at the
/// prices, promotions and taxes of the sale's day. A column set for each line, zero for a line of
/// which nothing is kept.
using KeptPrice = std::function<Result<std::vector<LineColumns>>(std::span<const Quantity> kept)>;

/// What goes back for each line: below zero, or nothing.
///
/// Each step works out what is due for all that has come back, and takes off what was refunded
/// before: refund_k = half-up(paid × k / quantity) - refunded so far, in every column. So rounding
/// never drifts, and in whatever steps goods come back, in the end exactly what was paid has gone
/// back. Source: retail-rules 1, "refund proration".
///
/// The customer is never asked for money: where what is kept would cost more than what is left of
/// the payment, nothing changes hands, and the next return makes it even. With RepriceKept a line
/// that stays may change too, above zero: its share of the discount is taken away. `keptPrice` is
/// asked only then, and only when something is kept. Errors: those of `keptPrice`.
Result<std::vector<LineColumns>> refundLines(std::span<const ReturnableLine> lines,
                                             BundlePolicy policy, const KeptPrice& keptPrice);

} // namespace onetill::domain
