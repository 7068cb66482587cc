#pragma once

#include "pos-app/desk/payment/payment_desk.h"
#include "pos-app/desk/register_desk.h"
#include "pos-app/store/journal_values.h"

#include <vector>

/// Payments that somebody outside was asked for and that have no answer yet.
namespace onetill::desk {

/// In the journal and without an answer, while the baskets that they were for could not be read any
/// more; oldest first.
Result<std::vector<store::RecordedPayment>> lostPayments(const Counter& counter);

/// The open basket's; else the oldest of the journal whose basket is lost.
Result<std::optional<PaymentInDoubt>> paymentInDoubt(Counter& counter);

Result<BasketSnapshot> settlePayment(const std::string& reference, Counter& counter);
Result<BasketSnapshot> releasePayment(const PaymentRelease& release, Counter& counter);

} // namespace onetill::desk
