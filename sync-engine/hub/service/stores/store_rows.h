#pragma once

#include "sync-engine/hub/service/import/row.h"

namespace onetill::hub {

/// A row of stores.csv. Columns: sync-engine/hub/README.md.
bool importStore(const Row& row, ImportDesk& desk);

/// Refuses a row that names a store which is not there.
void requireStore(const Row& row, const ImportDesk& desk, std::string_view column,
                  std::string_view store);

/// All stores that were imported.
std::vector<StoreId> allStores(Transaction& transaction);

/// What amounts are counted in where no row says so: the currency of the stores concerned.
struct StoreCurrencies {
    std::map<std::string, Currency> ofPriceList;
    std::map<std::string, Currency> ofTaxRegion;
};
StoreCurrencies storeCurrencies(Transaction& transaction);

} // namespace onetill::hub
