#pragma once

#include <cstdint>

namespace onetill {

/// Wide enough for any amount times any rate or weight. The extension mark keeps -Wpedantic quiet.
__extension__ typedef __int128 Wide;

/// numerator / denominator, a tie going away from zero, so that a refund mirrors its sale exactly
/// ("half-up" in retail-rules 1). The denominator is above zero; the quotient fits 64 bits.
std::int64_t divideHalfUp(Wide numerator, Wide denominator);

} // namespace onetill
