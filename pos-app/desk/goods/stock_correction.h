#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/result.h"

#include <cstddef>
#include <string>
#include <vector>

namespace onetill::desk {

class Counter;

/// More or less of some articles than the books say, as a person types it.
struct StockCorrection {
    static constexpr std::size_t kLinesMax = 500; ///< As the journal's entry has it.

    struct Line {
        Sku sku;
        std::string difference; ///< Decimal text in the article's unit: "-3", "0.500". Not zero.
    };
    std::vector<Line> lines;
    std::string reason;
    std::string reference{}; ///< Of the slip or the count.
};

/// One journal entry for all of it, or none. Errors: as StockDesk::correct().
Status correctStock(const StockCorrection& correction, Counter& counter);

} // namespace onetill::desk
