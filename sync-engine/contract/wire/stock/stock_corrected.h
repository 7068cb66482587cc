#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::wire {

/// Somebody saw that there is more or less of an article than the books say: broken, found, counted
/// wrongly. It moves the store's stock and no money.
struct StockCorrected {
    static constexpr std::string_view kKind = "stock-corrected";
    static constexpr int kSchema = 1;
    static constexpr std::size_t kLinesMax = 500;

    struct Line {
        int line{0}; ///< Counts from 1.
        Sku sku;
        Quantity difference; ///< Below zero: there is less.

        bool operator==(const Line&) const = default;
    };
    std::vector<Line> lines; ///< None of an article twice.
    std::string reason;
    std::string reference; ///< Of the slip or the count; may be empty.
    StaffId by;
    std::optional<StaffId> approvedBy{};

    bool operator==(const StockCorrected&) const = default;
};

void writeBody(CanonicalWriter& json, const StockCorrected& corrected);
StockCorrected readStockCorrected(const JsonReader& reader);

} // namespace onetill::wire
