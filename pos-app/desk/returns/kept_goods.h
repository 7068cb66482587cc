#pragma once

#include "pos-app/desk/returns/sale_behind.h"
#include "pos-app/domain/returns/line_refund.h"

#include <optional>
#include <vector>

namespace onetill::desk {

class Counter;
class Shelf;

/// The lines of a sale that were sold, in its order, with nothing coming back now.
std::vector<domain::ReturnableLine> soldLines(const SaleBehind& behind);
/// Their numbers in the sale.
std::vector<int> soldNumbers(const SaleBehind& behind);

/// What those that are kept cost by themselves. None where this till cannot tell, and then no
/// discount can be taken back: only the receipt's symbol tells of the sale, nothing was taken off
/// by a promotion, somebody gave a discount by hand, or prices, taxes or promotions are not those
/// of its day any more - which shows in that all of it would not cost today what it did.
std::optional<domain::KeptPrice> keptPriceOf(const SaleBehind& behind, Shelf& shelf,
                                             const Counter& counter);

} // namespace onetill::desk
