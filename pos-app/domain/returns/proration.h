#pragma once

#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/quantity.h"

namespace onetill::domain {

/// Of what `all` cost, the part that `part` of it cost: half-up(whole × part / all). `part` is zero
/// to `all`, which is above zero; the mirror image of the whole gives the mirror image.
Money shareOf(Money whole, Quantity part, Quantity all);

} // namespace onetill::domain
