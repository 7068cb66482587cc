#pragma once

#include "pos-app/desk/payment/payment_desk.h"
#include "pos-app/desk/register_desk.h"

/// Payments that somebody outside was asked for and that have no answer yet.
namespace onetill::desk {

/// The open basket's; else the oldest of the journal whose basket is lost.
Result<std::optional<PaymentInDoubt>> paymentInDoubt(Counter& counter);

Result<BasketSnapshot> settlePayment(const std::string& reference, Counter& counter);
Result<BasketSnapshot> releasePayment(const PaymentRelease& release, Counter& counter);

} // namespace onetill::desk
