#include "pos-app/desk/returns/kept_goods.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/record/buyer_record.h"
#include "pos-app/desk/selling/price_context.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace onetill::desk {
namespace {

/// A sale's goods as they lay in the basket, to be priced again.
struct SoldBasket {
    std::vector<domain::BasketLine> lines; ///< In the order of soldLines().
    std::vector<domain::ReturnableLine> sold;
    std::shared_ptr<const domain::PromotionBook> promotions;
    domain::PricingRules rules;
    std::vector<std::string> coupons;
    Currency currency;
};

bool has(const domain::PricedLine& line, domain::AdjustmentKind kind)
{
    return std::ranges::find(line.adjustments, kind, &domain::Adjustment::kind)
           != line.adjustments.end();
}

bool mayBeRepriced(const SaleBehind& behind)
{
    using enum domain::AdjustmentKind;
    const auto& lines = behind.basket.lines;
    return behind.code.empty()
           && std::ranges::any_of(lines, [](const auto& line) { return has(line, Promotion); })
           && std::ranges::none_of(lines, [](const auto& line) {
                  return has(line, LineDiscount) || has(line, BasketDiscount);
              });
}

/// Today's article at the price of the sale and with the rates of its day.
Result<std::shared_ptr<const domain::Item>> itemOf(const domain::PricedLine& line,
                                                   const SaleBehind& behind, Shelf& shelf,
                                                   const domain::PriceContext& context)
{
    const auto article = shelf.catalogue().bySku(line.sku);
    if (!article)
        return passOn(article);
    if (!*article)
        return fail(ErrorCode::UnknownItem, "no article '" + line.sku.text() + "' any more");
    const auto today = shelf.itemForSale(**article, context);
    if (!today)
        return passOn(today);
    domain::Item item = **today;
    item.listPrice = line.listPrice;
    item.openPrice = false;
    item.mayBeFree = true;
    item.needsSerial = false;
    item.deposit.reset();
    for (domain::Tax& tax : item.taxes)
        if (const auto total =
                std::ranges::find(behind.basket.taxes, tax.code,
                                  [](const domain::TaxTotal& each) { return each.tax.code; });
            total != behind.basket.taxes.end() && tax.kind == domain::TaxKind::Percent)
            tax.rate = total->tax.rate;
    return std::make_shared<const domain::Item>(std::move(item));
}

Result<SoldBasket> soldBasket(const SaleBehind& behind, Shelf& shelf, const Counter& counter)
{
    const wire::SaleCompleted& sale = behind.sale.sale;
    const domain::Buyer buyer = pastBuyer(sale);
    const auto context = priceContext(buyer.groups, shelf, counter);
    const int offset = counter.storeTime(sale.completedAt).offsetMinutes;
    SoldBasket basket{.lines = {},
                      .sold = soldLines(behind),
                      .promotions = shelf.promotions(),
                      .rules = {.rounding = behind.basket.rounding,
                                .context = {.now = domain::wallTime(sale.completedAt, offset),
                                            .customerGroups = buyer.groups,
                                            .model = shelf.promotionModel(),
                                            .compoundBasis = shelf.compoundBasis()},
                                .exemption = buyer.exemption},
                      .coupons = sale.coupons,
                      .currency = sale.total.currency()};
    basket.rules.promotions = basket.promotions.get();
    for (const int number : soldNumbers(behind)) {
        const domain::PricedLine& line = *behind.line(number);
        auto item = itemOf(line, behind, shelf, context);
        if (!item)
            return passOn(item);
        domain::BasketLine again{.id = line.id,
                                 .item = *std::move(item),
                                 .quantity = line.quantity,
                                 .labelPrice = {},
                                 .priceOverride = {},
                                 .serial = {},
                                 .note = {}};
        if (const auto& typed = behind.record(line).override)
            again.priceOverride =
                domain::PriceOverride{line.unitPrice, typed->reason, typed->by, StaffId{}};
        basket.lines.push_back(std::move(again));
    }
    return basket;
}

bool isSameTax(const domain::TaxColumn& left, const domain::TaxColumn& right)
{
    return left.code == right.code && left.included == right.included;
}

Result<std::vector<domain::LineColumns>> pricedAgain(const SoldBasket& basket,
                                                     std::span<const Quantity> kept)
{
    std::vector<domain::BasketLine> lines;
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (kept[i].milli() > 0) {
            lines.push_back(basket.lines[i]);
            lines.back().quantity = kept[i];
        }
    const auto goods = domain::Basket::restore(basket.currency, domain::Basket::kLinesMax * 1000,
                                               std::move(lines), {}, basket.coupons);
    if (!goods)
        return passOn(goods);
    const auto priced = domain::price(*goods, basket.rules);
    if (!priced)
        return passOn(priced);
    std::vector<domain::LineColumns> columns;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const auto line =
            std::ranges::find(priced->lines, basket.lines[i].id, &domain::PricedLine::id);
        columns.push_back(line == priced->lines.end() ? domain::emptied(basket.sold[i].sold)
                                                      : domain::columnsOf(*line, *priced));
        if (!std::ranges::equal(columns.back().taxes, basket.sold[i].sold.taxes, isSameTax))
            return fail(ErrorCode::Conflict, "other taxes than on the day of the sale");
    }
    return columns;
}

bool costsWhatItDid(const SoldBasket& basket)
{
    std::vector<Quantity> all;
    std::vector<domain::LineColumns> then;
    for (const domain::ReturnableLine& line : basket.sold) {
        all.push_back(line.quantity);
        then.push_back(line.sold);
    }
    const auto now = pricedAgain(basket, all);
    return now && *now == then;
}

} // namespace

std::vector<int> soldNumbers(const SaleBehind& behind)
{
    std::vector<int> numbers;
    for (const domain::PricedLine& line : behind.basket.lines)
        if (behind.line(line.id))
            numbers.push_back(line.id);
    return numbers;
}

std::vector<domain::ReturnableLine> soldLines(const SaleBehind& behind)
{
    std::vector<domain::ReturnableLine> lines;
    for (const int number : soldNumbers(behind)) {
        const domain::PricedLine& line = *behind.line(number);
        const domain::ReturnCounts counts = behind.counts(line);
        lines.push_back({.sold = domain::columnsOf(line, behind.basket),
                         .quantity = counts.sold,
                         .returned = counts.returned,
                         .refunded = behind.refunded(line),
                         .returning = Quantity::zero(counts.sold.unit())});
    }
    return lines;
}

std::optional<domain::KeptPrice> keptPriceOf(const SaleBehind& behind, Shelf& shelf,
                                             const Counter& counter)
{
    if (!mayBeRepriced(behind))
        return std::nullopt;
    auto basket = soldBasket(behind, shelf, counter);
    if (!basket || !costsWhatItDid(*basket))
        return std::nullopt;
    return [basket = *std::move(basket)](std::span<const Quantity> kept) {
        return pricedAgain(basket, kept);
    };
}

} // namespace onetill::desk
