#pragma once

#include "sync-engine/hub/service/import/row.h"

namespace onetill::hub {

/// A row of stores.csv. Columns: sync-engine/hub/README.md.
bool importStore(const Row& row, ImportDesk& desk);

/// All stores that were imported.
std::vector<StoreId> allStores(Transaction& transaction);

/// What amounts are counted in where no row says so: the currency of the stores concerned.
struct StoreCurrencies {
    std::map<std::string, Currency> ofPriceList;
    std::map<std::string, Currency> ofTaxRegion;
};
StoreCurrencies storeCurrencies(Transaction& transaction);

} // namespace onetill::hub
