#pragma once

#include "sync-engine/contract/values/currency.h"
#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/wire/canonical_json.h"

#include <string>
#include <string_view>
#include <vector>

namespace onetill::wire {

class JsonReader;

/// Something a shop offers. Feed "catalogue", key = promotion.
struct Promotion {
    static constexpr std::string_view kKind = "promotion";

    std::string promotion;
    std::vector<StoreId> stores; ///< Whose tills give it; empty for all.
    Currency currency;           ///< Of its amounts; stores with another one do not give it.
    Json terms;                  ///< An object, as pos-app/offer reads it: the contract knows none.

    bool operator==(const Promotion&) const = default;
};

std::string keyOf(const Promotion& body);
Json jsonOf(const Promotion& body);
/// Only inside readJson().
Promotion readPromotion(const JsonReader& reader);

} // namespace onetill::wire
