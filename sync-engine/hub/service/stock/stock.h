#pragma once

#include "sync-engine/contract/wire/live.h"
#include "sync-engine/hub/service/stock/stock_storage.h"
#include "sync-engine/hub/service/storage.h"

namespace onetill::hub {

/// Beyond it a level could not travel: JSON readers lose digits above 2^53.
inline constexpr std::int64_t kLevelMax = 9'000'000'000'000'000;

/// How many of an article each location has, this moment. An article that nobody ever had is
/// nowhere, which is an answer.
wire::StockReply stockEverywhere(Transaction& transaction, const Sku& sku, Timestamp now);

/// Sets a level by writing the difference into the ledger. False: it was so already.
bool correctLevel(Transaction& transaction, const StoreId& store, const Sku& sku,
                  std::int64_t onHandMilli, const std::string& reason, Timestamp now);

} // namespace onetill::hub
