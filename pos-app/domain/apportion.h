#pragma once

#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace onetill::domain {

/// Splits `amount` over what it is taken off, by size: largest remainder, ties to the earliest.
/// What is nothing gets nothing, and nobody gets more than there is of him: an amount above the
/// sum is the sum. An amount below zero is the mirror of the one above. All in minor units; `sizes`
/// are zero or more. Source: retail-rules 1, "apportionment".
/// Errors: OutOfRange for a size below zero, or sizes that add up to nothing.
Result<std::vector<std::int64_t>> apportion(std::int64_t amount,
                                            std::span<const std::int64_t> sizes);

} // namespace onetill::domain
