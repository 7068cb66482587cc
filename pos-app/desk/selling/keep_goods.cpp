#include "pos-app/desk/selling/keep_goods.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/customers/buyer_rules.h"
#include "pos-app/desk/returns/elsewhere/claims.h"
#include "pos-app/desk/selling/follow_prices.h"

#include <utility>

namespace onetill::desk {
namespace {

/// Counts what is in the present basket and not in the next one.
void countRemoved(OpenBasket& next, Counter& counter)
{
    if (!counter.openBasket())
        return;
    for (const domain::PricedLine& line : counter.snapshot().priced.lines) {
        if (next.has(line.id))
            continue;
        if (!next.removed)
            next.removed = {0, Money::zero(next.goods.currency())};
        ++next.removed->lines;
        // Beyond what a till can count the lines still tell.
        next.removed->total = next.removed->total.plus(line.gross).value_or(next.removed->total);
    }
}

/// What is left of a basket that was thrown away: a new one, for the same buyer.
OpenBasket begunAnew(OpenBasket basket, Counter& counter)
{
    return {.id = counter.files().newId(),
            .by = counter.cashier->id,
            .startedAt = counter.now().wall,
            .goods = domain::Basket{basket.goods.currency()},
            .codes = {},
            .priceLowered = {},
            .tenders = {},
            .buyer = std::move(basket.buyer)};
}

} // namespace

Result<BasketSnapshot> keepOrThrowAway(OpenBasket next, domain::LineId line, bool undoable,
                                       Counter& counter, const std::optional<StaffId>& approvedBy)
{
    countRemoved(next, counter);
    if (!next.isEmpty())
        return counter.keep(std::move(next), line, undoable);
    if (!next.removed) { // There were no goods before, either.
        const auto shelf = counter.shelf();
        return shelf ? keepBuyer({**shelf, std::move(next)}, counter) : passOn(shelf);
    }
    const wire::BasketVoided voided{.basket = next.id,
                                    .by = counter.cashier->id,
                                    .lines = next.removed->lines,
                                    .total = next.removed->total,
                                    .approvedBy = approvedBy};
    if (!next.buyer.isStranger())
        return counter.keepBy(begunAnew(std::move(next), counter), 0, undoable,
                              [&](std::string_view draft) -> Status {
                                  const auto entry = counter.record(
                                      voided, store::Draft::Keep, std::nullopt, std::string{draft});
                                  return entry ? Status{} : passOn(entry);
                              });
    const auto entry = counter.record(voided, store::Draft::Clear);
    if (!entry)
        return passOn(entry);
    // As in Counter::keepBy().
    const bool freed = counter.openBasket() && givesUpClaims(*counter.openBasket(), next);
    counter.clearBasket(undoable && !freed);
    if (freed)
        tellClaims(next.id, {}, counter);
    return counter.snapshot();
}

Result<BasketSnapshot> keepGoods(Place place, Result<domain::BasketChange> change, Counter& counter)
{
    if (!change)
        return passOn(change);
    place.basket.goods = std::move(change->basket);
    if (const auto followed = followPrices(place.basket, place.shelf, counter); !followed)
        return passOn(followed);
    return keepOrThrowAway(std::move(place.basket), change->line, true, counter);
}

} // namespace onetill::desk
