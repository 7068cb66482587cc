#pragma once

#include "pos-app/desk/record/draft.h"
#include "pos-app/desk/register_desk.h"

/// Taking money for the open basket.
namespace onetill::desk {

/// A basket with something in it and no payment in doubt, in front of somebody who may sell.
/// Errors: NotEnrolled, NotSignedIn, NotPermitted, NoCatalogue, EmptyBasket, PaymentOpen.
Result<OpenBasket> basketToPay(Counter& counter);

Result<BasketSnapshot> takeTender(const Handed& handed, Counter& counter);
Result<BasketSnapshot> giveTenderBack(int tender, Counter& counter);

Result<BasketSnapshot> startPayment(const Handed& handed, Counter& counter);

} // namespace onetill::desk
