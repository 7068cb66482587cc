#include "pos-app/audit/saft/shift_totals.h"

namespace onetill::audit {

void RunningTotals::add(std::int64_t journal, const wire::SaleCompleted& sale)
{
    ShiftTotals& totals = m_shifts[sale.shift];
    std::int64_t returned = 0;
    bool cameBack = false;
    for (const wire::SaleLine& line : sale.lines) {
        ShiftTotals::Group& group = totals.groups[line.taxClass];
        group.milli += line.quantity.milli();
        group.minor += line.gross.minor();
        if (line.quantity.milli() <= 0) {
            cameBack = true;
            returned -= line.gross.minor();
        }
        for (const wire::SaleAdjustment& adjustment : line.adjustments)
            if (isDiscount(line, adjustment)) {
                ++totals.discounts;
                totals.discountMinor -= adjustment.amount.minor();
            }
    }
    for (const wire::TaxTotal& tax : sale.taxes)
        if (tax.rate != Rate::zero() || !totals.rates.contains(tax.tax))
            totals.rates.insert_or_assign(tax.tax, tax.rate);
    totals.returns += cameBack ? 1 : 0;
    totals.returnedMinor += returned;
    m_returned[journal] += returned;
}

ShiftTotals RunningTotals::take(const Uuid& shift)
{
    auto node = m_shifts.extract(shift);
    return node.empty() ? ShiftTotals{} : std::move(node.mapped());
}

std::int64_t RunningTotals::returnedMinor(std::int64_t journal) const
{
    const auto found = m_returned.find(journal);
    return found == m_returned.end() ? 0 : found->second;
}

bool isDiscount(const wire::SaleLine& line, const wire::SaleAdjustment& adjustment)
{
    return !isTaxExemption(adjustment)
           && (line.quantity.milli() <= 0) != adjustment.amount.isNegative();
}

bool isTaxExemption(const wire::SaleAdjustment& adjustment)
{
    return adjustment.kind == "tax-exemption";
}

} // namespace onetill::audit
