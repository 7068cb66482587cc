#pragma once

#include <string>

namespace onetill::domain {

/// One statement of GS1 data: an application identifier and what it says.
struct Element {
    std::string identifier; ///< Two to four digits, without brackets.
    std::string value;

    bool operator==(const Element&) const = default;
};

} // namespace onetill::domain
