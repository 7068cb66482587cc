#pragma once

#include "sync-engine/contract/values/rate.h"
#include "sync-engine/contract/values/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace onetill::domain {

/// How a tax is worked out. The words on the wire: "percent", "division", "fixed-per-unit".
enum class TaxKind {
    Percent,     ///< A share of the base: net × rate.
    Division,    ///< A share of the price with the tax in it: net / (1 − rate) − net (Brazil).
    FixedPerUnit ///< An amount per unit sold: bottle deposit, recycling levy.
};

/// One tax as it applies to an item. Several may apply to one line; their order matters.
/// Source: the two compound flags and the three kinds are those of retail-rules 1.
struct Tax {
    std::string code;   ///< Never reused; the journal keeps it. "IE-STD".
    std::string name;   ///< As the receipt names it. "VAT 23 %".
    std::string letter; ///< Printed beside each line it applies to; may be empty.
    TaxKind kind{TaxKind::Percent};
    Rate rate{Rate::zero()};      ///< Percent and Division.
    std::int64_t perUnitMinor{0}; ///< FixedPerUnit: minor units of the store's currency.
    bool included{false};         ///< The price on the shelf has this tax in it.
    bool includeInBaseOfNext{false};
    bool baseAffectedByPrevious{true};

    /// An order for its own sake: sums by tax must not depend on the order of lines.
    auto operator<=>(const Tax&) const = default;
};

std::string_view taxKindWord(TaxKind kind);
/// Errors: OutOfRange.
Result<TaxKind> taxKindFromWord(std::string_view word);

/// Where the law lets tax be rounded. Configuration of a store; printed on receipt and Z report.
/// Source: retail-rules 1.
enum class RoundingPolicy {
    PerLine, ///< Each tax of each line is rounded, then added up.
    En16931, ///< Line nets are rounded; tax = round(sum of nets × rate). EN 16931-1, BR-CO-10…17.
    GrossGroup, ///< Line amounts are rounded and summed; tax is taken out once. DSFinV-K, RKSV.
    PerDocument ///< Lines stay exact to the end; the document's gross and tax are rounded.
};

/// "per-line", "en16931", "gross-group", "per-document".
std::string_view roundingPolicyWord(RoundingPolicy policy);
/// Errors: OutOfRange.
Result<RoundingPolicy> roundingPolicyFromWord(std::string_view word);

} // namespace onetill::domain
