#pragma once

#include "sync-engine/contract/wire/sale_event.h"
#include "sync-engine/hub/service/storage.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace onetill::hub {

/// What of a sale can come back, as far as the books go.
struct SoldLines {
    std::vector<wire::SaleLine> lines;

    /// Thousandths; zero for a line that the sale does not have, or that itself came back there.
    std::int64_t soldMilli(int line) const;
    /// What was paid for all that the sale sold, in the smallest unit of its currency.
    std::int64_t paidMinor() const;
};

/// None while the sale is not booked. What this version cannot read is not booked either; what is
/// no sale has sold nothing.
std::optional<SoldLines> soldLines(Transaction& transaction, const wire::SaleOrigin& sale);

} // namespace onetill::hub
