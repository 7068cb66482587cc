#pragma once

#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace onetill {

/// A 128-bit identifier; ours are version 7 (RFC 9562, section 5.7).
class Uuid
{
public:
    constexpr Uuid() = default; ///< All zero: "nil".
    constexpr explicit Uuid(const std::array<std::uint8_t, 16>& bytes) : m_bytes{bytes} {}

    /// Reads the 36-character form in either case. Errors: Malformed.
    static Result<Uuid> parse(std::string_view text);
    /// Lower case, with hyphens.
    std::string text() const;

    const std::array<std::uint8_t, 16>& bytes() const { return m_bytes; }
    constexpr bool isNil() const { return *this == Uuid{}; }

    friend constexpr auto operator<=>(const Uuid&, const Uuid&) = default;

private:
    std::array<std::uint8_t, 16> m_bytes{};
};

/// Fills the bytes with unpredictable ones; the outermost ring hands in the system's source.
using RandomSource = std::function<void(std::span<std::uint8_t>)>;

/// Makes UUIDv7s that always ascend, also when the clock steps back or stands still: it then
/// stays on the newest millisecond it has used and counts on in the 74 random bits
/// (RFC 9562, 6.2 method 2: monotonic random). One generator per process and journal; after a
/// restart it is told the last identifier used.
class UuidGenerator
{
public:
    UuidGenerator(Clock clock, RandomSource random);

    Uuid next();
    /// Never makes one at or below this again.
    void startAfter(const Uuid& last);

private:
    Clock m_clock;
    RandomSource m_random;
    Uuid m_last;
};

} // namespace onetill
