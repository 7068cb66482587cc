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
    std::optional<wire::TenderRefund> refund{}; ///< Of a lost basket: what it gives back.
};

/// Errors: NotFound without one.
Result<Doubt> doubt(const Counter& counter)
{
    if (const auto permitted = counter.mayDo(domain::Permission::Sell); !permitted)
        return passOn(permitted);
    if (counter.openBasket() && counter.openBasket()->payment)
        return Doubt{*counter.openBasket()->payment, *counter.openBasket()};
    const auto lost = lostPayments(counter);
    if (!lost)
        return passOn(lost);
    if (lost->empty())
        return fail(ErrorCode::NotFound, "no payment is open");
    const wire::PaymentStarted& started = lost->front().started;
    auto payment = paymentOf(started);
    if (!payment)
        return passOn(payment);
    return Doubt{*std::move(payment), std::nullopt, started.refund};
}

/// What the customer paid with is among the tenders.
Status putIn(OpenBasket& basket, const domain::OpenPayment& payment, const std::string& name,
             Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    auto tenders = domain::addTender(counter.snapshot().priced.total, basket.tenders, payment.kind,
                                     payment.amount, (*shelf)->cashRounding(), name);
    if (!tenders)
        return passOn(tenders);
    tenders->back().payment = payment.id;
    tenders->back().unconfirmed = domain::isStoredValue(payment.kind);
    basket.tenders = *std::move(tenders);
    return {};
}

/// The part of the basket's plan that went back.
domain::Tender* plannedPart(OpenBasket& basket, const Doubt& open)
{
    const auto found = std::ranges::find_if(basket.tenders, [&](const domain::Tender& tender) {
        if (open.payment.givesBack != 0)
            return tender.id == open.payment.givesBack;
        const auto refund = basket.refunds.find(tender.id);
        return domain::isToGiveBack(tender) && tender.amount == open.payment.amount && open.refund
               && refund != basket.refunds.end() && refund->second.sale == open.refund->sale
               && refund->second.tender == open.refund->tender;
    });
    return found == basket.tenders.end() ? nullptr : &*found;
}

/// Goods of the sale that the money is for.
bool bringsBack(const OpenBasket& basket, const wire::TenderRefund& refund)
{
    return std::ranges::any_of(basket.returns, [&refund](const ReturnedLine& line) {
        return line.record.returned->sale == refund.sale;
    });
}

/// What went back is among the tenders: as it was planned or, of a lost basket, beside the plan.
Status giveOut(OpenBasket& basket, const Doubt& open, const std::string& name,
               const Counter& counter)
{
    if (name.empty())
        return fail(ErrorCode::MissingField, "the number of the slip");
    domain::Tender* part = plannedPart(basket, open);
    if (!part) {
        const domain::Settlement now = counter.snapshot().settlement;
        if (!now.total.isNegative() || open.payment.amount < now.remaining || !open.refund
            || !bringsBack(basket, *open.refund))
            return fail(ErrorCode::OutOfRange,
                        open.payment.amount.text() + " went back, and no goods that it is for");
        if (basket.tenders.size() == domain::kTendersMax)
            return fail(ErrorCode::TooLarge, "too many tenders");
        const int id = basket.tenders.empty() ? 1 : basket.tenders.back().id + 1;
        basket.refunds.insert_or_assign(id, *open.refund);
        part = &basket.tenders.emplace_back(
            domain::Tender{id, open.payment.kind, open.payment.amount});
    }
    part->payment = open.payment.id;
    part->reference = name;
    return {};
}

} // namespace

Result<std::vector<store::RecordedPayment>> lostPayments(const Counter& counter)
{
    auto all = counter.files().openPayments();
    if (all)
        std::erase_if(*all, [&](const store::RecordedPayment& one) {
            return isOfBasket(one.started.payment, counter);
        });
    return all;
}

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
    OpenBasket next = *std::move(open->basket);
    const domain::OpenPayment& payment = open->payment;
    // An account was named before it was asked; only a slip's number comes afterwards.
    const std::string& name = payment.reference.empty() ? reference : payment.reference;
    if (const auto fits = checkText(name, domain::kReferenceMax); !fits)
        return passOn(fits);
    const auto settled = payment.amount.isNegative() ? giveOut(next, *open, name, counter)
                                                     : putIn(next, payment, name, counter);
    if (!settled)
        return passOn(settled);
    next.payment.reset();
    return counter.keep(std::move(next), 0, false);
}

Result<BasketSnapshot> releasePayment(const PaymentRelease& release, Counter& counter)
{
    auto open = doubt(counter);
    if (!open)
        return passOn(open);
    if (!release.reason.empty())
        if (const auto given = checkReason(release.reason, kReasonBytesMax); !given)
            return passOn(given);
    // A refund that went out and came back again could go out twice: as for one that is removed.
    std::optional<StaffId> approvedBy;
    if (release.givenBack && open->payment.amount.isNegative()) {
        auto allowed = counter.mayDoOrApproved(domain::Permission::TakeBackFreely);
        if (!allowed)
            return passOn(allowed);
        approvedBy = *std::move(allowed);
    }
    const wire::PaymentEnded ended{.payment = open->payment.id,
                                   .by = counter.cashier->id,
                                   .outcome = release.givenBack ? "reversed" : "not-taken",
                                   .reason = release.reason,
                                   .approvedBy = approvedBy};
    if (!open->basket) {
        const auto entry = counter.record(ended);
        if (!entry)
            return passOn(entry);
        counter.approver.reset();
        return counter.snapshot();
    }
    open->basket->payment.reset();
    auto kept = keepWith(ended, *std::move(open->basket), counter);
    if (kept && approvedBy)
        counter.approver.reset();
    return kept;
}

} // namespace onetill::desk
