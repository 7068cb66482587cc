#pragma once

#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <string_view>

namespace onetill::hub {

/// A whole number from 0 to max, digits only. Errors: Malformed, OutOfRange.
Result<std::int64_t> wholeNumber(std::string_view text, std::int64_t max);

} // namespace onetill::hub
