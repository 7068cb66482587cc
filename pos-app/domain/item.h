#pragma once

#include "pos-app/domain/tax.h"
#include "pos-app/domain/tenders/tender_kind.h"
#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/quantity.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace onetill::domain {

/// An item as this store sells it now: what the catalogue, the price list and the tax table say
/// together. A basket keeps the item it was given, so a change of price from the centre never
/// moves a line that is already in the basket.
struct Item {
    Sku sku;
    std::string name;
    Unit unit{Unit::Piece};
    bool weighed{false};             ///< Each piece is weighed by itself: its lines never merge.
    std::string taxClass;            ///< The catalogue's word, for example "standard".
    std::vector<Tax> taxes;          ///< What applies to that class in this store, in order.
    std::optional<Money> listPrice;  ///< For one unit; none when the price list has no row for it.
    std::optional<int> ageLimit;     ///< Years the buyer must have completed.
    std::string category{};          ///< The catalogue's word; promotions speak of it.
    bool needsSerial{false};         ///< Each piece has a number, and its line names it.
    bool openPrice{false};           ///< Somebody says what it costs; then it is the list price.
    std::optional<Money> priceMin{}; ///< Of what is said for one unit; none for no limit.
    std::optional<Money> priceMax{};
    bool mayBeFree{false}; ///< A price of zero is meant.
    /// An account, of the number that is its serial, is loaded with what it costs: a gift card or
    /// a prepayment. Neither taxed nor discounted until it buys something.
    std::optional<TenderKind> loads{};
    bool discountable{true}; ///< Else neither promotions nor discounts take anything off.
    /// Charged with each piece of this one, as a line of its own; null for none.
    std::shared_ptr<const Item> deposit{};
    std::string priceGroup{};               ///< Of customers, whose the list price is.
    std::optional<Money> everybodysPrice{}; ///< Beside a group's; none where only that has one.
};

} // namespace onetill::domain
