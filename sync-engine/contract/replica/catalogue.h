#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/wire/feed.h"
#include "sync-engine/contract/wire/records.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::replica {

/// An article as a till needs it: wire::Product without its description and barcodes.
struct Article {
    Sku sku;
    std::string name;
    std::string category;
    Unit unit{Unit::Piece};
    std::string taxClass;
    std::optional<Sku> parent;
    std::map<std::string, std::string> options; ///< "colour" → "Moss"
    std::string glyph;
    int ageLimit{0};
    bool tracked{true};
    wire::SellingRules selling{};

    bool operator==(const Article&) const = default;
};

/// One line of a search result, best first.
struct SearchHit {
    Article article;
    std::optional<Money> price;              ///< On the price list asked for.
    std::optional<std::int64_t> onHandMilli; ///< At the store asked for, by the hub's ledger.
};

struct SearchRequest {
    std::string_view typed;
    std::string_view priceList;
    StoreId store;
    int limit{20}; ///< At most 100.
};

/// A tile of the item grid with what it shows. One that names a parent comes once for each of its
/// variants, and for the parent itself if that is an article, too.
struct GridTile {
    std::string category;
    int position{0};
    Sku named; ///< By the layout.
    Article article;
    std::optional<Money> price;
};

/// All promotions of the catalogue, whichever store they are for, by id.
struct Promotions {
    std::vector<wire::Promotion> readable;
    std::vector<Error> unreadable; ///< Records of another version; each is left out by itself.
};

struct CatalogueCounts {
    std::int64_t products{0};
    std::int64_t staff{0};
    std::int64_t skippedRecords{0}; ///< Sent by the hub, unreadable for this version.
};

/// Reads a catalogue.db. One per thread: it keeps a connection and its prepared statements, and
/// sees what the sync thread has committed. Every function may also say NoCatalogue (a
/// damaged page, see damage.h), StorageDamaged (a row that makes no sense), StorageFailed or Busy.
class Catalogue
{
public:
    /// Errors: NotFound, StorageForeign, StorageDamaged, StorageFailed.
    static Result<Catalogue> open(const std::filesystem::path& file);

    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    ~Catalogue();

    /// Whether a reader has met a damaged page in it, now or earlier.
    bool isDamaged() const;

    /// By a code in any form of its GTIN, or letter by letter for codes that are none. One index
    /// seek. If two articles claim one code, the one with the shorter name is meant.
    Result<std::optional<Article>> byBarcode(std::string_view code) const;
    Result<std::optional<Article>> bySku(const Sku& sku) const;
    /// The first article that loads accounts of this kind ("prepayment") with what it costs. Reads
    /// through all articles: for what is asked once in a while.
    Result<std::optional<Article>> loading(std::string_view kind) const;
    /// The articles that name this one as their parent; nothing for one that has no variants.
    Result<std::vector<Article>> variants(const Sku& parent) const;

    /// Words in any order, each the beginning of a word of the name, the options or the SKU; or the
    /// first digits (four or more) of a barcode. Nothing typed finds nothing.
    Result<std::vector<SearchHit>> search(const SearchRequest& request) const;

    Result<std::optional<Money>> price(const Sku& sku, std::string_view priceList) const;
    /// The prices of the list that hold on conditions; whichever conditions they are.
    Result<std::vector<wire::SpecialPrice>> specialPrices(const Sku& sku,
                                                          std::string_view priceList) const;
    /// In the order in which they are computed. Empty for a class that bears none here; NotFound
    /// for a class that this region does not know, or one with a tax that it does not know.
    Result<std::vector<wire::Tax>> taxes(std::string_view region, std::string_view taxClass) const;
    /// By category position, then position; tiles of unknown articles are left out.
    Result<std::vector<GridTile>> tiles(std::string_view priceList) const;

    Result<Promotions> promotions() const;

    Result<std::optional<wire::Store>> store(const StoreId& store) const;
    Result<std::vector<wire::Store>> stores() const;
    /// What of this article must not be sold any more, if anything.
    Result<std::optional<wire::Recall>> recall(const Sku& sku) const;
    Result<std::vector<wire::Staff>> staff() const; ///< By name.
    Result<std::optional<wire::Role>> role(std::string_view role) const;

    Result<std::optional<wire::Customer>> customer(const CustomerId& customer) const;
    /// Whose card says this; case does not count. More than one if the centre gave it twice.
    Result<std::vector<wire::Customer>> customersByCard(std::string_view card) const;
    /// Words in any order, each the beginning of a word of the name, the company, its tax number
    /// or the identifier; by name. Nothing typed finds nobody.
    Result<std::vector<wire::Customer>> findCustomers(std::string_view typed, int limit) const;

    /// What waits at the tills of the store, as the centre last told; those taken, too.
    Result<std::vector<wire::HeldBasket>> heldBaskets() const;
    Result<std::optional<wire::HeldBasket>> heldBasket(const StoreId& store,
                                                       const Uuid& basket) const;

    /// What the centre noted for people of the store; those settled, too.
    Result<std::vector<wire::ExceptionCase>> exceptions() const;
    Result<std::optional<wire::ExceptionCase>> exceptionCase(const Uuid& exception) const;

    /// Of any till of the retailer; nothing for one that this till has not heard of.
    Result<std::optional<wire::TillKey>> tillKey(const Uuid& till) const;

    Result<std::optional<wire::StockLevel>> stock(const StoreId& store, const Sku& sku) const;
    /// Whose stock in a store is below zero, lowest first.
    Result<std::vector<Sku>> belowZero(const StoreId& store, int limit) const;
    Result<std::vector<wire::StockLevel>> stockEverywhere(const Sku& sku) const; ///< By store.

    /// Walks an index: some 15 ms at a million articles. For status, not for the sale.
    Result<CatalogueCounts> counts() const;
    Result<wire::Cursors> cursors() const;
    /// Of the catalogue feed; empty before its first page. What a sale names as its prices' origin.
    Result<wire::Cursor> position() const;

private:
    struct Parts;
    explicit Catalogue(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace onetill::replica
