#include "pos-app/domain/returns/line_columns.h"

#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <utility>

namespace onetill::domain {
namespace {

AdjustmentSource sourceOf(const Adjustment& adjustment)
{
    return {adjustment.kind, adjustment.promotion, adjustment.reason};
}

using Adjustments = std::map<AdjustmentSource, Money>;

void add(Adjustments& adjustments, const AdjustmentSource& source, Money amount)
{
    const auto sum = adjustments.try_emplace(source, Money::zero(amount.currency())).first;
    sum->second = sum->second + amount;
    if (sum->second.isZero())
        adjustments.erase(sum);
}

} // namespace

LineColumns columnsOf(const PricedLine& line, const PricedBasket& basket)
{
    LineColumns columns{.adjustments = {},
                        .amount = line.amount,
                        .net = line.net,
                        .tax = line.tax,
                        .gross = line.gross,
                        .taxes = {}};
    for (const Adjustment& adjustment : line.adjustments)
        add(columns.adjustments, sourceOf(adjustment), adjustment.amount);
    for (const LineTax& tax : line.taxes) {
        const auto total = std::ranges::find(basket.taxes, tax.code,
                                             [](const TaxTotal& each) { return each.tax.code; });
        ONETILL_CHECK(total != basket.taxes.end());
        columns.taxes.push_back({tax.code, total->tax.included, tax.base, tax.amount});
    }
    return columns;
}

PricedLine returnedLine(const PricedLine& sold, Quantity returning, const LineColumns& refund)
{
    PricedLine line = sold;
    line.quantity = Quantity::fromMilli(-returning.milli(), returning.unit()).value();
    line.amount = refund.amount;
    line.net = refund.net;
    line.tax = refund.tax;
    line.gross = refund.gross;
    ONETILL_CHECK(refund.taxes.size() == sold.taxes.size());
    for (std::size_t i = 0; i < line.taxes.size(); ++i) {
        line.taxes[i].base = refund.taxes[i].base;
        line.taxes[i].amount = refund.taxes[i].amount;
    }
    // Of several with one source the first says who approved it.
    Adjustments left = refund.adjustments;
    line.adjustments.clear();
    for (Adjustment adjustment : sold.adjustments)
        if (const auto found = left.extract(sourceOf(adjustment))) {
            adjustment.amount = found.mapped();
            line.adjustments.push_back(std::move(adjustment));
        }
    // What is kept may have met a promotion that the sale did not.
    for (const auto& [source, amount] : left)
        line.adjustments.push_back({.kind = source.kind,
                                    .amount = amount,
                                    .reason = source.reason,
                                    .by = {},
                                    .approvedBy = {},
                                    .promotion = source.promotion});
    return line;
}

LineColumns emptied(const LineColumns& line)
{
    return line - line;
}

LineColumns operator+(const LineColumns& left, const LineColumns& right)
{
    ONETILL_CHECK(left.taxes.size() == right.taxes.size());
    LineColumns sum{.adjustments = left.adjustments,
                    .amount = left.amount + right.amount,
                    .net = left.net + right.net,
                    .tax = left.tax + right.tax,
                    .gross = left.gross + right.gross,
                    .taxes = left.taxes};
    for (const auto& [source, amount] : right.adjustments)
        add(sum.adjustments, source, amount);
    for (std::size_t i = 0; i < left.taxes.size(); ++i) {
        ONETILL_CHECK(left.taxes[i].code == right.taxes[i].code);
        sum.taxes[i].base = left.taxes[i].base + right.taxes[i].base;
        sum.taxes[i].amount = left.taxes[i].amount + right.taxes[i].amount;
    }
    return sum;
}

LineColumns operator-(const LineColumns& left, const LineColumns& right)
{
    return left + -right;
}

LineColumns operator-(const LineColumns& line)
{
    LineColumns mirrored = line;
    for (auto& [source, amount] : mirrored.adjustments)
        amount = -amount;
    mirrored.amount = -line.amount;
    mirrored.net = -line.net;
    mirrored.tax = -line.tax;
    mirrored.gross = -line.gross;
    for (TaxColumn& tax : mirrored.taxes) {
        tax.base = -tax.base;
        tax.amount = -tax.amount;
    }
    return mirrored;
}

} // namespace onetill::domain
