#include "pos-app/desk/drawer/open_drawer.h"

#include "pos-app/domain/cash/drawer_count.h"

#include <utility>

namespace onetill::desk {
namespace {

/// Nothing here tells how much lies in the drawer: taking out more than there is shows in the
/// count, and refusing it would let a person feel for the amount.
Result<Money> amountToMove(const std::string& text, const OpenDrawer& drawer)
{
    const auto amount = Money::parse(text, drawer.currency());
    if (!amount)
        return amount;
    if (amount->isNegative() || amount->isZero() || amount->minor() > domain::kDrawerMinorMax)
        return fail(ErrorCode::OutOfRange, "a movement of " + amount->text());
    return amount;
}

Status checkMove(const CashMove& move)
{
    if (domain::needsReason(move.kind) && move.reason.empty())
        return fail(ErrorCode::ReasonRequired,
                    std::string{domain::cashMoveWord(move.kind)} + " without a reason");
    if (const auto fits = checkText(move.reason, kReasonBytesMax); !fits)
        return fits;
    return checkText(move.reference, kReferenceBytesMax);
}

} // namespace

Result<OpenDrawer> openDrawer(domain::Permission permission, Counter& counter)
{
    auto approvedBy = counter.mayDoOrApproved(permission);
    if (!approvedBy)
        return passOn(approvedBy);
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    auto shift = counter.files().currentShift();
    if (!shift)
        return passOn(shift);
    if (!*shift)
        return fail(ErrorCode::NoShift, "no shift is open at this till");
    const auto own = domain::mayUseDrawer((*shelf)->drawerRules().policy, (*shift)->responsible,
                                          counter.cashier->id);
    // Of a person who went home without counting, somebody has to count the drawer.
    if (!own && !domain::require(counter.cashier->role, domain::Permission::SeeDrawer))
        return passOn(own);
    return OpenDrawer{**shelf, **std::move(shift), *std::move(approvedBy)};
}

bool maySeeDrawer(const domain::DrawerRules& rules, const Counter& counter)
{
    return !rules.blindCount
           || domain::require(counter.cashier->role, domain::Permission::SeeDrawer).has_value();
}

DrawerState drawerState(const OpenDrawer& drawer, const Counter& counter)
{
    const Money cash = drawer.shift.cashInDrawer;
    DrawerState state{.shift = drawer.shift.number,
                      .cash = std::nullopt,
                      .dropDue = domain::dropIsDue(cash, drawer.rules().cashLimitMinor)};
    if (maySeeDrawer(drawer.rules(), counter))
        state.cash = cash;
    return state;
}

Status checkText(const std::string& text, std::size_t bytesMax)
{
    if (text.size() > bytesMax)
        return fail(ErrorCode::TooLarge, "a text of " + std::to_string(text.size())
                                             + " bytes, above " + std::to_string(bytesMax));
    return {};
}

Result<DrawerState> moveCash(const CashMove& move, Counter& counter)
{
    auto drawer = openDrawer(domain::Permission::MoveCash, counter);
    if (!drawer)
        return passOn(drawer);
    const auto amount = amountToMove(move.amount, *drawer);
    if (!amount)
        return passOn(amount);
    if (const auto sound = checkMove(move); !sound)
        return passOn(sound);
    const auto entry =
        counter.record(wire::CashMoved{.shift = drawer->shift.id,
                                       .kind = std::string{domain::cashMoveWord(move.kind)},
                                       .amount = *amount,
                                       .reason = move.reason,
                                       .reference = move.reference,
                                       .by = counter.cashier->id,
                                       .approvedBy = drawer->approvedBy});
    if (!entry)
        return passOn(entry);
    counter.approver.reset();
    auto after = counter.files().currentShift();
    if (!after)
        return passOn(after);
    drawer->shift = **std::move(after);
    return drawerState(*drawer, counter);
}

} // namespace onetill::desk
