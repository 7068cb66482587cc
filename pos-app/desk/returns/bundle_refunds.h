#pragma once

#include "pos-app/desk/record/draft.h"
#include "pos-app/desk/returns/sale_behind.h"

namespace onetill::desk {

class Counter;
class Shelf;

/// The basket with what goes back for each line of the sale, all of its lines together, by the
/// store's policy of bundles. Where it prices what is kept anew, the lines whose discount is gone
/// stand in the basket too, without goods and above zero (wire::LineReturn). Errors: BasketFull.
Result<OpenBasket> withBundleRefunds(OpenBasket basket, const SaleBehind& behind, Shelf& shelf,
                                     const Counter& counter);

/// The same for a basket from which a line that came back of this sale was taken. Errors: those of
/// saleBehind() and the above.
Result<OpenBasket> afterVoid(OpenBasket basket, const ReturnedLine& voided, Shelf& shelf,
                             Counter& counter);

/// The same for a basket that waited: more of its sales may have come back meanwhile. A sale that
/// cannot be looked up stays as it was. Errors: BasketFull.
Result<OpenBasket> afterWaiting(OpenBasket basket, Shelf& shelf, Counter& counter);

} // namespace onetill::desk
