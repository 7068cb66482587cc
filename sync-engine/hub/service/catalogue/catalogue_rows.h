#pragma once

#include "sync-engine/hub/service/import/row.h"

/// Rows of products.csv, prices.csv, recalls.csv, taxes.csv, tax_classes.csv and layout.csv, and of
/// lists that hold an article and its price in one row. Columns: sync-engine/hub/README.md.
namespace onetill::hub {

bool importProduct(const Row& row, ImportDesk& desk);
bool importPrice(const Row& row, ImportDesk& desk);
bool importRecall(const Row& row, ImportDesk& desk);
bool importTax(const Row& row, ImportDesk& desk);
bool importTaxClass(const Row& row, ImportDesk& desk);
bool importTile(const Row& row, ImportDesk& desk);
/// That of the stores which sell at the list. Refuses a list that none uses.
Currency currencyOfList(const Row& row, const ImportDesk& desk, const std::string& priceList);
/// In the list's currency, zero or more.
Money priceOf(const Row& row, const ImportDesk& desk, const std::string& priceList,
              std::string_view column);
/// Refuses what is no article.
void requireProduct(const Row& row, ImportDesk& desk, const Sku& sku);

/// Those that any region has.
std::set<std::string> knownTaxClasses(Transaction& transaction);

/// What articles name as their parent. It need not be an article itself: it may be but a word that
/// its variants share. Reads all articles.
std::set<std::string> knownParents(Transaction& transaction);

/// gtin, name, price, tax: the GTIN is the SKU too.
bool importPricedProduct(const Row& row, ImportDesk& desk);

} // namespace onetill::hub
