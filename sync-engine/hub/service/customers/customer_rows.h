#pragma once

#include "sync-engine/hub/service/import/row.h"

namespace onetill::hub {

/// A row of customers.csv: somebody becomes known at every till, or with `removed` at none.
bool importCustomer(const Row& row, ImportDesk& desk);

} // namespace onetill::hub
