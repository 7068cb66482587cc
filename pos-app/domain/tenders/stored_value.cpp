#include "pos-app/domain/tenders/stored_value.h"

#include "pos-app/domain/tenders/card_number.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>

namespace onetill::domain {
namespace {

constexpr std::size_t kNumberMin = 6;
constexpr std::size_t kNumberMax = 24;
constexpr std::int64_t kWhole = 100;

bool isKnown(const std::optional<KnownBalance>& known, const OfflineTrust& trust)
{
    return known && isFresh(*known, trust);
}

/// Rounded down: the bound is never more than the share.
Money trusted(const std::optional<KnownBalance>& known, const OfflineTrust& trust)
{
    if (!isKnown(known, trust))
        return trust.unknownBalance;
    ONETILL_CHECK(trust.balancePercent >= 0 && trust.balancePercent <= kWhole);
    // At most 10^12 minor units times 100: far within 64 bits.
    const std::int64_t minor = known->balance.minor() * trust.balancePercent / kWhole;
    return *Money::fromMinor(minor, known->balance.currency());
}

} // namespace

bool isFresh(const KnownBalance& known, const OfflineTrust& trust)
{
    return known.ageMs >= 0 && known.ageMs <= trust.ageMaxMs;
}

Result<std::string> storedValueNumber(std::string_view text)
{
    std::string number;
    for (const char letter : text) {
        if (letter == ' ' || letter == '-')
            continue;
        const bool isSmall = letter >= 'a' && letter <= 'z';
        const bool isLarge = letter >= 'A' && letter <= 'Z';
        const bool isDigit = letter >= '0' && letter <= '9';
        if (!isSmall && !isLarge && !isDigit)
            return fail(ErrorCode::Malformed, "a number has letters and digits only");
        number += isSmall ? static_cast<char>(letter - 'a' + 'A') : letter;
        if (number.size() > kNumberMax)
            break;
    }
    if (number.size() < kNumberMin || number.size() > kNumberMax)
        return fail(ErrorCode::Malformed, "a number has 6 to 24 letters and digits");
    if (holdsCardNumber(number))
        return fail(ErrorCode::OutOfRange, "a number that could be a payment card's");
    return number;
}

std::string maskedNumber(std::string_view number)
{
    constexpr std::size_t kShown = 4;
    if (number.size() <= kShown)
        return std::string(number.size(), '*');
    return "****" + std::string{number.substr(number.size() - kShown)};
}

Money offlineMost(const std::optional<KnownBalance>& known, const Drawn& drawn,
                  const OfflineTrust& trust)
{
    const Money most =
        std::min({trust.perSale - drawn.inThisSale, trusted(known, trust) - drawn.fromThisAccount,
                  trust.tillFloat - drawn.byThisTill});
    return std::max(most, Money::zero(most.currency()));
}

Status mayDrawOffline(Money amount, const std::optional<KnownBalance>& known, const Drawn& drawn,
                      const OfflineTrust& trust)
{
    if (amount.isNegative() || amount.isZero())
        return fail(ErrorCode::OutOfRange, "nothing to draw: " + amount.text());
    if (isKnown(known, trust) && known->balance - drawn.fromThisAccount < amount)
        return fail(ErrorCode::BalanceTooLow, "the balance was " + known->balance.text());
    const Money most = offlineMost(known, drawn, trust);
    if (amount > most)
        return fail(ErrorCode::OfflineLimit, "without the centre at most " + most.text());
    return {};
}

} // namespace onetill::domain
