#include "sync-engine/hub/service/stock/stock.h"

#include "sync-engine/hub/service/feed/audience.h"

#include <utility>

namespace onetill::hub {

wire::StockReply stockEverywhere(Transaction& transaction, const Sku& sku, Timestamp now)
{
    wire::StockReply reply{.sku = sku, .levels = {}, .asOf = now};
    for (wire::StockLevel& level : transaction.stock().levelsOf(sku)) {
        const auto rules = storeOf(transaction, level.store);
        reply.levels.push_back({level.store, rules ? rules->name : level.store.text(),
                                level.onHandMilli, std::move(level.contains),
                                rules ? rules->kind : std::string{}});
    }
    return reply;
}

bool correctLevel(Transaction& transaction, const StoreId& store, const Sku& sku,
                  std::int64_t onHandMilli, const std::string& reason, Timestamp now)
{
    StockStorage& stock = transaction.stock();
    const auto before = stock.level(store, sku);
    const std::int64_t delta = onHandMilli - before.value_or(0);
    // A first level of zero is written too: "none here" is different from "never heard of".
    if (before && delta == 0)
        return false;
    if (delta != 0)
        stock.addCorrection({store, sku, delta, reason, now});
    stock.setLevel(store, sku, onHandMilli);
    return true;
}

} // namespace onetill::hub
