#include "sync-engine/contract/values/money.h"

#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/values/decimal.h"
#include "sync-engine/contract/values/rounding.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

namespace onetill {

Result<Money> Money::fromMinor(std::int64_t minor, Currency currency)
{
    if (minor > kMinorMax || minor < -kMinorMax)
        return fail(ErrorCode::OutOfRange, "amount out of range: " + std::to_string(minor));
    return Money{minor, currency};
}

Result<Money> Money::parse(std::string_view text, Currency currency)
{
    const auto minor = parseDecimal(text, currency.exponent(), kMinorMax);
    if (!minor)
        return passOn(minor);
    return Money{*minor, currency};
}

std::string Money::text() const
{
    return formatDecimal(m_minor, m_currency.exponent());
}

Result<Money> Money::plus(Money other) const
{
    ONETILL_CHECK(m_currency == other.m_currency);
    return fromMinor(m_minor + other.m_minor, m_currency);
}

std::vector<Money> Money::allocate(std::span<const std::int64_t> weights) const
{
    Wide total = 0;
    for (const std::int64_t weight : weights) {
        ONETILL_CHECK(weight >= 0);
        total += weight;
    }
    ONETILL_CHECK(total > 0);

    const std::int64_t whole = m_minor < 0 ? -m_minor : m_minor;
    std::vector<Money> parts;
    std::vector<std::pair<Wide, std::size_t>> remainders; // how far each part was rounded down
    std::int64_t left = whole;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Wide exact = Wide{whole} * weights[i];
        const auto part = static_cast<std::int64_t>(exact / total);
        parts.push_back(Money{part, m_currency});
        remainders.emplace_back(exact % total, i);
        left -= part;
    }

    // Cents that do not divide go where the most was cut off; the stable sort keeps line order.
    std::ranges::stable_sort(remainders, std::greater{}, [](const auto& r) { return r.first; });
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i)
        ++parts[remainders[i].second].m_minor;
    if (m_minor < 0)
        for (auto& part : parts)
            part.m_minor = -part.m_minor;
    return parts;
}

Money operator+(Money left, Money right)
{
    ONETILL_CHECK(left.m_currency == right.m_currency);
    const std::int64_t sum = left.m_minor + right.m_minor;
    ONETILL_CHECK(sum <= Money::kMinorMax && sum >= -Money::kMinorMax);
    return Money{sum, left.m_currency};
}

Money operator-(Money amount)
{
    return Money{-amount.m_minor, amount.m_currency};
}

Money operator-(Money left, Money right)
{
    return left + -right;
}

bool operator<(Money left, Money right)
{
    ONETILL_CHECK(left.m_currency == right.m_currency);
    return left.m_minor < right.m_minor;
}

} // namespace onetill
