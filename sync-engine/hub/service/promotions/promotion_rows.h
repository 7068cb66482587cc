#pragma once

#include "sync-engine/hub/service/import/row.h"

namespace onetill::hub {

/// A row of a file of promotions, in the form that pos-app/offer reads. Goods that it speaks of
/// may come later. Columns: sync-engine/hub/README.md.
bool importPromotion(const Row& row, ImportDesk& desk);

} // namespace onetill::hub
