#include "pos-app/desk/selling/place_to_sell.h"

#include "pos-app/desk/counter.h"

namespace onetill::desk {
namespace {

OpenBasket newBasket(Counter& counter, const Shelf& shelf)
{
    return {.id = counter.files().newId(),
            .by = counter.cashier->id,
            .startedAt = counter.now().wall,
            .goods = domain::Basket{shelf.store().currency},
            .codes = {},
            .priceLowered = {},
            .tenders = {},
            .removed = {}};
}

} // namespace

Result<store::ShiftState> shiftInUse(const Shelf& shelf, const Counter& counter)
{
    const auto shift = counter.files().currentShift();
    if (!shift)
        return passOn(shift);
    if (!*shift)
        return fail(ErrorCode::NoShift, "no shift is open at this till");
    if (const auto own = domain::mayUseDrawer(shelf.drawerRules().policy, (*shift)->responsible,
                                              counter.cashier->id);
        !own)
        return passOn(own);
    return **shift;
}

Status paymentEnded(const Counter& counter)
{
    if (counter.openBasket() && counter.openBasket()->payment)
        return fail(ErrorCode::PaymentOpen,
                    counter.openBasket()->payment->amount.text() + " was asked for");
    return {};
}

Result<Place> placeToSell(Counter& counter)
{
    if (const auto permitted = counter.mayDo(domain::Permission::Sell); !permitted)
        return passOn(permitted);
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    if (const auto shift = shiftInUse(**shelf, counter); !shift)
        return passOn(shift);
    if (const auto ended = paymentEnded(counter); !ended)
        return passOn(ended);
    if (counter.openBasket() && !counter.openBasket()->tenders.empty())
        return fail(ErrorCode::TenderStarted, "money has been taken for this basket");
    return Place{**shelf,
                 counter.openBasket() ? *counter.openBasket() : newBasket(counter, **shelf)};
}

Result<BasketSnapshot> keepWith(const wire::Event& event, OpenBasket basket, Counter& counter)
{
    return counter.keepBy(std::move(basket), 0, false, [&](std::string_view draft) -> Status {
        const auto entry =
            counter.record(event, store::Draft::Keep, std::nullopt, std::string{draft});
        return entry ? Status{} : passOn(entry);
    });
}

} // namespace onetill::desk
