#pragma once

#include "sync-engine/contract/values/currency.h"
#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace onetill {

/// An exact amount, counted in the smallest unit of one currency.
///
/// There is no conversion from or to floating point, and no multiplication by a rate here: a rate
/// needs a rounding rule, and the rule belongs to the law or the price list, not to the amount.
class Money
{
public:
    /// Far above any till, yet low enough that a day of sums stays clear of 64 bits.
    static constexpr std::int64_t kMinorMax = 1'000'000'000'000;

    static constexpr Money zero(Currency currency) { return Money{0, currency}; }
    /// Errors: OutOfRange beyond ±kMinorMax.
    static Result<Money> fromMinor(std::int64_t minor, Currency currency);
    /// Reads "12.90". Errors: Malformed, OutOfRange (also for more decimals than the currency has).
    static Result<Money> parse(std::string_view text, Currency currency);

    constexpr std::int64_t minor() const { return m_minor; }
    constexpr Currency currency() const { return m_currency; }
    constexpr bool isZero() const { return m_minor == 0; }
    constexpr bool isNegative() const { return m_minor < 0; }
    /// "12.90": the wire form, the same in every language.
    std::string text() const;

    /// Sums that input can drive beyond the range. Errors: OutOfRange.
    Result<Money> plus(Money other) const;

    /// Shares the amount out by weight. The parts always add up to the whole; cents that do not
    /// divide go to the largest remainders, ties to the earliest part (Hamilton's method).
    /// Weights are zero or more and their sum is above zero.
    std::vector<Money> allocate(std::span<const std::int64_t> weights) const;

    /// Both sides have one currency and the sum is in range; anything else is a bug of the caller.
    friend Money operator+(Money left, Money right);
    friend Money operator-(Money left, Money right);
    friend Money operator-(Money amount);
    friend constexpr bool operator==(Money, Money) = default;
    /// Amounts of one currency only.
    friend bool operator<(Money left, Money right);
    friend bool operator>(Money left, Money right) { return right < left; }
    friend bool operator<=(Money left, Money right) { return !(right < left); }
    friend bool operator>=(Money left, Money right) { return !(left < right); }

private:
    constexpr Money(std::int64_t minor, Currency currency) : m_minor{minor}, m_currency{currency} {}

    std::int64_t m_minor;
    Currency m_currency;
};

} // namespace onetill
