#include "pos-app/desk/payment/payment_in_doubt.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/drawer/open_drawer.h"
#include "pos-app/desk/record/typed_text.h"
#include "pos-app/desk/selling/place_to_sell.h"
#include "pos-app/desk/selling/tendering.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

/// The open basket holds it, begun or taken.
bool isOfBasket(const Uuid& payment, const Counter& counter)
{
    const auto& basket = counter.openBasket();
    if (!basket)
        return false;
    const bool taken =
        std::ranges::any_of(basket->tenders, [&payment](const domain::Tender& tender) {
            return tender.payment == payment;
        });
    return taken || (basket->payment && basket->payment->id == payment);
}

/// In the journal, while the basket that it was for could not be read any more.
Result<std::optional<store::RecordedPayment>> orphan(const Counter& counter)
{
    const auto all = counter.files().openPayments();
    if (!all)
        return passOn(all);
    for (const store::RecordedPayment& one : *all)
        if (!isOfBasket(one.started.payment, counter))
            return one;
    return std::nullopt;
}

Result<domain::OpenPayment> paymentOf(const wire::PaymentStarted& started)
{
    const auto kind = domain::tenderKindFromWord(started.kind);
    if (!kind)
        return passOn(kind);
    return domain::OpenPayment{started.payment, *kind, started.amount, started.reference};
}

/// What a person has to answer, and the basket with it if it is of one.
struct Doubt {
    domain::OpenPayment payment;
    std::optional<OpenBasket> basket;
};

/// Errors: NotFound without one.
Result<Doubt> doubt(const Counter& counter)
{
    if (const auto permitted = counter.mayDo(domain::Permission::Sell); !permitted)
        return passOn(permitted);
    if (counter.openBasket() && counter.openBasket()->payment)
        return Doubt{*counter.openBasket()->payment, *counter.openBasket()};
    const auto lost = orphan(counter);
    if (!lost)
        return passOn(lost);
    if (!*lost)
        return fail(ErrorCode::NotFound, "no payment is open");
    auto payment = paymentOf((*lost)->started);
    if (!payment)
        return passOn(payment);
    return Doubt{*std::move(payment), std::nullopt};
}

} // namespace

Result<std::optional<PaymentInDoubt>> paymentInDoubt(Counter& counter)
{
    const auto all = counter.files().openPayments();
    if (!all)
        return passOn(all);
    const auto& basket = counter.openBasket();
    const bool ofBasket = basket && basket->payment;
    for (const store::RecordedPayment& one : *all) {
        const bool isMeant = ofBasket ? one.started.payment == basket->payment->id
                                      : !isOfBasket(one.started.payment, counter);
        if (!isMeant)
            continue;
        auto payment = paymentOf(one.started);
        if (!payment)
            return passOn(payment);
        return PaymentInDoubt{*std::move(payment), counter.nameOf(one.started.by), one.at,
                              ofBasket};
    }
    return std::nullopt;
}

Result<BasketSnapshot> settlePayment(const std::string& reference, Counter& counter)
{
    auto open = doubt(counter);
    if (!open)
        return passOn(open);
    if (!open->basket) {
        // What it paid for is scanned again, and it is money of that basket.
        auto anew = basketToPay(counter);
        if (!anew)
            return passOn(anew);
        open->basket = *std::move(anew);
    }
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    OpenBasket next = *std::move(open->basket);
    const domain::OpenPayment& payment = open->payment;
    // An account was named before it was asked; only a slip's number comes afterwards.
    const std::string& name = payment.reference.empty() ? reference : payment.reference;
    if (const auto fits = checkText(name, domain::kReferenceMax); !fits)
        return passOn(fits);
    auto tenders = domain::addTender(counter.snapshot().priced.total, next.tenders, payment.kind,
                                     payment.amount, (*shelf)->cashRounding(), name);
    if (!tenders)
        return passOn(tenders);
    tenders->back().payment = payment.id;
    tenders->back().unconfirmed = domain::isStoredValue(payment.kind);
    next.tenders = *std::move(tenders);
    next.payment.reset();
    return counter.keep(std::move(next), 0, false);
}

Result<BasketSnapshot> releasePayment(const PaymentRelease& release, Counter& counter)
{
    auto open = doubt(counter);
    if (!open)
        return passOn(open);
    if (const auto fits = checkText(release.reason, kReasonBytesMax); !fits)
        return passOn(fits);
    const wire::PaymentEnded ended{.payment = open->payment.id,
                                   .by = counter.cashier->id,
                                   .outcome = release.givenBack ? "reversed" : "not-taken",
                                   .reason = release.reason};
    if (!open->basket) {
        const auto entry = counter.record(ended);
        return entry ? Result<BasketSnapshot>{counter.snapshot()} : passOn(entry);
    }
    open->basket->payment.reset();
    return keepWith(ended, *std::move(open->basket), counter);
}

} // namespace onetill::desk
