#include "pos-app/desk/held/held_lists.h"

#include "pos-app/desk/counter.h"

#include <algorithm>

namespace onetill::desk {
namespace {

const Uuid& thisTill(const Counter& counter)
{
    return counter.files().identity()->till;
}

bool isOpenHere(const Uuid& basket, const Counter& counter)
{
    return counter.openBasket() && counter.openBasket()->id == basket;
}

} // namespace

bool isTakenByAnother(const wire::HeldBasket& held, const Counter& counter)
{
    return held.takenBy && *held.takenBy != thisTill(counter);
}

std::optional<wire::HeldBasket> toldOf(const Uuid& basket, Counter& counter)
{
    // Without a catalogue nothing was told, and what is held here can be had all the same.
    const auto shelf = counter.shelf();
    if (!shelf)
        return std::nullopt;
    auto told = (*shelf)->catalogue().heldBasket((*shelf)->store().store, basket);
    return told ? *std::move(told) : std::nullopt;
}

Result<std::vector<store::HeldBasket>> heldHere(Counter& counter)
{
    auto all = counter.files().held();
    if (all)
        std::erase_if(*all, [&](const store::HeldBasket& held) {
            const auto told = toldOf(held.id, counter);
            return told && isTakenByAnother(*told, counter);
        });
    return all;
}

Result<std::vector<wire::HeldBasket>> heldElsewhere(Counter& counter)
{
    std::vector<wire::HeldBasket> elsewhere;
    if (counter.isTraining()) // Whoever practises does not touch what is real.
        return elsewhere;
    const auto shelf = counter.shelf();
    if (!shelf)
        return elsewhere;
    auto told = (*shelf)->catalogue().heldBaskets();
    if (!told)
        return passOn(told);
    for (wire::HeldBasket& held : *told) {
        if (held.till == thisTill(counter) || held.draft.empty() || isTakenByAnother(held, counter)
            || isOpenHere(held.basket, counter))
            continue;
        const auto gone = counter.files().basketGone(held.basket);
        if (!gone)
            return passOn(gone);
        if (!*gone)
            elsewhere.push_back(std::move(held));
    }
    std::ranges::stable_sort(elsewhere, {}, &wire::HeldBasket::heldAt);
    return elsewhere;
}

Result<store::HeldBasket> heldBasket(const Uuid& basket, Counter& counter)
{
    auto all = heldHere(counter);
    if (!all)
        return passOn(all);
    const auto held = std::ranges::find(*all, basket, &store::HeldBasket::id);
    if (held == all->end())
        return fail(ErrorCode::NotFound, "no basket " + basket.text() + " is held");
    return std::move(*held);
}

} // namespace onetill::desk
