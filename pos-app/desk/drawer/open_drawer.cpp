#include "pos-app/desk/drawer/open_drawer.h"

#include "pos-app/desk/record/typed_text.h"
#include "pos-app/domain/cash/drawer_count.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

/// Nothing here tells how much lies in the drawer: taking out more than there is shows in the
/// count, and refusing it would let a person feel for the amount.
Result<Money> amountToMove(const std::string& text, Currency currency)
{
    const auto amount = Money::parse(text, currency);
    if (!amount)
        return amount;
    if (amount->isNegative() || amount->isZero() || amount->minor() > domain::kDrawerMinorMax)
        return fail(ErrorCode::OutOfRange, "a movement of " + amount->text());
    return amount;
}

/// Errors: TenderNotTaken for one of which nothing came in, OutOfRange but for a drop.
Result<Currency> currencyToMove(const CashMove& move, const OpenDrawer& drawer,
                                const Counter& counter)
{
    if (move.currency.empty())
        return drawer.currency();
    const auto currency = Currency::fromCode(move.currency);
    if (!currency || *currency == drawer.currency())
        return currency;
    if (move.kind != domain::CashMoveKind::Drop)
        return fail(ErrorCode::OutOfRange, "foreign cash comes in by sales only");
    const auto taken = counter.files().foreignCash(drawer.shift.id);
    if (!taken)
        return passOn(taken);
    for (const wire::ForeignSum& sum : *taken)
        if (sum.amount.currency() == *currency)
            return currency;
    return fail(ErrorCode::TenderNotTaken, "no " + move.currency + " was taken in this shift");
}

Status checkMove(const CashMove& move)
{
    const bool needed = domain::needsReason(move.kind) || !move.reason.empty();
    if (needed)
        if (const auto given = checkReason(move.reason, kReasonBytesMax); !given)
            return given;
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

Result<DrawerState> drawerState(const OpenDrawer& drawer, const Counter& counter)
{
    const Money cash = drawer.shift.cashInDrawer;
    DrawerState state{.shift = drawer.shift.number,
                      .cash = std::nullopt,
                      .dropDue = domain::dropIsDue(cash, drawer.rules().cashLimitMinor)};
    if (maySeeDrawer(drawer.rules(), counter))
        state.cash = cash;
    const auto taken = counter.files().foreignCash(drawer.shift.id);
    if (!taken)
        return passOn(taken);
    for (const wire::ForeignSum& sum : *taken)
        state.foreign.push_back(sum.amount.currency());
    return state;
}

Result<DrawerState> moveCash(const CashMove& move, Counter& counter)
{
    auto drawer = openDrawer(domain::Permission::MoveCash, counter);
    if (!drawer)
        return passOn(drawer);
    const auto currency = currencyToMove(move, *drawer, counter);
    if (!currency)
        return passOn(currency);
    const auto amount = amountToMove(move.amount, *currency);
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
