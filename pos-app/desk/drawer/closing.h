#pragma once

#include "pos-app/desk/drawer/open_drawer.h"

namespace onetill::desk {

/// Errors: as ShiftDesk::count().
Result<CountAnswer> countDrawer(const Counted& counted, Counter& counter);
/// Errors: as ShiftDesk::counting().
Result<std::optional<CountAnswer>> countingSoFar(Counter& counter);
/// Errors: as ShiftDesk::close().
Result<domain::ShiftReport> closeShift(const ClosingNote& note, Counter& counter);

} // namespace onetill::desk
