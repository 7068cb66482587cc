#include "pos-app/desk/hold_desk.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/selling/held_cards.h"
#include "pos-app/desk/selling/lay_away.h"
#include "pos-app/desk/selling/lower_prices.h"
#include "pos-app/desk/selling/place_to_sell.h"

#include <algorithm>

namespace onetill::desk {
namespace {

Status checkNote(const std::string& note)
{
    if (note.size() > domain::Basket::kTextMax)
        return fail(ErrorCode::TooLarge, "a note of " + std::to_string(note.size()) + " bytes");
    if (!isUtf8(note))
        return fail(ErrorCode::Malformed, "a note that is no text");
    return {};
}

bool isExpired(const store::HeldBasket& held, const Counter& counter)
{
    return counter.now().wall.ms - held.heldAt.ms >= HoldDesk::kExpiryMs;
}

HeldCard cardOf(const store::HeldBasket& held, Counter& counter)
{
    HeldCard card{.id = held.id,
                  .heldAt = held.heldAt,
                  .heldBy = held.heldBy,
                  .heldByName = counter.nameOf(held.heldBy),
                  .note = held.note,
                  .lines = 0,
                  .total = std::nullopt,
                  .expired = isExpired(held, counter)};
    const auto basket = readDraft(held.body);
    if (!basket)
        return card;
    card.lines = basket->lineCount();
    if (const auto total = counter.totalOf(*basket))
        card.total = *total;
    return card;
}

Result<store::HeldBasket> heldBasket(const Uuid& id, const Counter& counter)
{
    auto all = counter.files().held();
    if (!all)
        return passOn(all);
    const auto held = std::ranges::find(*all, id, &store::HeldBasket::id);
    if (held == all->end())
        return fail(ErrorCode::NotFound, "no basket " + id.text() + " is held");
    return std::move(*held);
}

Result<HeldCard> putAside(const std::string& note, Counter& counter)
{
    const auto place = placeToSell(counter);
    if (!place)
        return passOn(place);
    if (place->basket.isEmpty())
        return fail(ErrorCode::EmptyBasket, "there is nothing to hold");
    if (const auto fits = checkNote(note); !fits)
        return passOn(fits);
    const auto others = counter.files().held();
    if (!others)
        return passOn(others);
    if (others->size() >= HoldDesk::kHeldMax)
        return fail(ErrorCode::TooLarge, "100 baskets are held");
    const store::HeldBasket held{.id = place->basket.id,
                                 .heldAt = counter.now().wall,
                                 .heldBy = counter.cashier->id,
                                 .note = note,
                                 .body = writeDraft(place->basket)};
    if (const auto done = counter.files().hold(held); !done)
        return passOn(done);
    counter.clearBasket();
    return cardOf(held, counter);
}

Result<BasketSnapshot> broughtBack(const Uuid& id, Counter& counter)
{
    const auto place = placeToSell(counter);
    if (!place)
        return passOn(place);
    if (!place->basket.isEmpty())
        return fail(ErrorCode::BasketOpen, "another basket is open");
    const auto held = heldBasket(id, counter);
    if (!held)
        return passOn(held);
    auto basket = readDraft(held->body);
    if (!basket)
        return fail(ErrorCode::StorageDamaged,
                    "basket " + id.text() + " cannot be read: " + basket.error().detail);
    if (const auto lowered = lowerPrices(*basket, place->shelf); !lowered)
        return passOn(lowered);
    const auto position = place->shelf.position();
    auto kept = counter.keepBy(*std::move(basket), 0, false, [&](std::string_view draft) {
        return counter.files().recall(id, draft);
    });
    if (kept)
        counter.pricedAt = position;
    return kept;
}

Status thrownAway(const Uuid& id, Counter& counter)
{
    const auto approvedBy = counter.mayDoOrApproved(domain::Permission::VoidBasket);
    if (!approvedBy)
        return passOn(approvedBy);
    const auto place = placeToSell(counter);
    if (!place)
        return passOn(place);
    const auto held = heldBasket(id, counter);
    if (!held)
        return passOn(held);
    wire::BasketVoided voided{.basket = id,
                              .by = counter.cashier->id,
                              .lines = 0,
                              .total = Money::zero(place->shelf.store().currency),
                              .approvedBy = *approvedBy};
    const HeldCard card = cardOf(*held, counter);
    if (card.total) {
        voided.lines = static_cast<std::int64_t>(card.lines);
        voided.total = *card.total;
    } else if (const auto aside = counter.putAside(held->body); !aside) {
        return aside;
    }
    if (const auto entry = counter.record(voided, store::Draft::Keep, id); !entry)
        return passOn(entry);
    counter.approver.reset();
    return {};
}

} // namespace

Result<std::vector<HeldCard>> heldCards(Counter& counter)
{
    const auto all = counter.files().held();
    if (!all)
        return passOn(all);
    std::vector<HeldCard> cards;
    for (const store::HeldBasket& held : *all)
        cards.push_back(cardOf(held, counter));
    return cards;
}

Result<HeldCard> HoldDesk::hold(const std::string& note)
{
    return m_counter.run("hold", [&] { return putAside(note, m_counter); });
}

Result<std::vector<HeldCard>> HoldDesk::held() const
{
    return m_counter.run("held", [&]() -> Result<std::vector<HeldCard>> {
        // Notes speak of customers.
        if (const auto permitted = m_counter.mayDo(domain::Permission::Sell); !permitted)
            return passOn(permitted);
        return heldCards(m_counter);
    });
}

Result<BasketSnapshot> HoldDesk::recall(const Uuid& id)
{
    return m_counter.run("recall", [&] { return broughtBack(id, m_counter); });
}

Status HoldDesk::rename(const Uuid& id, const std::string& note)
{
    return m_counter.run("rename-held", [&]() -> Status {
        if (const auto permitted = m_counter.mayDo(domain::Permission::Sell); !permitted)
            return permitted;
        if (const auto fits = checkNote(note); !fits)
            return fits;
        return m_counter.files().renameHeld(id, note);
    });
}

Status HoldDesk::discard(const Uuid& id)
{
    return m_counter.run("discard", [&] { return thrownAway(id, m_counter); });
}

Result<LayAwayCard> HoldDesk::layAway(const std::string& customer)
{
    return m_counter.run("lay-away", [&] { return putAway(customer, m_counter); });
}

Result<std::vector<LayAwayCard>> HoldDesk::layAways() const
{
    return m_counter.run("lay-aways", [&] { return layAwayCards(m_counter); });
}

Result<BasketSnapshot> HoldDesk::collect(const std::string& number)
{
    return m_counter.run("collect", [&] { return collectLayAway(number, m_counter); });
}

Status HoldDesk::cancelLayAway(const std::string& number, const std::string& reason)
{
    return m_counter.run("cancel-lay-away",
                         [&] { return desk::cancelLayAway(number, reason, m_counter); });
}

} // namespace onetill::desk
