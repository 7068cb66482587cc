#pragma once

#include "sync-engine/contract/wire/goods/held_basket.h"
#include "sync-engine/hub/service/storage.h"
#include "sync-engine/hub/service/tills/till_storage.h"

#include <optional>

/// Baskets that wait, told to every till of their store; one till at a time may go on with each.
namespace onetill::hub {

/// What an entry says of a basket.
struct BasketChange {
    enum class Kind { Held, Recalled, Ended };

    Kind kind{Kind::Ended};
    Uuid basket;
    std::optional<wire::HeldBasket> held{}; ///< Of Held.

    bool operator==(const BasketChange&) const = default;
};

/// True when two tills have gone on with it: its customer may be asked to pay twice.
bool changeHeld(Transaction& transaction, const Till& till, const BasketChange& change,
                Timestamp now);

/// Lets the till, and no other, go on with the basket; the same answer if it asks again. Errors:
/// NotFound (nobody holds it any more, or it was too large to be told), Conflict (another till
/// goes on with it).
Result<wire::HeldBasket> claimBasket(Transaction& transaction, const Till& till,
                                     const Uuid& basket);

} // namespace onetill::hub
