#include "pos-app/desk/returns/bundle_refunds.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/returns/kept_goods.h"
#include "pos-app/desk/returns/return_steps.h"

#include <algorithm>
#include <set>
#include <utility>

namespace onetill::desk {
namespace {

/// A line without goods: what is kept has lost its discount.
bool isDiscountBack(const ReturnedLine& line)
{
    return line.record.quantity.milli() == 0;
}

void eraseDiscountsBack(OpenBasket& basket, const wire::SaleOrigin& sale)
{
    std::erase_if(basket.returns, [&](const ReturnedLine& line) {
        return isDiscountBack(line) && line.record.returned->sale == sale;
    });
}

/// What the lines that come back say, for those that only cost more.
wire::LineReturn reasonOf(const OpenBasket& basket, const wire::SaleOrigin& sale)
{
    const auto first = std::ranges::find_if(basket.returns, [&](const ReturnedLine& line) {
        return line.record.returned->sale == sale;
    });
    wire::LineReturn returned = *first->record.returned;
    returned.note.clear();
    returned.unconfirmed = false;
    return returned;
}

/// The basket with this refund of the sale's line: in the place of the one that it has, or as a
/// line without goods.
Result<OpenBasket> withRefund(OpenBasket basket, const SaleBehind& behind, int number,
                              const domain::LineColumns& refund)
{
    const domain::PricedLine& sold = *behind.line(number);
    const ReturnedLine* present = inBasket(basket, behind.origin, number);
    const Quantity returning = returningIn(present, sold.quantity.unit());
    domain::PricedLine line = domain::returnedLine(sold, returning, refund);
    wire::LineReturn returned =
        present ? *present->record.returned : reasonOf(basket, behind.origin);
    if (!present) // Nothing that has a number of its own has come.
        line.serial.clear();
    const auto id = present ? Result<int>{present->record.line} : takeNumber(basket);
    if (!id)
        return passOn(id);
    line.id = *id;
    return withLine(std::move(basket), returnedLine(std::move(line), behind, behind.record(sold),
                                                    std::move(returned)));
}

/// More of a line than was sold: others have taken it back while this basket waited, and it is not
/// paid like this. Nothing can be priced by it.
bool takesTooMuch(OpenBasket& basket, const SaleBehind& behind)
{
    const std::vector<int> numbers = soldNumbers(behind);
    const std::vector<domain::ReturnableLine> lines = soldLines(behind);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const ReturnedLine* present = inBasket(basket, behind.origin, numbers[i]);
        const auto all = lines[i].returned.plus(returningIn(present, lines[i].quantity.unit()));
        if (!all || all->milli() > lines[i].quantity.milli())
            return true;
    }
    return false;
}

} // namespace

Result<OpenBasket> withBundleRefunds(OpenBasket basket, const SaleBehind& behind, Shelf& shelf,
                                     const Counter& counter)
{
    if (shelf.returnPolicy().bundles != domain::BundlePolicy::RepriceKept || !behind.code.empty()
        || takesTooMuch(basket, behind))
        return basket;
    eraseDiscountsBack(basket, behind.origin);
    const std::vector<int> numbers = soldNumbers(behind);
    std::vector<domain::ReturnableLine> lines = soldLines(behind);
    bool any = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const ReturnedLine* present = inBasket(basket, behind.origin, numbers[i]);
        lines[i].returning = returningIn(present, lines[i].quantity.unit());
        any = any || present;
    }
    if (!any)
        return basket;
    const auto keptPrice = keptPriceOf(behind, shelf, counter);
    const auto refunds = domain::refundLines(
        lines, keptPrice ? domain::BundlePolicy::RepriceKept : domain::BundlePolicy::ProRata,
        keptPrice.value_or(domain::KeptPrice{}));
    if (!refunds)
        return passOn(refunds);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const domain::LineColumns& refund = (*refunds)[i];
        if (lines[i].returning.milli() == 0 && refund == domain::emptied(refund))
            continue;
        auto next = withRefund(std::move(basket), behind, numbers[i], refund);
        if (!next)
            return next;
        basket = *std::move(next);
    }
    return basket;
}

Result<OpenBasket> afterVoid(OpenBasket basket, const ReturnedLine& voided, Shelf& shelf,
                             Counter& counter)
{
    const auto& sale = voided.record.returned->sale;
    if (!sale || !voided.code.empty()
        || shelf.returnPolicy().bundles != domain::BundlePolicy::RepriceKept)
        return basket;
    const auto behind = saleBehind(*sale, counter);
    if (!behind)
        return passOn(behind);
    return withBundleRefunds(std::move(basket), *behind, shelf, counter);
}

Result<OpenBasket> afterWaiting(OpenBasket basket, Shelf& shelf, Counter& counter)
{
    std::set<wire::SaleOrigin> sales;
    for (const ReturnedLine& line : basket.returns)
        if (line.record.returned->sale && line.code.empty())
            sales.insert(*line.record.returned->sale);
    for (const wire::SaleOrigin& sale : sales) {
        const auto behind = saleBehind(sale, counter);
        if (!behind)
            continue;
        auto next = withBundleRefunds(std::move(basket), *behind, shelf, counter);
        if (!next)
            return next;
        basket = *std::move(next);
    }
    return basket;
}

} // namespace onetill::desk
