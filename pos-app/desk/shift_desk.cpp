#include "pos-app/desk/shift_desk.h"

#include "pos-app/desk/counter.h"

namespace onetill::desk {
namespace {

/// A hundred million of most currencies: no drawer holds more, but a barcode scanned into the field
/// reads as more, and leaves no room for what is taken.
constexpr std::int64_t kFloatMinorMax = 10'000'000'000;
static_assert(kFloatMinorMax < Money::kMinorMax);

Shift shiftFrom(const store::ShiftState& state)
{
    return {.id = state.id,
            .number = state.number,
            .by = state.openedBy,
            .openedAt = state.openedAt,
            .openingFloat = state.openingFloat};
}

Result<Shift> openShift(Money openingFloat, Counter& counter)
{
    if (const auto permitted = counter.mayDo(domain::Permission::OpenShift); !permitted)
        return passOn(permitted);
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    if (openingFloat.isNegative() || openingFloat.minor() > kFloatMinorMax
        || openingFloat.currency() != (*shelf)->store().currency)
        return fail(ErrorCode::OutOfRange, "an opening float of " + openingFloat.text());
    const auto open = counter.files().currentShift();
    if (!open)
        return passOn(open);
    if (*open)
        return fail(ErrorCode::ShiftOpen, "shift " + std::to_string((*open)->number) + " is open");
    const auto number = counter.files().nextShiftNumber();
    if (!number)
        return passOn(number);

    const wire::ShiftOpened opened{.shift = counter.files().newId(),
                                   .number = *number,
                                   .by = counter.cashier->id,
                                   .openingFloat = openingFloat};
    const auto entry = counter.record(opened);
    if (!entry)
        return passOn(entry);
    return Shift{opened.shift, opened.number, opened.by, entry->header.clock.at, openingFloat};
}

} // namespace

Result<Shift> ShiftDesk::open(Money openingFloat)
{
    return m_counter.run("open-shift", [&] { return openShift(openingFloat, m_counter); });
}

Result<Shift> ShiftDesk::open(std::string_view openingFloat)
{
    return m_counter.run("open-shift", [&]() -> Result<Shift> {
        const auto shelf = m_counter.shelf();
        if (!shelf)
            return passOn(shelf);
        const auto amount = Money::parse(openingFloat, (*shelf)->store().currency);
        if (!amount)
            return passOn(amount);
        return openShift(*amount, m_counter);
    });
}

std::optional<Shift> ShiftDesk::current() const
{
    const auto state = m_counter.files().currentShift();
    if (!state || !*state)
        return std::nullopt;
    return shiftFrom(**state);
}

} // namespace onetill::desk
