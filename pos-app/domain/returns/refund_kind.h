#pragma once

#include "pos-app/domain/tenders/tender_kind.h"

namespace onetill::domain {

/// Whether what was paid in one kind may ever be refunded in another, whoever allows it. What a
/// gift card, a voucher or points have paid stays such: in cash it would be a way to cash them, and
/// cards take back only what was charged to them.
bool mayBecome(TenderKind paid, TenderKind refunded);

} // namespace onetill::domain
