#include "pos-app/desk/counter.h"
#include "pos-app/desk/returns/returned_line.h"

#include <utility>

namespace onetill::desk {

Date Counter::businessDay(Timestamp moment) const
{
    constexpr std::int64_t kDayMs = 86'400'000;
    // Asked in any case, before anything is written: a clock that fails must not do so later.
    const Date today = storeTime(moment).day;
    const auto shift = m_files.currentShift();
    if (!shift || !*shift)
        return today;
    // Before the opening: the clock was put right a little meanwhile.
    const std::int64_t ageMs = moment.ms - (*shift)->openedAt.ms;
    const bool isOfShift = -kDayMs < ageMs && ageMs < kDayMs;
    return isOfShift ? (*shift)->businessDay : today;
}

store::AppendContext Counter::context(store::Draft draft) const
{
    const DeviceTime moment = now();
    return {.businessDay = businessDay(moment.wall),
            .clock = {.at = moment.wall,
                      .offsetMs = hubTimeAheadMs,
                      .bootId = moment.bootId,
                      .ticksMs = moment.ticksMs},
            .refersTo = {},
            .draft = draft};
}

Result<wire::Entry> Counter::record(const wire::Event& event, store::Draft draft,
                                    const std::optional<Uuid>& held,
                                    std::optional<std::string> newDraft)
{
    auto from = context(draft);
    from.held = held;
    from.newDraft = std::move(newDraft);
    if (draft == store::Draft::Clear && m_basket)
        from.refersTo = salesBehind(m_basket->returns);
    return append(event, from);
}

Result<wire::Entry> Counter::recordHeld(const wire::BasketHeld& event, store::HeldBasket held,
                                        store::Draft draft)
{
    auto from = context(draft);
    from.newHeld = std::move(held);
    return append(event, from);
}

Result<wire::Entry> Counter::append(const wire::Event& event, const store::AppendContext& context)
{
    auto entry = m_files.append(event, context);
    // The numbers that could conflict were asked for a moment ago. To a person "conflict" means
    // that it is done already, and this is not.
    if (!entry && entry.error().code == ErrorCode::Conflict)
        return fail(ErrorCode::Internal, entry.error().detail);
    if (entry)
        ++m_entriesWritten;
    return entry;
}

Status Counter::openEpoch(wire::Epoch forked, std::int64_t ordinalsTaken)
{
    if (!m_files.identity())
        return fail(ErrorCode::NotEnrolled, "this till was not enrolled yet");
    if (m_files.identity()->epoch != forked)
        return {};
    const auto opened = m_files.openEpoch(
        {wire::Epoch::random(m_surroundings.random), ordinalsTaken}, context(store::Draft::Keep));
    if (!opened)
        return passOn(opened);
    ++m_entriesWritten;
    log(LogLevel::Warning, "the centre has another history of epoch " + forked.text()
                               + "; the till goes on in epoch " + opened->header.epoch.text());
    return {};
}

} // namespace onetill::desk
