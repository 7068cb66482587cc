#pragma once

#include "pos-app/domain/taxation/fraction.h"
#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace onetill::domain {

/// Gives each of the exact parts a whole number so that they add up to `total`, which is their sum
/// after some rounding. Each part is rounded; what is then missing or too much goes, one by one, to
/// the parts that rounding moved furthest, ties to the earliest. The mirror image of the parts
/// gives the mirror image of the shares. Errors: OutOfRange.
Result<std::vector<std::int64_t>> shareOut(std::int64_t total, std::span<const Fraction> parts);

} // namespace onetill::domain
