#pragma once

#include <algorithm>
#include <string_view>

namespace onetill {

/// One of 0 to 9, whatever the locale.
constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Whether every character is one of 0 to 9. An empty text has none that is not.
constexpr bool onlyDigits(std::string_view text)
{
    return std::ranges::all_of(text, isDigit);
}

} // namespace onetill
