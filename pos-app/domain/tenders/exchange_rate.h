#pragma once

#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace onetill::domain {

/// What the shop gives for cash of another currency: so much of `home` for 1 whole unit of
/// `foreign`. Always this direction; the inverse of a decimal is seldom a decimal.
class ExchangeRate
{
public:
    static constexpr int kDecimals = 9;
    /// A million whole units for one: beyond every pair of currencies in use.
    static constexpr std::int64_t kBillionthsMax = 1'000'000'000'000'000;

    /// Reads "1.1425": at most kDecimals decimals. Errors: Malformed; OutOfRange for zero, below
    /// zero, above the largest, or for two times the same currency.
    static Result<ExchangeRate> parse(std::string_view text, Currency foreign, Currency home);

    Currency foreign() const { return m_foreign; }
    Currency home() const { return m_home; }
    std::string text() const; ///< Without trailing zeros; the wire form.

    /// What the foreign cash counts for, to the minor unit of `home`; a tie goes away from zero, so
    /// that giving it back mirrors taking it. `handed` is in `foreign`. Errors: OutOfRange.
    Result<Money> inHome(Money handed) const;

    /// The least foreign cash that counts for so much of `home`, which is zero or more. Errors:
    /// OutOfRange.
    Result<Money> leastFor(Money home) const;

    bool operator==(const ExchangeRate&) const = default;

private:
    ExchangeRate(std::int64_t billionths, Currency foreign, Currency home)
        : m_billionths{billionths}, m_foreign{foreign}, m_home{home}
    {
    }

    std::int64_t m_billionths;
    Currency m_foreign;
    Currency m_home;
};

/// Notes of another currency on the counter.
struct ForeignCash {
    Money handed; ///< Above zero, in the rate's foreign currency.
    ExchangeRate rate;

    bool operator==(const ForeignCash&) const = default;
};

} // namespace onetill::domain
