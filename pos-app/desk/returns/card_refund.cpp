#include "pos-app/desk/returns/card_refund.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/payment/payment_in_doubt.h"
#include "pos-app/desk/selling/place_to_sell.h"
#include "pos-app/desk/selling/tendering.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {

Status noRefundInDoubt(const Counter& counter)
{
    const auto lost = lostPayments(counter);
    if (!lost)
        return passOn(lost);
    const auto refund = std::ranges::find_if(
        *lost, [](const store::RecordedPayment& one) { return one.started.refund.has_value(); });
    if (refund != lost->end())
        return fail(ErrorCode::PaymentOpen,
                    refund->started.amount.text() + " of a lost basket is in doubt");
    return {};
}

wire::PaymentStarted refundStarted(const Uuid& payment, const domain::Tender& tender,
                                   const OpenBasket& basket, const Uuid& shift,
                                   const Counter& counter)
{
    return {.payment = payment,
            .basket = basket.id,
            .shift = shift,
            .by = counter.cashier->id,
            .kind = std::string{domain::tenderKindWord(tender.kind)},
            .amount = tender.amount,
            .refund = basket.refunds.at(tender.id)};
}

Result<BasketSnapshot> startRefund(Counter& counter)
{
    auto basket = basketToPay(counter);
    if (!basket)
        return passOn(basket);
    const auto shift = shiftInUse(**counter.shelf(), counter);
    if (!shift)
        return passOn(shift);
    const auto part = std::ranges::find_if(basket->tenders, domain::isToGiveBack);
    if (part == basket->tenders.end())
        return fail(ErrorCode::NotFound, "nothing is left to give back by card");
    if (const auto clear = noRefundInDoubt(counter); !clear)
        return passOn(clear);
    basket->payment = {counter.files().newId(), part->kind, part->amount, "", part->id};
    const auto event = refundStarted(basket->payment->id, *part, *basket, shift->id, counter);
    return keepWith(event, *std::move(basket), counter);
}

} // namespace onetill::desk
