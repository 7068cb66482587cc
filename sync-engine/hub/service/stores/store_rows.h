#pragma once

#include "sync-engine/hub/service/import/row.h"

namespace onetill::hub {

/// A row of stores.csv. Columns: sync-engine/hub/README.md.
bool importStore(const Row& row, ImportDesk& desk);

/// All stores that were imported.
std::vector<StoreId> allStores(Transaction& transaction);

/// The currency of each price list: that of the stores that sell by it.
std::map<std::string, Currency> currenciesOfPriceLists(Transaction& transaction);

} // namespace onetill::hub
