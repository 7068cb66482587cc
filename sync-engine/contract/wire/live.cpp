#include "sync-engine/contract/wire/live.h"

#include "sync-engine/contract/wire/json_reader.h"

#include <limits>
#include <utility>

namespace onetill::wire {

Json stockReplyJson(const StockReply& reply)
{
    Json levels = Json::array();
    for (const auto& level : reply.levels)
        levels.push_back({{"store", level.store.text()},
                          {"store_name", level.storeName},
                          {"on_hand_milli", level.onHandMilli}});
    return {{"sku", reply.sku.text()},
            {"levels", std::move(levels)},
            {"as_of", formatTimestamp(reply.asOf)}};
}

Result<StockReply> readStockReply(const Json& json)
{
    constexpr std::int64_t kMilliFar = std::numeric_limits<std::int64_t>::max() / 4;
    return readJson(json, "stock", [](const JsonReader& reader) {
        return StockReply{.sku = reader.identifier<Sku>("sku"),
                          .levels = reader.list("levels", 10'000,
                                                [](const JsonReader& level) {
                                                    return StockReply::Level{
                                                        level.identifier<StoreId>("store"),
                                                        level.text("store_name"),
                                                        level.integer("on_hand_milli", -kMilliFar,
                                                                      kMilliFar)};
                                                }),
                          .asOf = reader.time("as_of")};
    });
}

} // namespace onetill::wire
