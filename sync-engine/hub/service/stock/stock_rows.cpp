#include "sync-engine/hub/service/stock/stock_rows.h"

#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/stock/stock.h"

#include <algorithm>

namespace onetill::hub {

bool importStock(const Row& row, ImportDesk& desk)
{
    const StoreId store = row.has("store") ? row.identifier<StoreId>("store") : desk.defaultStore;
    if (std::ranges::find(desk.stores, store) == desk.stores.end())
        row.refuse(ErrorCode::NotFound, "store: no store " + store.text());
    const auto sku = row.identifier<Sku>("sku");
    const auto product = desk.transaction.records().find(
        everyone("catalogue"), std::string{wire::Product::kKind}, sku.text());
    if (!product)
        row.refuse(ErrorCode::UnknownItem, "sku: no product " + sku.text());
    const auto unit = row.got(unitFromWord(product->value("unit", std::string{})), "sku");
    const auto quantity = row.got(Quantity::parse(row.required("quantity"), unit), "quantity");
    if (quantity.milli() < 0)
        row.refuse(ErrorCode::OutOfRange, "quantity is below zero");
    return correctLevel(desk.transaction, store, sku, quantity.milli(), "import " + desk.source,
                        desk.now);
}

} // namespace onetill::hub
