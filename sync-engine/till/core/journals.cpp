#include "sync-engine/till/core/journals.h"

#include <algorithm>
#include <utility>

namespace onetill::till {

Drain::Drain(const Identity& identity, wire::Epoch of, const Outbox& from, RandomSource random)
    : epoch{of}, outbox{from}, position{identity, of, from}, backOff{std::move(random)}
{
}

Status Drain::begin()
{
    batchMax = wire::kBatchEntriesMax;
    refusals = 0;
    quarantineNext = false;
    backOff.reset();
    notBefore.reset();
    trouble.reset();
    return position.begin();
}

JournalList::JournalList(Identity identity, const Journals& journals, RandomSource random)
    : m_identity{std::move(identity)}, m_journals{journals}, m_random{std::move(random)}
{
}

Status JournalList::begin()
{
    for (const auto& drain : m_drains)
        if (const auto begun = drain->begin(); !begun)
            return begun;
    return refresh();
}

Status JournalList::refresh()
{
    const auto epochs = m_journals.epochs();
    if (!epochs)
        return passOn(epochs);
    for (const wire::Epoch epoch : *epochs) {
        if (find(epoch))
            continue;
        auto drain = std::make_unique<Drain>(m_identity, epoch, m_journals.outbox(epoch), m_random);
        if (const auto begun = drain->begin(); !begun)
            return begun;
        m_drains.push_back(std::move(drain));
    }
    return {};
}

Drain* JournalList::find(wire::Epoch epoch) const
{
    const auto found =
        std::ranges::find(m_drains, epoch, [](const auto& drain) { return drain->epoch; });
    return found == m_drains.end() ? nullptr : found->get();
}

std::vector<Drain*> JournalList::inTurnAfter(const Drain* last) const
{
    std::vector<Drain*> turns;
    for (const auto& drain : m_drains)
        turns.push_back(drain.get());
    const auto found = std::ranges::find(turns, last);
    if (found != turns.end())
        std::ranges::rotate(turns, found + 1);
    return turns;
}

Result<std::int64_t> JournalList::waiting() const
{
    std::int64_t waiting = 0;
    for (const auto& drain : m_drains) {
        const auto last = drain->outbox.lastSeq();
        if (!last)
            return passOn(last);
        waiting += std::max<std::int64_t>(0, *last - drain->position.confirmed());
    }
    return waiting;
}

void JournalList::doubtAllBut(const Drain& heard)
{
    for (const auto& drain : m_drains)
        if (drain.get() != &heard && !isNewest(drain.get()))
            drain->position.doubt();
}

void JournalList::forgetSilence()
{
    for (const auto& drain : m_drains) {
        if (!drain->trouble || !isOutOfTouch(drain->trouble->code))
            continue;
        drain->trouble.reset();
        drain->notBefore.reset();
    }
}

const Drain* JournalList::troubled() const
{
    const auto found = std::ranges::find_if(
        m_drains, [](const auto& drain) { return drain->trouble.has_value(); });
    return found == m_drains.end() ? nullptr : found->get();
}

std::optional<std::chrono::milliseconds> JournalList::nextTurn() const
{
    std::optional<std::chrono::milliseconds> first;
    for (const auto& drain : m_drains)
        if (drain->notBefore && (!first || *drain->notBefore < *first))
            first = drain->notBefore;
    return first;
}

} // namespace onetill::till
