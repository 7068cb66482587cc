#include "pos-app/desk/hold_desk.h"

#include "pos-app/desk/counter.h"

#include <algorithm>

namespace onetill::desk {
namespace {

Status mayHold(const Counter& counter, const std::string& note)
{
    if (const auto permitted = counter.mayDo(domain::Permission::Sell); !permitted)
        return permitted;
    if (!counter.openBasket() || counter.openBasket()->goods.isEmpty())
        return fail(ErrorCode::EmptyBasket, "there is nothing to hold");
    if (!counter.openBasket()->tenders.empty())
        return fail(ErrorCode::TenderStarted, "money has been taken for this basket");
    if (note.size() > domain::Basket::kTextMax)
        return fail(ErrorCode::TooLarge, "a note of " + std::to_string(note.size()) + " bytes");
    if (!isUtf8(note))
        return fail(ErrorCode::Malformed, "a note that is no text");
    return {};
}

HeldCard cardOf(const store::HeldBasket& held, Counter& counter)
{
    HeldCard card{.id = held.id,
                  .heldAt = held.heldAt,
                  .heldBy = held.heldBy,
                  .heldByName = counter.nameOf(held.heldBy),
                  .note = held.note,
                  .lines = 0,
                  .total = std::nullopt};
    const auto basket = readDraft(held.body);
    if (!basket)
        return card;
    card.lines = basket->goods.lines().size();
    if (const auto total = counter.totalOf(*basket))
        card.total = *total;
    return card;
}

Result<HeldCard> putAside(const std::string& note, Counter& counter)
{
    if (const auto may = mayHold(counter, note); !may)
        return passOn(may);
    const auto others = counter.files().held();
    if (!others)
        return passOn(others);
    if (others->size() >= HoldDesk::kHeldMax)
        return fail(ErrorCode::TooLarge, "100 baskets are held");
    const store::HeldBasket held{.id = counter.openBasket()->id,
                                 .heldAt = counter.now().wall,
                                 .heldBy = counter.cashier->id,
                                 .note = note,
                                 .body = writeDraft(*counter.openBasket())};
    if (const auto done = counter.files().hold(held); !done)
        return passOn(done);
    counter.clearBasket();
    return cardOf(held, counter);
}

Status mayRecall(Counter& counter)
{
    if (const auto permitted = counter.mayDo(domain::Permission::Sell); !permitted)
        return permitted;
    if (const auto shelf = counter.shelf(); !shelf)
        return passOn(shelf);
    const auto shift = counter.files().currentShift();
    if (!shift)
        return passOn(shift);
    if (!*shift)
        return fail(ErrorCode::NoShift, "no shift is open at this till");
    if (counter.openBasket() && !counter.openBasket()->goods.isEmpty())
        return fail(ErrorCode::BasketOpen, "another basket is open");
    return {};
}

Result<BasketSnapshot> broughtBack(const Uuid& id, Counter& counter)
{
    if (const auto may = mayRecall(counter); !may)
        return passOn(may);
    const auto all = counter.files().held();
    if (!all)
        return passOn(all);
    const auto held = std::ranges::find(*all, id, &store::HeldBasket::id);
    if (held == all->end())
        return fail(ErrorCode::NotFound, "no basket " + id.text() + " is held");
    // Looked at before anything moves: one that cannot be read stays where it is.
    auto basket = readDraft(held->body);
    if (!basket || !counter.totalOf(*basket))
        return fail(ErrorCode::StorageDamaged, "basket " + id.text() + " cannot be read");
    if (const auto moved = counter.files().recall(id); !moved)
        return passOn(moved);
    return counter.keep(*std::move(basket), 0, false);
}

} // namespace

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
        const auto all = m_counter.files().held();
        if (!all)
            return passOn(all);
        std::vector<HeldCard> cards;
        for (const store::HeldBasket& held : *all)
            cards.push_back(cardOf(held, m_counter));
        return cards;
    });
}

Result<BasketSnapshot> HoldDesk::recall(const Uuid& id)
{
    return m_counter.run("recall", [&] { return broughtBack(id, m_counter); });
}

} // namespace onetill::desk
