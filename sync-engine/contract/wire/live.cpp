#include "sync-engine/contract/wire/live.h"

#include "sync-engine/contract/wire/json_reader.h"

#include <limits>
#include <utility>

namespace onetill::wire {
namespace {

StockReply::Level readLevel(const JsonReader& reader)
{
    constexpr std::int64_t kMilliFar = std::numeric_limits<std::int64_t>::max() / 4;
    StockReply::Level level{.store = reader.identifier<StoreId>("store"),
                            .storeName = reader.text("store_name"),
                            .onHandMilli = reader.integer("on_hand_milli", -kMilliFar, kMilliFar)};
    if (reader.has("contains"))
        level.contains = readContains(reader);
    if (reader.has("store_kind"))
        level.storeKind = reader.text("store_kind");
    return level;
}

} // namespace

Json stockReplyJson(const StockReply& reply)
{
    Json levels = Json::array();
    for (const auto& level : reply.levels) {
        Json json{{"store", level.store.text()},
                  {"store_name", level.storeName},
                  {"on_hand_milli", level.onHandMilli}};
        if (level.contains)
            json["contains"] = containsJson(*level.contains);
        if (!level.storeKind.empty())
            json["store_kind"] = level.storeKind;
        levels.push_back(std::move(json));
    }
    return {{"sku", reply.sku.text()},
            {"levels", std::move(levels)},
            {"as_of", formatTimestamp(reply.asOf)}};
}

Result<StockReply> readStockReply(const Json& json)
{
    return readJson(json, "stock", [](const JsonReader& reader) {
        return StockReply{.sku = reader.identifier<Sku>("sku"),
                          .levels = reader.list("levels", 10'000, readLevel),
                          .asOf = reader.time("as_of")};
    });
}

} // namespace onetill::wire
