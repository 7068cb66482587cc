#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "pos-app/desk/goods/shelf.h"
#include "pos-app/desk/record/draft.h"
#include "pos-app/store/journal_values.h"
#include "sync-engine/contract/wire/events.h"

namespace onetill::desk {

class Counter;

/// Where goods are changed.
struct Place {
    Shelf& shelf;
    OpenBasket basket; ///< A copy to work on; the counter keeps the old one until all is durable.
};

/// The open shift, whose drawer the cashier may use. Errors: NoShift, ShiftOfAnother, those of the
/// storage.
Result<store::ShiftState> shiftInUse(const Shelf& shelf, const Counter& counter);

/// Errors: PaymentOpen while nobody has said what became of a payment.
Status paymentEnded(const Counter& counter);

/// What every change to goods needs: somebody who may sell out of this drawer, an open shift, and
/// no money taken yet. Without an open basket it is a new one. Errors: NotEnrolled, NotSignedIn,
/// NotPermitted, NoShift, ShiftOfAnother, PaymentOpen, TenderStarted, those of the storage.
Result<Place> placeToSell(Counter& counter);

/// Keeps the basket and what the journal says of it in one step: after a crash the till knows of
/// both, or of neither.
Result<BasketSnapshot> keepWith(const wire::Event& event, OpenBasket basket, Counter& counter);

} // namespace onetill::desk
