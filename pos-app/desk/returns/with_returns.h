#pragma once

#include "pos-app/desk/record/draft.h"
#include "pos-app/desk/returns/taking_back.h"
#include "pos-app/domain/returns/returnable.h"

#include <span>

namespace onetill::desk {

/// A basket with goods that come back, and the number of the last line.
struct WithReturns {
    OpenBasket basket;
    domain::LineId line{0};
};

/// All of the wishes in the open basket, which stays as it is. `from`: whose word for what is left
/// there is; that of the centre only if it then keeps the goods (claims.h). Errors: as takeBack().
Result<WithReturns> withReturns(std::span<const ReturnWish> wishes, domain::CountsFrom from,
                                Counter& counter);

/// Goods that the centre kept too long ago are like those that it was never asked for: within what
/// this till may pay by itself, and for the centre to judge. Errors: NeedsApproval, those of the
/// storage.
Status trustWithoutClaims(OpenBasket& basket, Counter& counter);

} // namespace onetill::desk
