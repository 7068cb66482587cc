#pragma once

#include <string>
#include <string_view>

namespace onetill::hub {

/// A field as it stands in CSV: in quotation marks where it must be (RFC 4180).
std::string csvField(std::string_view field);

} // namespace onetill::hub
