#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/wire/canonical_json.h"

#include <cstdint>
#include <string>
#include <vector>

/// Questions that a till asks the hub while a person waits, each with a deadline after which the
/// till's own replica answers instead (sync.md 4).
namespace onetill::wire {

/// GET /v1/tills/{till}/stock?sku=…
struct StockReply {
    struct Level {
        StoreId store;
        std::string storeName;
        std::int64_t onHandMilli{0};

        bool operator==(const Level&) const = default;
    };

    Sku sku;
    std::vector<Level> levels;
    Timestamp asOf;
};

Json stockReplyJson(const StockReply& reply);
Result<StockReply> readStockReply(const Json& json);

} // namespace onetill::wire
