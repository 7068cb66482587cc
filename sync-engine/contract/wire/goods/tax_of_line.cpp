#include "sync-engine/contract/wire/goods/tax_of_line.h"

namespace onetill::wire {

const TaxTotal* totalOf(const LineTax& tax, const std::vector<TaxTotal>& totals)
{
    const TaxTotal* first = nullptr;
    for (const TaxTotal& total : totals) {
        if (total.tax != tax.tax)
            continue;
        if (tax.rate && tax.rate == total.rate)
            return &total;
        const bool isFree = total.rate && *total.rate == Rate::zero();
        if (!tax.rate && isFree == tax.amount.isZero())
            return &total;
        if (first == nullptr)
            first = &total;
    }
    return first;
}

} // namespace onetill::wire
