#pragma once

#include "pos-app/desk/goods/offer_in_brief.h"
#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::desk {

class Counter;

/// An article as a tile or a search result shows it.
struct ItemCard {
    Sku sku;
    std::string name;
    std::string options; ///< "Moss, M"; empty for an article without variants.
    std::string category;
    std::string glyph; ///< Icon where there is no picture.
    Unit unit{Unit::Piece};
    /// For one unit, now and for who buys what lies on the counter; none when this store has no
    /// price for it.
    std::optional<Money> price;
    std::optional<std::int64_t> onHandMilli; ///< In this store; none when stock is not kept of it.
    int ageLimit{0};                         ///< Years; 0 for none.
    /// Stands for several articles, and is none to sell: its price is that of the cheapest.
    bool isStyle{false};
    bool needsSerial{false}; ///< Each piece has a number.
    bool isGiftCard{false};  ///< The number is the card's, and its price what is loaded.
    bool openPrice{false};   ///< Who sells it says what it costs.
    std::string priceMin{};  ///< Of what is said for one unit, a decimal text; empty for no limit.
    std::string priceMax{};
    std::optional<OfferInBrief> offer{}; ///< Of tiles only: what the shop offers on it now.

    bool operator==(const ItemCard&) const = default;
};

/// One thing to choose of a style, with all that can be chosen.
struct StyleOption {
    std::string name;                ///< "size"
    std::vector<std::string> values; ///< Smaller sizes and numbers first, then by the alphabet.

    bool operator==(const StyleOption&) const = default;
};

/// One article of a style.
struct Variant {
    ItemCard card;
    /// One for each option of the style, in their order. No two variants have the same.
    std::vector<std::string> values;
};

/// A style with all that can be chosen of it.
struct Style {
    ItemCard card;
    std::vector<StyleOption> options;
    std::vector<Variant> variants; ///< At least one.
};

/// One page of the register's item grid.
struct TileCategory {
    std::string name;
    std::vector<ItemCard> tiles;

    bool operator==(const TileCategory&) const = default;
};

/// Finds articles in the till's own replica. Lives on the desk thread.
class ItemDesk
{
public:
    static constexpr int kResultsMax = 50;

    explicit ItemDesk(Counter& counter) : m_counter{counter} {}

    /// Best first; words in any order, each may be a beginning. An empty query finds nothing.
    /// Errors: NotEnrolled, those of the storage.
    Result<std::vector<ItemCard>> search(std::string_view query, int limit = kResultsMax) const;
    /// Errors: UnknownItem, NotEnrolled, those of the storage.
    Result<ItemCard> item(const Sku& sku) const;
    /// What a scanned or typed code names, without selling it. Errors: UnknownBarcode,
    /// WrongCheckDigit, UnknownItem, Malformed, TooLarge, OutOfRange, NotEnrolled, those of the
    /// storage.
    Result<ItemCard> byCode(std::string_view code) const;
    /// What can be chosen of the style that a tile named. Errors: UnknownItem where nothing is a
    /// variant of it (any more), NotEnrolled, those of the storage.
    Result<Style> style(const Sku& sku) const;
    /// In the order that the centre set. Errors: NotEnrolled, those of the storage.
    Result<std::vector<TileCategory>> tiles() const;
    /// What this till has sold last, newest first; what is no longer sold is left out. Errors:
    /// NotEnrolled, those of the storage.
    Result<std::vector<ItemCard>> recentlySold(std::size_t limit) const;
    /// What is nearest to running out here: of all articles what the centre has below zero; then,
    /// of what has a tile, each variant for itself, what is lowest, and last what is gone. Errors:
    /// NotEnrolled, those of the storage.
    Result<std::vector<ItemCard>> scarcest(int limit) const;

private:
    Counter& m_counter;
};

} // namespace onetill::desk
