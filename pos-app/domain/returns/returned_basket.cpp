#include "pos-app/domain/returns/returned_basket.h"

#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <utility>

namespace onetill::domain {
namespace {

/// Whether two sums belong in one row; how a tax was worked out on its day does not matter any
/// more.
bool isSameTax(const Tax& left, const Tax& right)
{
    return left.code == right.code && left.kind == right.kind && left.rate == right.rate
           && left.included == right.included;
}

Status addTax(std::vector<TaxTotal>& totals, const Tax& tax, const LineTax& of)
{
    const auto found = std::ranges::find_if(
        totals, [&](const TaxTotal& total) { return isSameTax(total.tax, tax); });
    if (found == totals.end()) {
        totals.push_back({tax, of.base, of.amount});
        return {};
    }
    const auto base = found->base.plus(of.base);
    const auto amount = found->amount.plus(of.amount);
    if (!base || !amount)
        return fail(ErrorCode::OutOfRange, "a tax of the basket is too large");
    found->base = *base;
    found->amount = *amount;
    return {};
}

Status addSums(PricedBasket& basket, const PricedLine& line)
{
    const auto net = basket.net.plus(line.net);
    const auto tax = basket.tax.plus(line.tax);
    const auto total = basket.total.plus(line.gross);
    if (!net || !tax || !total)
        return fail(ErrorCode::OutOfRange, "an amount of the basket is too large");
    basket.net = *net;
    basket.tax = *tax;
    basket.total = *total;
    return {};
}

} // namespace

Result<PricedBasket> withReturns(PricedBasket goods, std::span<const ReturnedGoods> returned)
{
    for (const ReturnedGoods& back : returned) {
        if (const auto added = addSums(goods, back.line); !added)
            return passOn(added);
        for (const LineTax& tax : back.line.taxes) {
            const auto known = std::ranges::find(back.taxes, tax.code, &Tax::code);
            ONETILL_CHECK(known != back.taxes.end());
            if (const auto added = addTax(goods.taxes, *known, tax); !added)
                return passOn(added);
        }
        goods.lines.push_back(back.line);
    }
    std::ranges::stable_sort(goods.taxes, {}, [](const TaxTotal& total) {
        return std::pair{total.tax.code, total.tax.rate.millionths()};
    });
    return goods;
}

} // namespace onetill::domain
