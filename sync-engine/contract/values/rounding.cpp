#include "sync-engine/contract/values/rounding.h"

#include "sync-engine/contract/values/check.h"

#include <limits>

namespace onetill {

std::int64_t divideHalfUp(Wide numerator, Wide denominator)
{
    ONETILL_CHECK(denominator > 0);
    const bool negative = numerator < 0;
    const Wide magnitude = negative ? -numerator : numerator;
    // Compared with the remainder instead of doubling the numerator, which could overflow.
    const Wide remainder = magnitude % denominator;
    const Wide quotient = magnitude / denominator + (remainder >= denominator - remainder ? 1 : 0);
    ONETILL_CHECK(quotient <= std::numeric_limits<std::int64_t>::max());
    const auto narrow = static_cast<std::int64_t>(quotient);
    return negative ? -narrow : narrow;
}

} // namespace onetill
