#pragma once

#include "pos-app/desk/goods/shelf.h"
#include "pos-app/desk/record/draft.h"

namespace onetill::desk {

/// The centre may lower a price while its article is in the basket; the customer gets the lower
/// one. A rise waits for the next basket (ui.md 4.2). Errors: those of the storage.
Status lowerPrices(OpenBasket& basket, const Shelf& shelf);

} // namespace onetill::desk
