#include "pos-app/desk/shift_desk.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/drawer/closing.h"
#include "pos-app/desk/drawer/open_drawer.h"
#include "pos-app/desk/drawer/shift_record.h"
#include "pos-app/desk/record/typed_text.h"
#include "pos-app/domain/cash/drawer_count.h"

namespace onetill::desk {
namespace {

// A barcode scanned into the field of the float reads as more, and would leave no room for what is
// taken.
static_assert(domain::kDrawerMinorMax < Money::kMinorMax);

Shift shiftFrom(const store::ShiftState& state)
{
    return {.id = state.id,
            .number = state.number,
            .by = state.openedBy,
            .responsible = state.responsible,
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
    if (openingFloat.isNegative() || openingFloat.minor() > domain::kDrawerMinorMax
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
    return Shift{.id = opened.shift,
                 .number = opened.number,
                 .by = opened.by,
                 .responsible = opened.by,
                 .openedAt = entry->header.clock.at,
                 .openingFloat = openingFloat};
}

Result<std::optional<Money>> leftByLastShift(Counter& counter)
{
    if (const auto permitted = counter.mayDo(domain::Permission::OpenShift); !permitted)
        return passOn(permitted);
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    const auto closing = counter.files().closing();
    if (!closing)
        return passOn(closing);
    if (!*closing || (*closing)->closed.leftInDrawer.currency() != (*shelf)->store().currency)
        return std::nullopt;
    return (*closing)->closed.leftInDrawer;
}

Result<Shift> takenOver(Counter& counter)
{
    if (const auto permitted = counter.mayDo(domain::Permission::OpenShift); !permitted)
        return passOn(permitted);
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    auto shift = counter.files().currentShift();
    if (!shift)
        return passOn(shift);
    if (!*shift)
        return fail(ErrorCode::NoShift, "no shift is open at this till");
    const StaffId& person = counter.cashier->id;
    if (const auto may =
            domain::mayTakeOver((*shelf)->drawerRules().policy, (*shift)->responsible, person);
        !may)
        return passOn(may);
    const auto entry = counter.record(
        wire::ShiftHandedOver{.shift = (*shift)->id, .from = (*shift)->responsible, .to = person});
    if (!entry)
        return passOn(entry);
    (*shift)->responsible = person;
    return shiftFrom(**shift);
}

Status openedWithoutSale(const std::string& reason, Counter& counter)
{
    const auto drawer = openDrawer(domain::Permission::OpenDrawer, counter);
    if (!drawer)
        return passOn(drawer);
    if (const auto given = checkReason(reason, kReasonBytesMax); !given)
        return given;
    const auto entry = counter.record(wire::DrawerOpened{.shift = drawer->shift.id,
                                                         .reason = reason,
                                                         .by = counter.cashier->id,
                                                         .approvedBy = drawer->approvedBy});
    if (!entry)
        return passOn(entry);
    counter.approver.reset();
    return {};
}

Result<domain::ShiftReport> summedUp(Counter& counter)
{
    const auto drawer = openDrawer(domain::Permission::CloseShift, counter);
    if (!drawer)
        return passOn(drawer);
    if (!maySeeDrawer(drawer->rules(), counter))
        return fail(ErrorCode::NotPermitted, "the drawer is counted blind here");
    return reportOf(*drawer, counter);
}

Result<domain::ShiftReport> shownAgain(std::optional<std::int64_t> zNumber, Counter& counter)
{
    if (const auto permitted = counter.mayDo(domain::Permission::CloseShift); !permitted)
        return passOn(permitted);
    const auto closing = counter.files().closing(zNumber);
    if (!closing)
        return passOn(closing);
    if (!*closing)
        return fail(ErrorCode::NotFound, "no such Z here");
    return reportOf(**closing, counter);
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

Result<std::optional<Money>> ShiftDesk::leftInDrawer() const
{
    return m_counter.run("left-in-drawer", [&] { return leftByLastShift(m_counter); });
}

Result<Shift> ShiftDesk::takeOver()
{
    return m_counter.run("take-over", [&] { return takenOver(m_counter); });
}

Result<DrawerState> ShiftDesk::drawer() const
{
    return m_counter.run("drawer", [&]() -> Result<DrawerState> {
        const auto drawer = desk::openDrawer(domain::Permission::Sell, m_counter);
        if (!drawer)
            return passOn(drawer);
        return drawerState(*drawer, m_counter);
    });
}

Result<DrawerState> ShiftDesk::moveCash(const CashMove& move)
{
    return m_counter.run("cash-move", [&] { return desk::moveCash(move, m_counter); });
}

Status ShiftDesk::openDrawer(const std::string& reason)
{
    return m_counter.run("no-sale", [&] { return openedWithoutSale(reason, m_counter); });
}

Result<domain::ShiftReport> ShiftDesk::xReport() const
{
    return m_counter.run("x-report", [&] { return summedUp(m_counter); });
}

Result<CountAnswer> ShiftDesk::count(const Counted& counted)
{
    return m_counter.run("count-drawer", [&] { return countDrawer(counted, m_counter); });
}

Result<std::optional<CountAnswer>> ShiftDesk::counting() const
{
    return m_counter.run("count-drawer", [&] { return countingSoFar(m_counter); });
}

Result<domain::ShiftReport> ShiftDesk::close(const ClosingNote& note)
{
    return m_counter.run("close-shift", [&] { return closeShift(note, m_counter); });
}

Result<domain::ShiftReport> ShiftDesk::zReport(std::optional<std::int64_t> zNumber) const
{
    return m_counter.run("z-report", [&] { return shownAgain(zNumber, m_counter); });
}

} // namespace onetill::desk
