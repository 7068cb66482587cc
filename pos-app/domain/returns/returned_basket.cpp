#include "pos-app/domain/returns/returned_basket.h"

#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <optional>
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

/// Which rate it was, where the code alone does not say it.
std::optional<Rate> rateIn(const std::vector<Tax>& taxes, const LineTax& of)
{
    const auto known = std::ranges::find(taxes, of.code, &Tax::code);
    if (known == taxes.end() || known->kind == TaxKind::FixedPerUnit
        || std::ranges::count(taxes, of.code, &Tax::code) > 1)
        return std::nullopt;
    return known->rate;
}

/// `today`: the taxes of the goods, which are the first of the lines.
void nameRates(PricedBasket& document, const std::vector<Tax>& today,
               std::span<const ReturnedGoods> returned)
{
    const std::size_t goods = document.lines.size() - returned.size();
    for (std::size_t i = 0; i < document.lines.size(); ++i)
        for (LineTax& tax : document.lines[i].taxes) {
            const bool isTwice = std::ranges::count_if(document.taxes,
                                                       [&](const TaxTotal& total) {
                                                           return total.tax.code == tax.code;
                                                       })
                                 > 1;
            tax.rate =
                isTwice ? rateIn(i < goods ? today : returned[i - goods].taxes, tax) : std::nullopt;
        }
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
    std::vector<Tax> today;
    for (const TaxTotal& total : goods.taxes)
        today.push_back(total.tax);
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
    nameRates(goods, today, returned);
    return goods;
}

} // namespace onetill::domain
