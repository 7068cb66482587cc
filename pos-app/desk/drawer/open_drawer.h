#pragma once

#include "pos-app/desk/counter.h"
#include "pos-app/desk/shift_desk.h"

namespace onetill::desk {

/// A drawer in use, before somebody who may do with it what they want to.
struct OpenDrawer {
    Shelf& shelf;
    store::ShiftState shift;
    std::optional<StaffId> approvedBy; ///< When it took a second person.

    /// Of the money in it: the centre may have given the store another since.
    Currency currency() const { return shift.cashInDrawer.currency(); }
    const domain::DrawerRules& rules() const { return shelf.drawerRules(); }
};

/// Errors: NotEnrolled, NotSignedIn, NotPermitted, NoCatalogue, NoShift, ShiftOfAnother.
Result<OpenDrawer> openDrawer(domain::Permission permission, Counter& counter);

/// Whether the person signed in may know what should be in the drawer before it is counted.
bool maySeeDrawer(const domain::DrawerRules& rules, const Counter& counter);

/// Errors: those of the storage.
Result<DrawerState> drawerState(const OpenDrawer& drawer, const Counter& counter);

/// Records the movement. Errors: as ShiftDesk::moveCash().
Result<DrawerState> moveCash(const CashMove& move, Counter& counter);

} // namespace onetill::desk
