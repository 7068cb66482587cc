#pragma once

#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/rounding.h"

#include <cstdint>

namespace onetill::domain {

/// An exact fraction: what a price times a quantity times a rate is, before any rule rounds it.
///
/// A result too large for 128 bits is not an exception and not a wrong number: the fraction becomes
/// out of range, stays so through everything made from it, and rounding it fails.
class Fraction
{
public:
    constexpr Fraction() = default; ///< Zero.
    constexpr Fraction(std::int64_t whole)
        : m_numerator{whole} {} ///< Implicit: a whole number is one.
    /// numerator / denominator; a denominator of zero makes it out of range.
    static Fraction of(Wide numerator, Wide denominator);

    /// To a whole number, a tie going away from zero. Errors: OutOfRange.
    Result<std::int64_t> rounded() const;

    bool isOutOfRange() const { return m_denominator == 0; }
    /// -1, 0 or 1; 0 when out of range.
    int sign() const { return isOutOfRange() ? 0 : (m_numerator > 0) - (m_numerator < 0); }

    friend Fraction operator+(const Fraction& left, const Fraction& right);
    friend Fraction operator-(const Fraction& left, const Fraction& right);
    friend Fraction operator-(const Fraction& value);
    friend Fraction operator*(const Fraction& left, const Fraction& right);
    /// Division by zero is out of range.
    friend Fraction operator/(const Fraction& left, const Fraction& right);
    friend bool operator==(const Fraction& left, const Fraction& right);
    friend bool operator<(const Fraction& left, const Fraction& right);

private:
    static Fraction outOfRange();
    Fraction reduced() const;

    Wide m_numerator{0};
    Wide m_denominator{1}; ///< Above zero; zero marks "out of range".
};

} // namespace onetill::domain
