#pragma once

#include "pos-app/desk/customers/customers_desk.h"
#include "pos-app/desk/selling/place_to_sell.h"
#include "sync-engine/contract/wire/people/customer.h"

namespace onetill::desk {

/// The basket as it was, with this customer in the place of another one. What was said by hand,
/// an invoice or an exemption, stays unless the customer brings their own. Errors:
/// CertificateExpired.
Result<OpenBasket> boughtBy(OpenBasket basket, const wire::Customer& customer, Taxed taxed,
                            const Counter& counter);
OpenBasket boughtByStranger(OpenBasket basket);
/// Goods come back from whoever bought them: the basket's buyer is the sale's, as the centre knows
/// them today, exempt only if that sale was, and its paper is made out to the company of the
/// sale's.
OpenBasket broughtBackBy(OpenBasket basket, const wire::SaleCompleted& sale, Counter& counter);

/// Keeps a basket of which only the buyer is another one: its prices follow. One with neither goods
/// nor buyer is none. Errors: those of Counter::keep().
Result<BasketSnapshot> keepBuyer(Place place, Counter& counter);

/// A basket may wait for longer than its buyer's certificate holds. Errors: CertificateExpired.
Status exemptionHolds(const OpenBasket& basket, const Counter& counter);
/// The basket has a copy of what the customer's record said, and the centre may have withdrawn it
/// since. One by hand, which somebody answers for, is not looked at. Errors: CertificateExpired.
Status exemptionStillKnown(const OpenBasket& basket, const Counter& counter);

} // namespace onetill::desk
