#pragma once

#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace onetill {

/// Reads a decimal string such as "12.90" or "-0.5" as an integer count of 10^-exponent.
///
/// Accepts an optional '-', at least one ASCII digit and at most `exponent` digits after a point;
/// no plus sign, blanks, grouping or powers. Errors: Malformed; OutOfRange beyond `limit` in
/// either direction or with more decimals than the unit has.
Result<std::int64_t> parseDecimal(std::string_view text, int exponent, std::int64_t limit);

/// The inverse: always exactly `exponent` decimals, so 1290 with exponent 2 gives "12.90".
std::string formatDecimal(std::int64_t scaled, int exponent);

} // namespace onetill
