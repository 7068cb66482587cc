#pragma once

#include "pos-app/desk/record/draft.h"

namespace onetill::desk {

class Counter;

/// What may have changed while a basket waited, held or laid away: an exemption has ended or was
/// withdrawn, goods are called back, and another basket has sold the same piece, used the coupon
/// up, paid the same instalment, or brought the same goods back. Looked at before the first money
/// moves; from then on nothing else is sold or taken back at this till. Errors: those of
/// exemptionHolds(), exemptionStillKnown(), couponsUnused(), domain::mayBeSold(),
/// instalmentsStillDue(), stillThere() and trustWithoutClaims(), SerialSold, OverReturn, NotFound
/// (a sale behind it), those of the storage. Claims that are stale are taken off the basket.
Status mayMoveMoney(OpenBasket& basket, Counter& counter);

} // namespace onetill::desk
