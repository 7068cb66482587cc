#pragma once

#include "pos-app/domain/codes/element.h"
#include "sync-engine/contract/values/gtin.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace onetill::domain {

/// A day as goods bear it: the year without its century, day 0 for the end of the month.
struct MarkedDate {
    int yearOfCentury{0};
    int month{1};
    int day{0};

    /// The day that is meant, seen from a year: no more than 49 years back and 50 ahead.
    /// Source: GS1 General Specifications 7.12.
    Date seenFrom(int currentYear) const;

    bool operator==(const MarkedDate&) const = default;
};

/// What the whole of the goods costs, (392n) and (393n).
struct MarkedPrice {
    std::int64_t digits{0};
    int decimals{0};      ///< How many of the digits stand behind the point.
    std::string currency; ///< By its letters; empty for that of the store, (392n).

    bool operator==(const MarkedPrice&) const = default;
};

/// What GS1 data says of the goods that it is printed on.
struct MarkedGoods {
    Gtin gtin; ///< Application identifier (01).
    /// Net weight in kg, (310n). None where nothing is said, or nothing that counts in whole grams.
    std::optional<Quantity> weight{};
    std::optional<std::string> batch{};     ///< Batch or lot, (10).
    std::optional<std::string> serial{};    ///< (21).
    std::optional<MarkedDate> expiry{};     ///< Not to be used after, (17).
    std::optional<MarkedDate> bestBefore{}; ///< (15).
    std::optional<MarkedPrice> price{};

    bool operator==(const MarkedGoods&) const = default;
};

/// Out of elements that have been parsed. Errors: Malformed where they name no article.
Result<MarkedGoods> goodsOf(const std::vector<Element>& elements);

} // namespace onetill::domain
