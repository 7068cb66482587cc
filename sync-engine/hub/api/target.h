#pragma once

#include "sync-engine/contract/values/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::hub {

/// A request target taken apart: "/v1/tills/x/stock?sku=A%20B".
struct Target {
    std::vector<std::string> path;            ///< "v1", "tills", "x", "stock"
    std::map<std::string, std::string> query; ///< A name given twice keeps its first value.
};

/// Errors: Malformed (not an absolute path, a broken %-escape, a control character), TooLarge
/// (above 4096 bytes, 16 parts or 32 parameters). Source: RFC 3986, sections 3.3, 3.4, 2.1.
Result<Target> parseTarget(std::string_view text);

} // namespace onetill::hub
