#include "pos-app/desk/selling/tendering.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/drawer/open_drawer.h"
#include "pos-app/desk/payment/account_limits.h"
#include "pos-app/desk/record/typed_text.h"
#include "pos-app/desk/selling/before_money.h"
#include "pos-app/desk/selling/place_to_sell.h"
#include "pos-app/domain/tenders/stored_value.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

/// What is on the counter, before any of it is taken.
struct Payable {
    Shelf& shelf;
    store::ShiftState shift;
    OpenBasket basket;
    Money total;
};

/// Said before any money is taken: what the shift and the grand totals cannot add up could not be
/// recorded afterwards.
Status shiftHasRoom(const Payable& payable, const Counter& counter)
{
    const auto sales = payable.shift.salesTotal.plus(payable.total);
    if (!sales)
        return passOn(sales);
    const Money due = domain::cashDue(payable.total, payable.shelf.cashRounding());
    if (const auto cash = payable.shift.cashInDrawer.plus(due); !cash)
        return passOn(cash);
    const Money zero = Money::zero(sales->currency());
    const auto grand = counter.files().grandTotals({.net = zero,
                                                    .tax = zero,
                                                    .total = *sales,
                                                    .cashRounding = zero,
                                                    .taxes = {},
                                                    .tenders = {},
                                                    .moves = {},
                                                    .voidedBaskets = {0, zero},
                                                    .removedLines = {0, zero}});
    return grand ? Status{} : passOn(grand);
}

Result<Payable> payable(Counter& counter)
{
    auto basket = basketToPay(counter);
    if (!basket)
        return passOn(basket);
    Shelf& shelf = **counter.shelf();
    const auto shift = shiftInUse(shelf, counter);
    if (!shift)
        return passOn(shift);
    if (const auto allowed = mayMoveMoney(*basket, counter); !allowed)
        return passOn(allowed);
    Payable found{shelf, *shift, *std::move(basket), counter.snapshot().priced.total};
    if (const auto room = shiftHasRoom(found, counter); !room)
        return passOn(room);
    return found;
}

using Tenders = Result<std::vector<domain::Tender>>;

Tenders withForeignCash(const Handed& handed, const Payable& payable)
{
    const auto rate = payable.shelf.exchangeRate(handed.currency);
    if (!rate)
        return passOn(rate);
    const auto notes = Money::parse(handed.amount, rate->foreign());
    if (!notes)
        return passOn(notes);
    return domain::addForeignCash(payable.total, payable.basket.tenders, {*notes, *rate},
                                  payable.shelf.cashRounding());
}

Tenders withTender(const Handed& handed, const Payable& payable, const Counter& counter)
{
    if (handed.kind == domain::TenderKind::ForeignCash)
        return withForeignCash(handed, payable);
    const auto amount = Money::parse(handed.amount, payable.total.currency());
    if (!amount)
        return passOn(amount);
    std::string reference = handed.reference;
    const bool stored = domain::isStoredValue(handed.kind);
    if (stored) {
        auto number = domain::storedValueNumber(reference);
        if (!number)
            return passOn(number);
        reference = *std::move(number);
    }
    if (const auto fits = checkText(reference, domain::kReferenceMax); !fits)
        return passOn(fits);
    auto tenders = domain::addTender(payable.total, payable.basket.tenders, handed.kind, *amount,
                                     payable.shelf.cashRounding(), reference);
    if (!tenders || !stored)
        return tenders;
    if (const auto may =
            mayDraw(handed.kind, reference, *amount, payable.basket, payable.shelf, counter);
        !may)
        return passOn(may);
    tenders->back().unconfirmed = true;
    return tenders;
}

wire::PaymentStarted started(const domain::OpenPayment& payment, const Payable& payable,
                             const Counter& counter)
{
    return {.payment = payment.id,
            .basket = payable.basket.id,
            .shift = payable.shift.id,
            .by = counter.cashier->id,
            .kind = std::string{domain::tenderKindWord(payment.kind)},
            .amount = payment.amount,
            .reference = payment.reference};
}

/// Without a payment that was made outside. What had gone back to the customer is believed to be
/// undone only on the word of somebody who may give back freely: else it would go out twice.
Result<BasketSnapshot> reversed(const domain::Tender& gone, OpenBasket basket, Counter& counter)
{
    wire::PaymentEnded ended{
        .payment = *gone.payment, .by = counter.cashier->id, .outcome = "reversed"};
    if (gone.amount.isNegative()) {
        auto allowed = counter.mayDoOrApproved(domain::Permission::TakeBackFreely);
        if (!allowed)
            return passOn(allowed);
        ended.approvedBy = *std::move(allowed);
    }
    auto kept = keepWith(ended, std::move(basket), counter);
    if (kept && ended.approvedBy)
        counter.approver.reset();
    return kept;
}

} // namespace

Result<OpenBasket> basketToPay(Counter& counter)
{
    if (const auto permitted = counter.mayDo(domain::Permission::Sell); !permitted)
        return passOn(permitted);
    if (const auto shelf = counter.shelf(); !shelf)
        return passOn(shelf);
    if (!counter.openBasket() || counter.openBasket()->isEmpty())
        return fail(ErrorCode::EmptyBasket, "there is nothing to pay");
    if (const auto ended = paymentEnded(counter); !ended)
        return passOn(ended);
    return *counter.openBasket();
}

Result<BasketSnapshot> takeTender(const Handed& handed, Counter& counter)
{
    auto to = payable(counter);
    if (!to)
        return passOn(to);
    auto tenders = withTender(handed, *to, counter);
    if (!tenders)
        return passOn(tenders);
    OpenBasket next = to->basket;
    next.tenders = *std::move(tenders);
    if (!domain::asksOutside(handed.kind))
        return counter.keep(std::move(next), 0, false);
    // Whoever names the slip's number has been at the terminal: begun and done are one step.
    domain::Tender& tender = next.tenders.back();
    tender.payment = counter.files().newId();
    const domain::OpenPayment payment{*tender.payment, tender.kind, tender.amount,
                                      tender.reference};
    return keepWith(started(payment, *to, counter), std::move(next), counter);
}

Result<BasketSnapshot> giveTenderBack(int tender, Counter& counter)
{
    auto basket = basketToPay(counter);
    if (!basket)
        return passOn(basket);
    const auto found = std::ranges::find(basket->tenders, tender, &domain::Tender::id);
    if (found == basket->tenders.end())
        return fail(ErrorCode::NotFound, "no tender " + std::to_string(tender));
    const domain::Tender gone = *found;
    basket->tenders.erase(found);
    // The next tender may get its number.
    basket->refunds.erase(tender);
    if (gone.payment)
        return reversed(gone, *std::move(basket), counter);
    // A part of a refund is only planned until the basket is complete.
    if (gone.amount.isNegative())
        return counter.keep(*std::move(basket), 0, false);
    const wire::TenderRemoved removed{.basket = basket->id,
                                      .by = counter.cashier->id,
                                      .kind = std::string{domain::tenderKindWord(gone.kind)},
                                      .amount = gone.amount,
                                      .reference = gone.reference};
    return keepWith(removed, *std::move(basket), counter);
}

Result<BasketSnapshot> startPayment(const Handed& handed, Counter& counter)
{
    if (!domain::asksOutside(handed.kind))
        return fail(ErrorCode::OutOfRange,
                    std::string{domain::tenderKindWord(handed.kind)} + " is taken at once");
    auto to = payable(counter);
    if (!to)
        return passOn(to);
    Handed complete = handed;
    // The slip comes when the terminal is done.
    const bool slipToCome = handed.kind == domain::TenderKind::Card && handed.reference.empty();
    if (slipToCome)
        complete.reference = "to come";
    const auto tenders = withTender(complete, *to, counter);
    if (!tenders)
        return passOn(tenders);
    OpenBasket next = to->basket;
    next.payment = {counter.files().newId(), handed.kind, tenders->back().amount,
                    slipToCome ? "" : tenders->back().reference};
    const auto event = started(*next.payment, *to, counter);
    return keepWith(event, std::move(next), counter);
}

} // namespace onetill::desk
