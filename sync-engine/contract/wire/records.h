#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/rate.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/contract/wire/exceptions/exception_case.h"
#include "sync-engine/contract/wire/goods/held_basket.h"
#include "sync-engine/contract/wire/goods/promotion_record.h"
#include "sync-engine/contract/wire/goods/recall.h"
#include "sync-engine/contract/wire/goods/selling_rules.h"
#include "sync-engine/contract/wire/goods/special_price.h"
#include "sync-engine/contract/wire/people/customer.h"
#include "sync-engine/contract/wire/stores/store_rules.h"
#include "sync-engine/contract/wire/trust/till_key.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What the hub tells tills: central data as keyed records. Each kind has a key within its feed;
/// a newer record of a key replaces the older, a tombstone removes it.
namespace onetill::wire {

class JsonReader;

/// An article. Feed "catalogue", key = SKU.
struct Product {
    static constexpr std::string_view kKind = "product";

    Sku sku;
    std::string name;
    std::string category;
    Unit unit{Unit::Piece};
    std::string taxClass;
    std::optional<Sku> parent;                  ///< The article that this is a variant of.
    std::map<std::string, std::string> options; ///< "colour" → "Moss"
    std::string glyph;                          ///< Icon shown where there is no picture.
    int ageLimit{0};                            ///< Years; 0 for none.
    bool tracked{true};                         ///< Whether stock is kept of it.
    std::string description;
    std::vector<std::string> barcodes; ///< As printed; GTINs in any form.
    SellingRules selling{};

    bool operator==(const Product&) const = default;
};

/// What a SKU costs on one price list. Feed "catalogue", key = list, SKU.
struct Price {
    static constexpr std::string_view kKind = "price";

    std::string priceList;
    Sku sku;
    Money amount; ///< Per piece or per whole unit.

    bool operator==(const Price&) const = default;
};

/// A tax of a region. Feed "catalogue", key = region, tax.
struct Tax {
    static constexpr std::string_view kKind = "tax";

    std::string region;
    std::string tax; ///< Code, unique in the region.
    std::string name;
    std::string kind; ///< "percent", "division" or "fixed-per-unit"
    Rate rate{Rate::zero()};
    std::optional<Money> amount; ///< Per unit, for "fixed-per-unit".
    bool included{true};
    bool includeInBaseOfNext{false};
    bool baseAffectedByPrevious{true};
    int position{0};    ///< Order in which the taxes of a line are computed.
    std::string letter; ///< What stands beside a receipt line.

    bool operator==(const Tax&) const = default;
};

/// Which taxes an article of this class bears in a region. Feed "catalogue", key = region, class.
struct TaxClass {
    static constexpr std::string_view kKind = "tax-class";

    std::string region;
    std::string taxClass;
    std::vector<std::string> taxes;

    bool operator==(const TaxClass&) const = default;
};

/// One place on the register's item grid. Feed "catalogue", key = category, position.
struct Tile {
    static constexpr std::string_view kKind = "tile";

    std::string category;
    int categoryPosition{0};
    int position{0};
    Sku sku; ///< An article, or the parent whose variants are to choose from.

    bool operator==(const Tile&) const = default;
};

/// How many of a SKU a location has, by the hub's ledger. Feed "stock", key = store, SKU.
struct StockLevel {
    static constexpr std::string_view kKind = "stock-level";

    /// The newest entry of a till that this level already contains: of its newest journal in it,
    /// and of each of the others.
    struct Contained {
        Epoch epoch;
        std::int64_t seq{0};
        std::map<Epoch, std::int64_t> others{};

        /// 0: none of that journal.
        std::int64_t newestOf(Epoch journal) const;
        bool operator==(const Contained&) const = default;
    };

    using ByTill = std::map<std::string, Contained>; ///< The key is the till's UUID.

    StoreId store;
    Sku sku;
    std::int64_t onHandMilli{0};
    ByTill contains; ///< So that nothing counts twice.

    bool operator==(const StockLevel&) const = default;
};

/// Somebody who may sign in at this store's tills. Feed "staff", key = staff.
struct Staff {
    static constexpr std::string_view kKind = "staff";

    StaffId staff;
    std::string name;
    std::string role;
    std::string pinHash; ///< wire::hashPin(); only the person's own stores receive it.
    std::string language;
    std::optional<Date> born{}; ///< Only asked where selling needs an age; none: old enough.
    std::string badgeHash{};    ///< wire::hashBadge(); empty for somebody without a badge.

    bool operator==(const Staff&) const = default;
};

/// What people of a role may do. Feed "staff", key = role.
struct Role {
    static constexpr std::string_view kKind = "role";

    std::string role;
    std::string name;
    std::vector<std::string> permissions; ///< domain::permissionWord()
    Rate priceOverrideMax{Rate::zero()};  ///< How far below the list price.
    Rate discountMax{Rate::zero()};       ///< Of a discount on a line or a basket.

    bool operator==(const Role&) const = default;
};

/// A store and its rules. Feed "configuration", key = store.
struct Store {
    static constexpr std::string_view kKind = "store";

    StoreId store;
    std::string name;
    std::string kind; ///< "store", "warehouse" or "web"
    std::string address;
    std::string country; ///< ISO 3166-1 alpha-2
    Currency currency;
    std::string locale;    ///< BCP 47, "en-IE"
    std::string timeZone;  ///< IANA, "Europe/Dublin"
    std::string priceMode; ///< "included" or "excluded"
    std::string priceList;
    std::string taxRegion;
    std::string roundingPolicy;
    std::int64_t cashIncrementMinor{1};
    std::string cashTie;               ///< "up" or "down"
    std::string cashChangeTie{"down"}; ///< The same of change.
    std::int64_t cashMinimumMinor{0};  ///< Least that anything due in cash rounds to.
    std::string taxNumber;
    std::string receiptHeader;
    std::string receiptFooter;
    DrawerRules drawer{};
    ReturnRules returns{};
    TenderRules tenders{};
    PromotionRules promotions{};
    SignInRules signIn{};
    HoldRules held{};

    bool operator==(const Store&) const = default;
};

using RecordBody =
    std::variant<Product, Price, Tax, TaxClass, Tile, StockLevel, Staff, Role, Store, Promotion,
                 Recall, TillKey, SpecialPrice, Customer, HeldBasket, ExceptionCase>;

std::string_view recordKind(const RecordBody& body);
/// The key within its feed; parts are joined by the unit separator U+001F, which no part can hold.
std::string recordKey(const RecordBody& body);
Json recordJson(const RecordBody& body);
Json containsJson(const StockLevel::ByTill& contains);
/// Of the object that has the field `contains`. Only inside readJson().
StockLevel::ByTill readContains(const JsonReader& reader);
/// Errors: Quarantined for an unknown kind, else as readJson().
Result<RecordBody> readRecord(std::string_view kind, const Json& body);

} // namespace onetill::wire
