#pragma once

#include "pos-app/desk/hold_desk.h"
#include "pos-app/store/register_values.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/goods/held_basket.h"

#include <optional>
#include <vector>

/// What waits at the tills of a store. A till knows its own baskets, and of all what the centre
/// last told.
namespace onetill::desk {

class Counter;

/// Of this till, longest held first, without those that another till has gone on with.
Result<std::vector<store::HeldBasket>> heldHere(Counter& counter);
/// The same as a list shows them.
Result<std::vector<HeldCard>> heldCards(Counter& counter);
/// Of the other tills, those that this one could go on with, longest held first.
Result<std::vector<wire::HeldBasket>> heldElsewhere(Counter& counter);
/// As the centre last told; none where it did not, or nobody can be asked.
std::optional<wire::HeldBasket> toldOf(const Uuid& basket, Counter& counter);
bool isTakenByAnother(const wire::HeldBasket& held, const Counter& counter);
/// Of the till's own files. Errors: NotFound.
Result<store::HeldBasket> heldBasket(const Uuid& basket, Counter& counter);

} // namespace onetill::desk
