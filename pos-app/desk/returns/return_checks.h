#pragma once

#include "pos-app/desk/returns/sale_behind.h"

#include <optional>
#include <string>

/// Whether what was sold may come back at all.
namespace onetill::desk {

class Counter;
class Shelf;
struct OpenBasket;

/// The date of the sale by the store's clock. Its business may be that of the day before; of a
/// store further east, it may be that of the day after.
Date dayOfSale(const SaleBehind& behind, const Counter& counter);

/// Who allows goods that are too late; nobody where they are in time, or the store takes them for
/// credit. A till whose clock stands before the sale has a wrong clock, not an early customer.
/// Errors: ReturnTooLate (nobody who may allow it), NotReturnable (nobody may).
Result<std::optional<StaffId>> inTime(const SaleBehind& behind, const std::string& reason,
                                      const Shelf& shelf, Counter& counter);

/// Goods that came too late in a store that gives credit for them.
bool onlyForCredit(const SaleBehind& behind, const std::string& reason, const Shelf& shelf,
                   const Counter& counter);

/// Whether a person has to say which piece came back.
bool asksSerial(const SaleBehind& behind, const wire::SaleLine& sold, const Shelf& shelf);

/// Another piece of the same article is not the one that was sold. A receipt's code does not say
/// which one was: then the number in the customer's hand is kept for those who can look. Errors:
/// SerialRequired, those of checkLineOfText() and the catalogue.
Status checkSerial(const SaleBehind& behind, const wire::SaleLine& sold, const std::string& serial,
                   const Shelf& shelf);

/// What was loaded on a gift card may be spent there while it is paid out here; a prepayment is
/// its owner's until it has bought something. What else the basket takes from it counts, but for
/// the line `without`, which may be null. Errors: NotReturnable, those of the storage.
Status stillThere(const wire::SaleLine& record, const OpenBasket& basket,
                  const ReturnedLine* without, const Counter& counter);

/// A line of a basket that waited: whether the goods have not come back meanwhile, and what was
/// loaded is not spent. Errors: OverReturn, those of stillThere() and saleBehind().
Status couldStillComeBack(const ReturnedLine& line, const OpenBasket& basket, Counter& counter);

} // namespace onetill::desk
