#pragma once

#include "sync-engine/contract/values/result.h"

#include <array>
#include <string_view>

namespace onetill {

/// A currency by its ISO 4217 letters, with the number of decimals of its minor unit.
/// Source: ISO 4217:2015 list one (exponents 0, 2, 3; those with 4 are accounting units).
class Currency
{
public:
    /// Errors: OutOfRange for a code that a till cannot take money in.
    static Result<Currency> fromCode(std::string_view code);

    std::string_view code() const { return {m_code.data(), m_code.size()}; }
    int exponent() const { return m_exponent; }

    friend constexpr bool operator==(const Currency&, const Currency&) = default;

private:
    constexpr Currency(std::array<char, 3> code, int exponent)
        : m_code{code}, m_exponent{exponent}
    {
    }

    std::array<char, 3> m_code;
    int m_exponent;
};

} // namespace onetill
