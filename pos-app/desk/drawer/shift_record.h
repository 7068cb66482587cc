#pragma once

#include "pos-app/desk/drawer/open_drawer.h"

namespace onetill::desk {

/// What the journal's entries of the open shift add up to.
struct ShiftSummary {
    wire::ShiftFigures figures;
    wire::GrandTotals grand; ///< With this shift.
    Money expected;          ///< In the drawer.
};

/// Errors: OutOfRange, those of the storage. That the drawer's sum and the figures agree is an
/// invariant.
Result<ShiftSummary> summaryOf(const store::ShiftState& shift, Counter& counter);

wire::ShiftPolicies policiesOf(const Shelf& shelf);

/// The X report. Errors: as summaryOf().
Result<domain::ShiftReport> reportOf(const OpenDrawer& drawer, Counter& counter);

/// The Z report of a closing: everything it shows is in the entry, but for names of people and the
/// head of the paper.
domain::ShiftReport reportOf(const store::RecordedClosing& closing, Counter& counter);

} // namespace onetill::desk
