#pragma once

#include "sync-engine/hub/service/import/row.h"

namespace onetill::hub {

/// A row of stock.csv: what a store has. Written to the ledger as the difference to what it had.
bool importStock(const Row& row, ImportDesk& desk);

} // namespace onetill::hub
