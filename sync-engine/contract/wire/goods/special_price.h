#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/wire/canonical_json.h"

#include <optional>
#include <string>
#include <string_view>

namespace onetill::wire {

class JsonReader;

/// What a SKU costs on a price list where a condition holds (domain::SpecialPrice). Feed
/// "catalogue", key = list, SKU and the conditions: the amount is all that can change.
struct SpecialPrice {
    static constexpr std::string_view kKind = "special-price";

    std::string priceList;
    Sku sku;
    Money amount;                   ///< Per piece or per whole unit.
    std::optional<StoreId> store{}; ///< None: every store of the list.
    std::string group{};            ///< Of customers; empty for everybody.
    std::string from{};             ///< domain::PriceBound; empty: always.
    std::string until{};            ///< The first moment at which it does not hold any more.

    bool operator==(const SpecialPrice&) const = default;
};

std::string keyOf(const SpecialPrice& body);
Json jsonOf(const SpecialPrice& body);
/// Only inside readJson().
SpecialPrice readSpecialPrice(const JsonReader& reader);

} // namespace onetill::wire
