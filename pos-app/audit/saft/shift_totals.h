#pragma once

#include "pos-app/audit/book.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace onetill::audit {

/// What a Z report has to say to SAF-T beyond its entry: summed over the sales of its shift. In
/// minor units and thousandths.
struct ShiftTotals {
    struct Group {
        std::int64_t milli{0};
        std::int64_t minor{0};
    };

    std::map<std::string, Group> groups; ///< By tax class.
    std::int64_t returns{0};             ///< Receipts with goods taken back on them.
    std::int64_t returnedMinor{0};       ///< Above zero.
    std::int64_t discounts{0};
    /// By code, above zero where it was charged; none for a levy per unit. Of several the newest: a
    /// Z that charged several names each.
    std::map<std::string, std::optional<Rate>> rates;
    std::int64_t discountMinor{0}; ///< Above zero for the customer's benefit.
};

/// Sums of the shifts that are open while the journal is walked from its beginning.
class RunningTotals
{
public:
    void add(std::int64_t journal, const wire::SaleCompleted& sale);
    /// Of the shift that ends; nobody asks twice.
    ShiftTotals take(const Uuid& shift);
    /// All that came back in this journal so far, above zero.
    std::int64_t returnedMinor(std::int64_t journal) const;

private:
    std::map<Uuid, ShiftTotals> m_shifts;
    std::map<std::int64_t, std::int64_t> m_returned;
};

/// What a line's adjustment took off, in the line's own direction: on goods that come back a
/// discount comes back, too, and is below zero.
bool isDiscount(const wire::SaleLine& line, const wire::SaleAdjustment& adjustment);
/// Neither a discount nor a raise: what an exempt buyer pays less is a tax that was never due.
bool isTaxExemption(const wire::SaleAdjustment& adjustment);

} // namespace onetill::audit
