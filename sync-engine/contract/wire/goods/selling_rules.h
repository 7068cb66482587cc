#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/wire/canonical_json.h"

#include <optional>
#include <string>

namespace onetill::wire {

class JsonReader;

/// How an article is sold, beyond what every article has. Part of a product record; one of an
/// older hub says nothing of it, and so does the record of an article that is sold as any other.
struct SellingRules {
    bool serial{false};     ///< Each piece has a number that its sale names.
    bool notForSale{false}; ///< Known, found, and not to be sold.
    bool openPrice{false};  ///< Somebody says what it costs.
    /// Of what is said for one unit, decimal text in the currency of the store; none for no limit.
    std::optional<std::string> priceMin{};
    std::optional<std::string> priceMax{};
    bool mayBeFree{false};  ///< A price of zero is meant, and no mistake.
    bool noDiscount{false}; ///< Neither promotions nor discounts take anything off.
    /// What it costs is loaded on an account of this kind, "gift-card" or "prepayment", whose
    /// number its sale names: a means of payment, without tax or discount until it is spent.
    std::string loads{};
    /// The article that is charged with each piece of this one: a bottle's deposit, a levy.
    std::optional<Sku> deposit{};

    bool operator==(const SellingRules&) const = default;
};

/// Only what differs from an article that is sold as any other.
Json sellingRulesJson(const SellingRules& rules);
/// Only inside readJson().
SellingRules readSellingRules(const JsonReader& reader);

} // namespace onetill::wire
