#pragma once

#include "sync-engine/contract/values/money.h"

#include <cstdint>
#include <span>
#include <vector>

namespace onetill::domain {

struct Denomination {
    std::int64_t minor;
    bool note; ///< Else a coin.

    friend constexpr bool operator==(const Denomination&, const Denomination&) = default;
};

/// Notes and coins in use, largest first; empty for a currency that the table does not have.
/// Source: the issuing central banks' lists of current circulation.
std::span<const Denomination> denominations(Currency currency);

struct DenominationCount {
    Denomination denomination;
    int count;

    bool operator==(const DenominationCount&) const = default;
};

/// Change in the fewest notes and coins, largest first. What is too small for a coin is left out;
/// empty when the currency is not in the table.
std::vector<DenominationCount> breakDown(Money change);

/// What a customer is likely to hand over for `due`: the amounts above it that notes make,
/// ascending, at most `count`. The exact amount is not among them.
std::vector<Money> quickAmounts(Money due, std::size_t count);

} // namespace onetill::domain
