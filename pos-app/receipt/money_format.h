#pragma once

#include "sync-engine/contract/values/money.h"

#include <cstddef>
#include <string>

namespace onetill::receipt {

/// How amounts are written in the customer's language and country. Printers have no locale of
/// their own, so the few rules that matter are handed in.
struct MoneyFormat {
    std::string decimalSeparator{"."};
    std::string groupSeparator{","}; ///< Between groups of three; may be empty.
    std::size_t groupedFrom{4};      ///< Digits; shorter numbers have no groups.
    std::string symbol{};            ///< "€", "CHF"; empty for bare numbers everywhere.
    bool symbolFirst{true};
    bool symbolSpaced{false}; ///< A blank between symbol and number, which no line breaks at.

    /// "1,228.40", for columns of amounts. A minus is '-': every printer has that one.
    std::string number(Money amount) const;
    /// "€1,228.40", "-€5.00", "1.228,40 €".
    std::string withSymbol(Money amount) const;
    /// A plain decimal, "0.735", with the separator of the amounts beside it.
    std::string decimal(std::string plain) const;
};

} // namespace onetill::receipt
