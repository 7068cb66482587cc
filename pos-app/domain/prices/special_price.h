#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::domain {

/// When a price begins or ends: a moment everywhere, or what the clock on a shop's wall shows. Of
/// the hour that a wall shows twice in autumn, a price that begins within it holds in both halves.
struct PriceBound {
    Timestamp at; ///< By the wall: written as if it were UTC.
    bool byTheWall{false};

    /// "2026-11-27T08:00:00", with a "Z" for a moment.
    std::string text() const;
    bool operator==(const PriceBound&) const = default;
};

/// "2026-11-27", "2026-11-27T08:00" or "2026-11-27T08:00:00", with a "Z" for a moment.
/// Errors: Malformed, OutOfRange.
Result<PriceBound> parsePriceBound(std::string_view text);

/// A price that holds on conditions; what is empty asks for nothing.
struct SpecialPrice {
    Money amount; ///< For one unit.
    std::optional<StoreId> store{};
    std::string group{}; ///< Of customers.
    std::optional<PriceBound> from{};
    std::optional<PriceBound> until{}; ///< The first moment at which it does not hold any more.
};

/// Where, when and to whom something is sold.
struct PriceContext {
    StoreId store;
    std::vector<std::string> groups; ///< Of the customer; empty for a stranger.
    Timestamp moment;
    Timestamp wall; ///< localTime() of the moment.
};

struct ChosenPrice {
    Money amount;
    std::string group{}; ///< Whose price it is; empty for everybody's.

    bool operator==(const ChosenPrice&) const = default;
};

/// What one unit costs; none where the list has no price and no special one holds.
///
/// Of the prices for one audience (everybody, or one group) the most specific wins: one that
/// names the store or a time comes before one that names neither, and one with both before one
/// with either; among equals the lowest. The list's plain price is everybody's least specific.
/// Between audiences the customer gets the lowest: to belong to a group never costs more.
///
/// Source: retail-rules 2 and issue B ask for lists by store, group and time; "most specific, then
/// lowest" is the selection of commercetools and Business Central, which differ in whether a group
/// may be dearer. Here it may not.
std::optional<ChosenPrice> choosePrice(const std::optional<Money>& plain,
                                       std::span<const SpecialPrice> specials,
                                       const PriceContext& context);

} // namespace onetill::domain
