#include "sync-engine/contract/replica/stock_row.h"

namespace onetill::replica {

Result<wire::StockLevel> readLevel(const Query& row)
{
    auto store = StoreId::parse(row.view(0));
    auto sku = Sku::parse(row.view(1));
    if (!store || !sku)
        return fail(ErrorCode::StorageDamaged, "a stock level of nothing");
    wire::StockLevel level{*std::move(store), *std::move(sku), row.integer(2), {}};
    if (row.view(3).empty())
        return level;

    // Through the reader of the wire, so that there is one understanding of `contains`.
    const auto contains = wire::parseJson(row.view(3));
    wire::Json json = wire::recordJson(level);
    json["contains"] = contains ? *contains : wire::Json{};
    auto whole = wire::readRecord(wire::StockLevel::kKind, json);
    if (!whole)
        return fail(ErrorCode::StorageDamaged, whole.error().detail);
    return std::get<wire::StockLevel>(*std::move(whole));
}

} // namespace onetill::replica
