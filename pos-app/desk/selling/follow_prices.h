#pragma once

#include "pos-app/desk/goods/shelf.h"
#include "pos-app/desk/record/draft.h"

namespace onetill::desk {

class Counter;

/// A price may fall while its article is in the basket: the centre lowers it, its time comes, or
/// the customer turns out to belong to a group. The customer gets the lower one, and a rise waits
/// for the next basket (ui.md 4.2); but a group's price goes with its group. What a person said, a
/// label and a deposit stay as they were. Errors: NoPrice for what only a group has a price of that
/// the customer does not belong to any more, those of the storage.
Status followPrices(OpenBasket& basket, Shelf& shelf, const Counter& counter);

} // namespace onetill::desk
