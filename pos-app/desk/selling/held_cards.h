#pragma once

#include "pos-app/desk/hold_desk.h"

namespace onetill::desk {

/// Longest held first. Errors: those of the storage.
Result<std::vector<HeldCard>> heldCards(Counter& counter);

} // namespace onetill::desk
