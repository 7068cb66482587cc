#pragma once

#include "sync-engine/hub/api/http.h"

#include <string>
#include <string_view>

namespace onetill::hub {

/// The bytes, or the part of them that "Range: bytes=a-b", "a-" or "-n" asks for. Several ranges at
/// once are answered with everything, as RFC 9110 (14.2) allows; one beyond the end with 416.
Reply rangeReply(std::string bytes, std::string_view range);

} // namespace onetill::hub
