#pragma once

#include "sync-engine/contract/wire/sale_event.h"

#include <cstdint>
#include <vector>

namespace onetill::hub {

/// Goods of a sale's line that came back, as an entry says.
struct LineBack {
    int line{0};           ///< Of the entry.
    wire::SaleOrigin sale; ///< Which need not be here yet.
    int saleLine{0};
    std::int64_t quantityMilli{0}; ///< Above zero.
    Money refunded;                ///< For the line: zero or more.

    bool operator==(const LineBack&) const = default;
};

struct KeptLineBack {
    std::int64_t entry{0}; ///< Its number in the hub's order.
    int line{0};
    int saleLine{0};
    std::int64_t quantityMilli{0};
    Money refunded;
    bool judged{false};

    bool operator==(const KeptLineBack&) const = default;
};

class ReturnStorage
{
public:
    virtual ~ReturnStorage() = default;

    virtual void add(std::int64_t entry, const LineBack& back) = 0;
    /// All that came back of a sale, in the order in which it reached the hub.
    virtual std::vector<KeptLineBack> of(const wire::SaleOrigin& sale) = 0;
    virtual void setJudged(std::int64_t entry, int line) = 0;
};

} // namespace onetill::hub
