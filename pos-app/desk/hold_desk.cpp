#include "pos-app/desk/hold_desk.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/held/held_lists.h"
#include "pos-app/desk/held/recalling.h"
#include "pos-app/desk/record/typed_text.h"
#include "pos-app/desk/returns/elsewhere/asking_centre.h"
#include "pos-app/desk/returns/elsewhere/claims.h"
#include "pos-app/desk/selling/lay_away.h"
#include "pos-app/desk/selling/place_to_sell.h"

#include <algorithm>

namespace onetill::desk {
namespace {

/// 0 for one that this till has not heard of.
int tillNumber(const Uuid& till, Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return 0;
    const auto key = (*shelf)->catalogue().tillKey(till);
    return key && *key ? (*key)->number : 0;
}

/// By the store's rule; without a catalogue by the usual one.
bool isExpired(Timestamp heldAt, Counter& counter)
{
    constexpr std::int64_t kHourMs = 3'600'000;
    const auto shelf = counter.shelf();
    const wire::HoldRules rules = shelf ? (*shelf)->store().held : wire::HoldRules{};
    return counter.now().wall.ms - heldAt.ms >= rules.hours * kHourMs;
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
                  .expired = isExpired(held.heldAt, counter)};
    const auto basket = readDraft(held.body);
    if (!basket)
        return card;
    card.lines = basket->lineCount();
    if (basket->buyer.customer)
        if (const auto customer = counter.knownCustomer(*basket->buyer.customer))
            card.customerName = customer->name;
    if (const auto total = counter.totalOf(*basket))
        card.total = *total;
    return card;
}

HeldCard cardOf(const wire::HeldBasket& held, Counter& counter)
{
    return {.id = held.basket,
            .heldAt = held.heldAt,
            .heldBy = held.by,
            .heldByName = counter.nameOf(held.by),
            .note = held.note,
            .lines = static_cast<std::size_t>(held.lines),
            .total = held.total,
            .till = tillNumber(held.till, counter)};
}

/// A store's tills tell each other of it, as long as an entry can carry it.
Status recordHeld(const store::HeldBasket& held, const HeldCard& card, store::Draft open,
                  Counter& counter)
{
    wire::BasketHeld event{.basket = held.id,
                           .by = held.heldBy,
                           .note = held.note,
                           .lines = static_cast<std::int64_t>(card.lines),
                           .total = *card.total,
                           .draft = held.body};
    auto entry = counter.recordHeld(event, held, open);
    if (!entry && entry.error().code == ErrorCode::TooLarge) {
        event.draft.clear();
        entry = counter.recordHeld(event, held, open);
    }
    return entry ? Status{} : passOn(entry);
}

/// What other tills have gone on with takes no place here any more.
Status forgetTaken(Counter& counter)
{
    const auto all = counter.files().held();
    if (!all)
        return passOn(all);
    for (const store::HeldBasket& held : *all) {
        const auto told = toldOf(held.id, counter);
        // Until it lies on the other counter, nobody else has it.
        if (!told || !isTakenByAnother(*told, counter) || !told->draft.empty())
            continue;
        if (const auto gone = counter.files().forgetHeld(held.id); !gone)
            return gone;
    }
    return {};
}

Result<HeldCard> putAside(const std::string& note, Counter& counter)
{
    const auto place = placeToSell(counter);
    if (!place)
        return passOn(place);
    if (place->basket.isEmpty())
        return fail(ErrorCode::EmptyBasket, "there is nothing to hold");
    if (const auto fits = checkText(note, domain::Basket::kTextMax); !fits)
        return passOn(fits);
    const auto others = heldHere(counter);
    if (!others)
        return passOn(others);
    if (others->size() >= HoldDesk::kHeldMax)
        return fail(ErrorCode::TooLarge, "100 baskets are held");
    if (const auto forgotten = forgetTaken(counter); !forgotten)
        return passOn(forgotten);
    const store::HeldBasket held{.id = place->basket.id,
                                 .heldAt = counter.now().wall,
                                 .heldBy = counter.cashier->id,
                                 .note = note,
                                 .body = writeDraft(place->basket)};
    HeldCard card = cardOf(held, counter);
    if (!card.total)
        return fail(ErrorCode::Internal, "an open basket that cannot be read");
    if (const auto done = recordHeld(held, card, store::Draft::Clear, counter); !done)
        return passOn(done);
    counter.clearBasket();
    return card;
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
    if (const auto basket = readDraft(held->body); basket && hasClaims(*basket))
        tellClaims(id, {}, counter);
    return {};
}

} // namespace

Result<std::vector<HeldCard>> heldCards(Counter& counter)
{
    const auto all = heldHere(counter);
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
        auto cards = heldCards(m_counter);
        if (!cards)
            return cards;
        const auto elsewhere = heldElsewhere(m_counter);
        if (!elsewhere)
            return passOn(elsewhere);
        for (const wire::HeldBasket& held : *elsewhere)
            cards->push_back(cardOf(held, m_counter));
        std::ranges::stable_sort(*cards, {}, &HeldCard::heldAt);
        return cards;
    });
}

Result<BasketSnapshot> HoldDesk::recall(const Uuid& id)
{
    auto recalled = m_counter.run("recall", [&] { return recallHere(id, m_counter); });
    if (recalled)
        renewClaims(kDeadline, m_counter);
    return recalled;
}

void HoldDesk::recall(const Uuid& id, std::function<void(Result<BasketSnapshot>)> answer)
{
    const auto asked = m_counter.run("recall", [&]() -> Status {
        recallAnywhere(
            id, kDeadline,
            [this, answer](Result<BasketSnapshot> recalled) {
                const bool isBack = recalled.has_value();
                answer(std::move(recalled));
                // Nobody waits for it: what the basket says of its goods is the same.
                if (isBack)
                    renewClaims(kDeadline, m_counter);
            },
            m_counter);
        return {};
    });
    if (!asked)
        answer(passOn(asked));
}

Status HoldDesk::rename(const Uuid& id, const std::string& note)
{
    return m_counter.run("rename-held", [&]() -> Status {
        if (const auto permitted = m_counter.mayDo(domain::Permission::Sell); !permitted)
            return permitted;
        if (const auto fits = checkText(note, domain::Basket::kTextMax); !fits)
            return fits;
        auto held = heldBasket(id, m_counter);
        if (!held)
            return passOn(held);
        held->note = note;
        const HeldCard card = cardOf(*held, m_counter);
        return card.total ? recordHeld(*held, card, store::Draft::Keep, m_counter)
                          : m_counter.files().renameHeld(id, note);
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
