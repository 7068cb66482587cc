#pragma once

#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace onetill {

/// What an item is counted in. The words on the wire: "piece", "kg", "m", "l".
enum class Unit { Piece, Kilogram, Metre, Litre };

std::string_view unitWord(Unit unit);
/// Errors: OutOfRange.
Result<Unit> unitFromWord(std::string_view word);

/// How much of an item, counted in thousandths of its unit. Pieces are whole.
class Quantity
{
public:
    /// A lorry load; a line above it is a slip of the finger.
    static constexpr std::int64_t kMilliMax = 100'000'000;

    static constexpr Quantity zero(Unit unit) { return Quantity{0, unit}; }
    static constexpr Quantity one(Unit unit) { return Quantity{1000, unit}; }
    /// Errors: OutOfRange beyond ±kMilliMax or for a fraction of a piece.
    static Result<Quantity> fromMilli(std::int64_t milli, Unit unit);
    /// Reads "3" or "0.735". Errors: Malformed, OutOfRange.
    static Result<Quantity> parse(std::string_view text, Unit unit);

    constexpr std::int64_t milli() const { return m_milli; }
    constexpr Unit unit() const { return m_unit; }
    /// "3" for whole numbers, "0.735" for others: the wire form.
    std::string text() const;

    /// Errors: OutOfRange. Both have the same unit; anything else is a bug of the caller.
    Result<Quantity> plus(Quantity other) const;

    friend constexpr bool operator==(Quantity, Quantity) = default;

private:
    constexpr Quantity(std::int64_t milli, Unit unit) : m_milli{milli}, m_unit{unit} {}

    std::int64_t m_milli;
    Unit m_unit;
};

} // namespace onetill
