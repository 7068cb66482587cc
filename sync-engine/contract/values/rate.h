#pragma once

#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace onetill {

/// A share, counted in millionths: 23 % is 230 000. Four decimals of a percent are exact, enough
/// for every tax rate in force (Chicago's 10.25 %, Quebec's 9.975 %).
class Rate
{
public:
    static constexpr std::int64_t kOne = 1'000'000; ///< 100 %
    static constexpr std::int64_t kMillionthsMax = 10 * kOne;

    static constexpr Rate zero() { return Rate{0}; }
    /// Errors: OutOfRange below zero or above 1000 %.
    static Result<Rate> fromMillionths(std::int64_t millionths);
    /// Reads "13.5" as 13.5 %. Errors: Malformed, OutOfRange.
    static Result<Rate> parsePercent(std::string_view text);

    constexpr std::int64_t millionths() const { return m_millionths; }
    /// "13.5": without trailing zeros; the wire form.
    std::string percentText() const;

    friend constexpr auto operator<=>(Rate, Rate) = default;

private:
    constexpr explicit Rate(std::int64_t millionths) : m_millionths{millionths} {}

    std::int64_t m_millionths;
};

} // namespace onetill
