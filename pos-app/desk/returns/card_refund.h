#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "pos-app/desk/record/draft.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/wire/drawer/payment_events.h"

/// Money that goes back on a card terminal, part by part: in the journal before anybody goes there,
/// as with money that comes in.
namespace onetill::desk {

class Counter;

/// What the journal says before the terminal gives back `tender`, a part of the basket's refund.
wire::PaymentStarted refundStarted(const Uuid& payment, const domain::Tender& tender,
                                   const OpenBasket& basket, const Uuid& shift,
                                   const Counter& counter);

/// What a lost basket gave back, or did not, may be what the next refund is about to. Errors:
/// PaymentOpen.
Status noRefundInDoubt(const Counter& counter);

/// Errors: as ReturnsDesk has them.
Result<BasketSnapshot> startRefund(Counter& counter);

} // namespace onetill::desk
