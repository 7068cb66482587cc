#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/records.h"

#include <cstdint>
#include <map>
#include <optional>
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
        /// As in StockLevel. None: a hub of an older version, which does not say it.
        std::optional<std::map<std::string, StockLevel::Contained>> contains{};
        std::string storeKind{}; ///< As in Store. Empty: a hub of an older version.

        bool operator==(const Level&) const = default;
    };

    Sku sku;
    std::vector<Level> levels;
    Timestamp asOf;
};

Json stockReplyJson(const StockReply& reply);
Result<StockReply> readStockReply(const Json& json);

} // namespace onetill::wire
