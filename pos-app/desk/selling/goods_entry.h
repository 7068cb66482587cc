#pragma once

#include "pos-app/desk/goods/article_search.h"
#include "pos-app/desk/selling/place_to_sell.h"
#include "pos-app/domain/goods/sale_bar.h"

#include <vector>

namespace onetill::desk {

/// A basket, and the goods that it gets.
struct Entered {
    OpenBasket basket; ///< Its goods are those before.
    domain::BasketChange change;
    std::vector<domain::GoodsWarning> warnings;
};

/// Whether nothing stands between these goods and their sale today. Errors: NotForSale, Recalled,
/// Expired, those of the storage.
Status mayBeSold(const FoundArticle& found, const Shelf& shelf, const Counter& counter);

/// As typed, or what a code on the goods says: some serial numbers are printed as GS1 data.
std::string typedSerial(const std::string& text, const Shelf& shelf);

/// Puts what was found into the basket of the place, if it may be sold and all that it needs is
/// known. What is missing is asked for in this order: age, serial number, quantity, price. Errors:
/// NotForSale, Recalled, Expired, AgeCheckRequired, SerialRequired, SerialSold, QuantityRequired,
/// PriceRequired, NoPrice, Malformed, OutOfRange, and those of domain::addItem().
Result<Entered> enterGoods(Place place, const FoundArticle& found, const Keyed& keyed,
                           Counter& counter);

} // namespace onetill::desk
