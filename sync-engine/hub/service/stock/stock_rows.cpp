#include "sync-engine/hub/service/stock/stock_rows.h"

#include "sync-engine/contract/values/decimal.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/stock/stock.h"
#include "sync-engine/hub/service/stores/store_rows.h"

namespace onetill::hub {

bool importStock(const Row& row, ImportDesk& desk)
{
    const StoreId store = row.has("store") ? row.identifier<StoreId>("store") : desk.defaultStore;
    if (store.text().empty())
        row.refuse(ErrorCode::MissingField, "which store? Say --store");
    requireStore(row, desk, "store", store.text());
    const auto sku = row.identifier<Sku>("sku");
    const auto product = desk.transaction.records().find(
        everyone("catalogue"), std::string{wire::Product::kKind}, sku.text());
    if (!product)
        row.refuse(ErrorCode::UnknownItem,
                   "sku: there is no product " + sku.text() + "; import products first");
    const auto unit = row.got(unitFromWord(product->value("unit", std::string{})), "sku");
    // A warehouse holds more than any line of a sale may have.
    constexpr std::int64_t kLevelMaxMilli = 1'000'000'000'000'000;
    const std::int64_t milli =
        row.got(parseDecimal(row.required("quantity"), 3, kLevelMaxMilli), "quantity");
    if (milli < 0)
        row.refuse(ErrorCode::OutOfRange, "quantity is below zero");
    if (unit == Unit::Piece && milli % 1000 != 0)
        row.refuse(ErrorCode::OutOfRange, "quantity: a piece cannot be divided");
    return correctLevel(desk.transaction, store, sku, milli, "import " + desk.source, desk.now);
}

} // namespace onetill::hub
