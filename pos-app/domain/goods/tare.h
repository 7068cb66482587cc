#pragma once

#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/result.h"

namespace onetill::domain {

/// Of what the scale showed, what is goods; both in one unit. Errors: OutOfRange for a tare of
/// nothing or less, or that leaves nothing.
Result<Quantity> withoutTare(Quantity gross, Quantity tare);

} // namespace onetill::domain
