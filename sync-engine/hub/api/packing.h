#pragma once

#include "sync-engine/contract/values/result.h"

#include <string>
#include <string_view>

namespace onetill::hub {

/// A request body as it was before "Content-Encoding" (none, "identity" or "zstd"). Never grows
/// beyond bytesMax, whatever the frame claims. Errors: TooLarge, Malformed.
Result<std::string> unpack(std::string_view body, std::string_view encoding, std::size_t bytesMax);

} // namespace onetill::hub
