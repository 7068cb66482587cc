#include "pos-app/domain/tenders/exchange_rate.h"

#include "pos-app/domain/taxation/fraction.h"
#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/values/decimal.h"

namespace onetill::domain {
namespace {

constexpr std::int64_t kOne = 1'000'000'000;

std::int64_t minorUnits(Currency currency)
{
    std::int64_t units = 1;
    for (int i = 0; i < currency.exponent(); ++i)
        units *= 10;
    return units;
}

} // namespace

Result<ExchangeRate> ExchangeRate::parse(std::string_view text, Currency foreign, Currency home)
{
    if (foreign == home)
        return fail(ErrorCode::OutOfRange,
                    "a rate from " + std::string{home.code()} + " to itself");
    const auto billionths = parseDecimal(text, kDecimals, kBillionthsMax);
    if (!billionths)
        return passOn(billionths);
    if (*billionths <= 0)
        return fail(ErrorCode::OutOfRange, "a rate must be above zero");
    return ExchangeRate{*billionths, foreign, home};
}

std::string ExchangeRate::text() const
{
    std::string decimals = std::to_string(m_billionths % kOne);
    decimals.insert(0, kDecimals - decimals.size(), '0');
    decimals.erase(decimals.find_last_not_of('0') + 1);
    return std::to_string(m_billionths / kOne) + (decimals.empty() ? "" : "." + decimals);
}

Result<Money> ExchangeRate::inHome(Money handed) const
{
    ONETILL_CHECK(handed.currency() == m_foreign);
    const Fraction whole = Fraction::of(handed.minor(), minorUnits(m_foreign));
    const auto minor =
        (whole * Fraction::of(m_billionths, kOne) * Fraction{minorUnits(m_home)}).rounded();
    if (!minor)
        return passOn(minor);
    return Money::fromMinor(*minor, m_home);
}

Result<Money> ExchangeRate::leastFor(Money home) const
{
    ONETILL_CHECK(home.currency() == m_home && !home.isNegative());
    // inHome() only grows with what is handed over. What it cannot tell is too much already.
    const auto covers = [&](std::int64_t minor) {
        const auto worth = inHome(*Money::fromMinor(minor, m_foreign));
        return !worth || *worth >= home;
    };
    std::int64_t least = 0;
    std::int64_t enough = Money::kMinorMax;
    if (!covers(enough))
        return fail(ErrorCode::OutOfRange, "no amount is worth " + home.text());
    while (least < enough) {
        const std::int64_t middle = least + (enough - least) / 2;
        if (covers(middle))
            enough = middle;
        else
            least = middle + 1;
    }
    return Money::fromMinor(enough, m_foreign);
}

} // namespace onetill::domain
