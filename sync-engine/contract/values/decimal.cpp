#include "sync-engine/contract/values/decimal.h"

#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/values/digits.h"
#include "sync-engine/contract/values/rounding.h"

#include <algorithm>

namespace onetill {
namespace {

constexpr std::size_t kTextMax = 32;

tl::unexpected<Error> notADecimal(std::string_view text)
{
    if (text.empty())
        return fail(ErrorCode::Malformed, "nothing stands where a number belongs");
    return fail(ErrorCode::Malformed,
                "not a decimal number: '" + std::string{text.substr(0, kTextMax)} + "'");
}

} // namespace

Result<std::int64_t> parseDecimal(std::string_view text, int exponent, std::int64_t limit)
{
    ONETILL_CHECK(exponent >= 0 && exponent <= 9 && limit >= 0);
    if (text.size() > kTextMax)
        return fail(ErrorCode::TooLarge,
                    "a number of " + std::to_string(text.size()) + " characters");

    const bool negative = text.starts_with('-');
    const std::string_view digits = negative ? text.substr(1) : text;
    const auto point = digits.find('.');
    const std::string_view whole = digits.substr(0, point);
    const std::string_view part =
        point == std::string_view::npos ? std::string_view{} : digits.substr(point + 1);
    if (whole.empty() || !std::ranges::all_of(whole, isDigit) || !std::ranges::all_of(part, isDigit)
        || (point != std::string_view::npos && part.empty()))
        return notADecimal(text);
    if (part.size() > static_cast<std::size_t>(exponent))
        return fail(ErrorCode::OutOfRange, "more than " + std::to_string(exponent) + " decimals: '"
                                               + std::string{text} + "'");

    // 32 digits never overflow 128 bits, but nine more zeros would: so the range is checked before
    // the decimals and after them.
    Wide value = 0;
    for (const char digit : whole)
        value = value * 10 + (digit - '0');
    if (value > limit)
        return fail(ErrorCode::OutOfRange, "beyond the limit: '" + std::string{text} + "'");
    for (std::size_t i = 0; i < static_cast<std::size_t>(exponent); ++i)
        value = value * 10 + (i < part.size() ? part[i] - '0' : 0);
    if (value > limit)
        return fail(ErrorCode::OutOfRange, "beyond the limit: '" + std::string{text} + "'");
    const auto narrow = static_cast<std::int64_t>(value);
    return negative ? -narrow : narrow;
}

std::string formatDecimal(std::int64_t scaled, int exponent)
{
    ONETILL_CHECK(exponent >= 0 && exponent <= 9);
    // Through the unsigned type: the smallest 64-bit number has no positive twin.
    auto magnitude = static_cast<std::uint64_t>(scaled);
    if (scaled < 0)
        magnitude = ~magnitude + 1;
    std::string digits = std::to_string(magnitude);
    const auto places = static_cast<std::size_t>(exponent);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    if (places > 0)
        digits.insert(digits.size() - places, 1, '.');
    return scaled < 0 ? "-" + digits : digits;
}

} // namespace onetill
