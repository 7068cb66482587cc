#include "pos-app/desk/held/recalling.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/held/held_lists.h"
#include "pos-app/desk/returns/bundle_refunds.h"
#include "pos-app/desk/selling/follow_prices.h"
#include "pos-app/desk/selling/place_to_sell.h"

#include <utility>

namespace onetill::desk {
namespace {

/// Where the basket is to be put. Errors: those of placeToSell(), BasketOpen.
Result<Place> emptyPlace(Counter& counter)
{
    auto place = placeToSell(counter);
    if (place && !place->basket.isEmpty())
        return fail(ErrorCode::BasketOpen, "another basket is open");
    return place;
}

Result<OpenBasket> readHeld(const Uuid& id, const std::string& draft)
{
    auto basket = readDraft(draft);
    if (!basket)
        return fail(ErrorCode::StorageDamaged,
                    "basket " + id.text() + " cannot be read: " + basket.error().detail);
    return basket;
}

Result<BasketSnapshot> layOnCounter(const wire::BasketRecalled& event, const std::string& draft,
                                    Counter& counter)
{
    const auto place = emptyPlace(counter);
    if (!place)
        return passOn(place);
    auto basket = readHeld(event.basket, draft);
    if (!basket)
        return passOn(basket);
    // The old name stays with who has taken it: held here later, it is another one.
    if (event.fromElsewhere)
        basket->id = counter.files().newId();
    if (const auto followed = followPrices(*basket, place->shelf, counter); !followed)
        return passOn(followed);
    basket = afterWaiting(*std::move(basket), place->shelf, counter);
    if (!basket)
        return passOn(basket);
    return counter.keepBy(*std::move(basket), 0, false, [&](std::string_view text) -> Status {
        const auto entry =
            counter.record(event, store::Draft::Keep, event.basket, std::string{text});
        return entry ? Status{} : passOn(entry);
    });
}

Result<BasketSnapshot> fromHere(const Uuid& basket, bool unconfirmed, Counter& counter)
{
    if (const auto place = emptyPlace(counter); !place)
        return passOn(place);
    const auto held = heldBasket(basket, counter);
    if (!held)
        return passOn(held);
    return layOnCounter({.basket = basket,
                         .by = counter.cashier->id,
                         .fromElsewhere = false,
                         .unconfirmed = unconfirmed},
                        held->body, counter);
}

Result<BasketSnapshot> fromElsewhere(const Uuid& basket, const std::string& draft, Counter& counter)
{
    if (const auto place = emptyPlace(counter); !place)
        return passOn(place);
    return layOnCounter(
        {.basket = basket, .by = counter.cashier->id, .fromElsewhere = true, .unconfirmed = false},
        draft, counter);
}

/// Whether anybody but this till may have gone on with what is held here: the centre has told of
/// it, or may have by now.
bool mayBeElsewhere(const Uuid& basket, Counter& counter)
{
    return toldOf(basket, counter).has_value();
}

Result<BasketSnapshot> afterClaim(const Uuid& basket, bool isHere,
                                  const Result<std::string>& claimed, Counter& counter)
{
    if (claimed)
        return isHere ? fromHere(basket, false, counter) : fromElsewhere(basket, *claimed, counter);
    if (!isHere || claimed.error().code == ErrorCode::Conflict)
        return passOn(claimed);
    // Its own basket a till has at hand also while nobody can be asked; the centre judges later.
    counter.log(LogLevel::Detailed, "recalled without asking: " + claimed.error().detail);
    return fromHere(basket, true, counter);
}

} // namespace

Result<BasketSnapshot> recallHere(const Uuid& basket, Counter& counter)
{
    return fromHere(basket, mayBeElsewhere(basket, counter), counter);
}

void recallAnywhere(const Uuid& basket, std::chrono::milliseconds deadline, Recalled answer,
                    Counter& counter)
{
    // What refuses at once need not ask the centre, which would keep the basket for this till.
    if (const auto place = emptyPlace(counter); !place)
        return answer(passOn(place));
    const auto here = heldBasket(basket, counter);
    const bool isHere = here.has_value();
    if (isHere)
        if (const auto read = readHeld(basket, here->body); !read)
            return answer(passOn(read));
    if (isHere && (!counter.centre || !mayBeElsewhere(basket, counter)))
        return answer(recallHere(basket, counter));
    if (!isHere) {
        const auto told = toldOf(basket, counter);
        const auto gone = counter.files().basketGone(basket);
        if (!gone)
            return answer(passOn(gone));
        if (!told || *gone || told->draft.empty())
            return answer(fail(ErrorCode::NotFound, "no basket " + basket.text() + " is held"));
        if (isTakenByAnother(*told, counter))
            return answer(fail(ErrorCode::Conflict, "another till goes on with that basket"));
        const auto read = readHeld(basket, told->draft);
        if (!read)
            return answer(passOn(read));
        // The till that has their sale takes goods back.
        if (!read->returns.empty())
            return answer(fail(ErrorCode::Conflict, "goods that came back are in that basket"));
        if (!counter.centre)
            return answer(fail(ErrorCode::Unreachable, "another till holds that basket"));
    }
    counter.centre->claimBasket(
        basket, deadline,
        [basket, isHere, answer = std::move(answer), &counter](const Result<std::string>& claimed) {
            answer(counter.run("recall",
                               [&] { return afterClaim(basket, isHere, claimed, counter); }));
        });
}

} // namespace onetill::desk
