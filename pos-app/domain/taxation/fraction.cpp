#include "pos-app/domain/taxation/fraction.h"

#include <limits>

namespace onetill::domain {
namespace {

Wide absolute(Wide value)
{
    return value < 0 ? -value : value;
}

Wide greatestCommonDivisor(Wide a, Wide b)
{
    a = absolute(a);
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

bool multiply(Wide left, Wide right, Wide& product)
{
    return !__builtin_mul_overflow(left, right, &product);
}

} // namespace

Fraction Fraction::of(Wide numerator, Wide denominator)
{
    Fraction made;
    made.m_numerator = denominator < 0 ? -numerator : numerator;
    made.m_denominator = absolute(denominator);
    return made;
}

Fraction Fraction::outOfRange()
{
    return of(0, 0);
}

Fraction Fraction::reduced() const
{
    const Wide divisor = greatestCommonDivisor(m_numerator, m_denominator);
    return divisor > 1 ? of(m_numerator / divisor, m_denominator / divisor) : *this;
}

Result<std::int64_t> Fraction::rounded() const
{
    // One below the largest, so that a quotient that rounds up still fits.
    constexpr Wide kLimit = std::numeric_limits<std::int64_t>::max() - 1;
    if (isOutOfRange() || absolute(m_numerator / m_denominator) > kLimit)
        return fail(ErrorCode::OutOfRange, "an amount beyond exact arithmetic");
    return divideHalfUp(m_numerator, m_denominator);
}

Fraction operator+(const Fraction& left, const Fraction& right)
{
    if (left.isOutOfRange() || right.isOutOfRange())
        return Fraction::outOfRange();
    Wide sum = 0;
    if (left.m_denominator == right.m_denominator
        && !__builtin_add_overflow(left.m_numerator, right.m_numerator, &sum))
        return Fraction::of(sum, left.m_denominator);

    // Reducing costs more than adding, so it is done only where the plain way does not fit.
    const auto added = [](const Fraction& a, const Fraction& b) {
        const Wide common = greatestCommonDivisor(a.m_denominator, b.m_denominator);
        const Wide scaleOfB = a.m_denominator / common;
        Wide ofA = 0, ofB = 0, numerator = 0, denominator = 0;
        const bool fits = multiply(a.m_numerator, b.m_denominator / common, ofA)
                          && multiply(b.m_numerator, scaleOfB, ofB)
                          && !__builtin_add_overflow(ofA, ofB, &numerator)
                          && multiply(b.m_denominator, scaleOfB, denominator);
        return fits ? Fraction::of(numerator, denominator) : Fraction::outOfRange();
    };
    const Fraction plain = added(left, right);
    return plain.isOutOfRange() ? added(left.reduced(), right.reduced()) : plain;
}

Fraction operator-(const Fraction& value)
{
    return value.isOutOfRange() ? value : Fraction::of(-value.m_numerator, value.m_denominator);
}

Fraction operator-(const Fraction& left, const Fraction& right)
{
    return left + -right;
}

Fraction operator*(const Fraction& left, const Fraction& right)
{
    if (left.isOutOfRange() || right.isOutOfRange())
        return Fraction::outOfRange();
    Wide numerator = 0, denominator = 0;
    if (multiply(left.m_numerator, right.m_numerator, numerator)
        && multiply(left.m_denominator, right.m_denominator, denominator))
        return Fraction::of(numerator, denominator);

    // What cancels across the two is taken out first; if it still does not fit, it never will.
    const Fraction a = Fraction::of(left.m_numerator, right.m_denominator).reduced();
    const Fraction b = Fraction::of(right.m_numerator, left.m_denominator).reduced();
    if (multiply(a.m_numerator, b.m_numerator, numerator)
        && multiply(a.m_denominator, b.m_denominator, denominator))
        return Fraction::of(numerator, denominator);
    return Fraction::outOfRange();
}

Fraction operator/(const Fraction& left, const Fraction& right)
{
    if (right.isOutOfRange() || right.m_numerator == 0)
        return Fraction::outOfRange();
    return left * Fraction::of(right.m_denominator, right.m_numerator);
}

bool operator==(const Fraction& left, const Fraction& right)
{
    const Fraction difference = left - right;
    return !difference.isOutOfRange() && difference.sign() == 0;
}

bool operator<(const Fraction& left, const Fraction& right)
{
    return (left - right).sign() < 0;
}

} // namespace onetill::domain
