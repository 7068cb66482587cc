#include "pos-app/desk/staff/clock_desk.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/staff/recognition.h"

namespace onetill::desk {
namespace {

ClockCard cardOf(const store::ClockState& state, Counter& counter)
{
    return {state.staff, counter.nameOf(state.staff), state.atWork, state.at};
}

Result<Cashier> whoseWork(const std::optional<Proof>& who, Counter& counter)
{
    if (who)
        return recognised(*who, counter);
    if (!counter.cashier || counter.locked)
        return fail(ErrorCode::NotSignedIn, "whose work it is, nobody has said");
    return *counter.cashier;
}

Status mayClock(bool in, const StaffId& person, Counter& counter)
{
    const auto before = counter.files().clockState(person);
    if (!before)
        return passOn(before);
    const auto today = [&](Timestamp moment) { return counter.storeTime(moment).day; };
    const bool isSame =
        *before && (*before)->atWork == in && today((*before)->at) == today(counter.now().wall);
    if (!isSame)
        return {};
    return fail(in ? ErrorCode::ClockedIn : ErrorCode::ClockedOut,
                "here at " + formatTimestamp((*before)->at));
}

Result<ClockCard> clocked(bool in, const std::optional<Proof>& who, bool elsewhere,
                          Counter& counter)
{
    if (!counter.files().identity())
        return fail(ErrorCode::NotEnrolled, "this state directory belongs to no till yet");
    // What is written in training is thrown away, and with it somebody's hours.
    if (counter.isTraining())
        return fail(ErrorCode::InTraining, "working time is no training");
    const auto person = whoseWork(who, counter);
    if (!person)
        return passOn(person);
    if (!elsewhere)
        if (const auto may = mayClock(in, person->id, counter); !may)
            return passOn(may);
    const auto entry = counter.record(wire::StaffClocked{.staff = person->id, .in = in});
    if (!entry)
        return passOn(entry);
    return ClockCard{person->id, person->name, in, entry->header.clock.at};
}

} // namespace

Result<ClockCard> ClockDesk::clockIn(const std::optional<Proof>& who, bool outElsewhere)
{
    return m_counter.run("clock-in", [&] { return clocked(true, who, outElsewhere, m_counter); });
}

Result<ClockCard> ClockDesk::clockOut(const std::optional<Proof>& who, bool inElsewhere)
{
    return m_counter.run("clock-out", [&] { return clocked(false, who, inElsewhere, m_counter); });
}

Result<std::vector<ClockCard>> ClockDesk::atWork() const
{
    return m_counter.run("at-work", [&]() -> Result<std::vector<ClockCard>> {
        if (!m_counter.cashier || m_counter.locked)
            return fail(ErrorCode::NotSignedIn, "nobody is signed in");
        const auto states = m_counter.files().atWork();
        if (!states)
            return passOn(states);
        std::vector<ClockCard> cards;
        for (const store::ClockState& state : *states)
            cards.push_back(cardOf(state, m_counter));
        return cards;
    });
}

Result<std::optional<ClockCard>> ClockDesk::stateOf(const StaffId& person) const
{
    return m_counter.run("clock-of", [&]() -> Result<std::optional<ClockCard>> {
        const auto state = m_counter.files().clockState(person);
        if (!state)
            return passOn(state);
        return *state ? std::optional{cardOf(**state, m_counter)} : std::nullopt;
    });
}

} // namespace onetill::desk
