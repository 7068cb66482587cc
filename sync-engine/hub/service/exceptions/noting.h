#pragma once

#include "sync-engine/hub/service/exceptions/cases.h"

namespace onetill::hub {

/// Makes a case of it, tells the tills of its store, and settles it at once where somebody has
/// said how before it was noted here (a hub that was restored). False: that conflict has its case
/// already, open or settled.
bool note(Transaction& transaction, const ExceptionNote& note);

} // namespace onetill::hub
