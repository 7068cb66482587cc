#pragma once

#include "pos-app/desk/selling/place_to_sell.h"

#include <optional>

namespace onetill::desk {

/// Makes the next basket the present one. Without goods it was thrown away, by whichever steps, and
/// the journal says so; a buyer stays for the goods to come.
Result<BasketSnapshot> keepOrThrowAway(OpenBasket next, domain::LineId line, bool undoable,
                                       Counter& counter,
                                       const std::optional<StaffId>& approvedBy = std::nullopt);

/// The place's basket with the goods of the change, at prices that follow the catalogue downwards.
Result<BasketSnapshot> keepGoods(Place place, Result<domain::BasketChange> change,
                                 Counter& counter);

} // namespace onetill::desk
