#include "pos-app/desk/record/sale_record.h"

#include "pos-app/desk/record/buyer_record.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace onetill::desk {

// What may be sold and paid, the journal must be able to hold.
static_assert(domain::Basket::kLinesMax <= wire::kSaleLinesMax);
static_assert(domain::kTendersMax <= wire::kSaleTendersMax);
static_assert(domain::Basket::kCouponsMax <= wire::kSaleCouponsMax);

namespace {

wire::SaleAdjustment adjustmentRecord(const domain::Adjustment& adjustment)
{
    wire::SaleAdjustment record{.kind = std::string{domain::adjustmentKindWord(adjustment.kind)},
                                .amount = adjustment.amount,
                                .reason = adjustment.reason};
    if (!adjustment.by.isEmpty())
        record.by = adjustment.by;
    if (!adjustment.approvedBy.isEmpty())
        record.approvedBy = adjustment.approvedBy;
    if (!adjustment.promotion.isEmpty())
        record.promotion = adjustment.promotion.text();
    return record;
}

} // namespace

wire::SaleLine plainRecord(const domain::PricedLine& priced)
{
    wire::SaleLine record{.line = priced.id,
                          .sku = priced.sku,
                          .name = priced.name,
                          .code = std::nullopt,
                          .quantity = priced.quantity,
                          .listPrice = std::nullopt,
                          .unitPrice = priced.unitPrice,
                          .amount = priced.amount,
                          .override = std::nullopt,
                          .taxClass = {},
                          .net = priced.net,
                          .tax = priced.tax,
                          .gross = priced.gross,
                          .taxes = {}};
    for (const domain::LineTax& tax : priced.taxes)
        record.taxes.push_back({tax.code, tax.base, tax.amount, tax.rate});
    for (const domain::Adjustment& adjustment : priced.adjustments)
        record.adjustments.push_back(adjustmentRecord(adjustment));
    record.serial = priced.serial;
    record.parent = priced.parent;
    record.priceGroup = priced.priceGroup;
    record.tare = priced.tare;
    if (!priced.salesperson.isEmpty())
        record.salesperson = priced.salesperson;
    if (priced.loads)
        record.loads = domain::tenderKindWord(*priced.loads);
    return record;
}

namespace {

wire::SaleLine lineRecord(const domain::PricedLine& priced, const OpenBasket& basket)
{
    if (const auto back = std::ranges::find(basket.returns, priced.id, &ReturnedLine::id);
        back != basket.returns.end()) {
        // In its own document the tax may have had no other rate beside it, or another one.
        wire::SaleLine record = back->record;
        for (std::size_t i = 0; i < record.taxes.size(); ++i)
            record.taxes[i].rate = priced.taxes.at(i).rate;
        return record;
    }
    const domain::BasketLine* line = basket.goods.find(priced.id);
    ONETILL_CHECK(line != nullptr);
    wire::SaleLine record = plainRecord(priced);
    record.listPrice = line->item->listPrice;
    record.taxClass = line->item->taxClass;
    record.openPrice = line->item->openPrice;
    if (const auto code = basket.codes.find(priced.id); code != basket.codes.end())
        record.code = code->second;
    if (line->priceOverride)
        record.override = wire::PriceOverride{line->priceOverride->reason, line->priceOverride->by};
    return record;
}

wire::SaleTender tenderRecord(const domain::Tender& tender, const OpenBasket& basket)
{
    wire::SaleTender record{std::string{domain::tenderKindWord(tender.kind)}, tender.amount,
                            tender.reference};
    if (const auto refund = basket.refunds.find(tender.id); refund != basket.refunds.end())
        record.refund = refund->second;
    if (tender.foreign)
        record.foreign = wire::ForeignTender{tender.foreign->handed, tender.foreign->rate.text()};
    record.unconfirmed = tender.unconfirmed;
    record.payment = tender.payment;
    return record;
}

} // namespace

wire::TaxTotal taxRecord(const domain::TaxTotal& total)
{
    const bool byRate = total.tax.kind != domain::TaxKind::FixedPerUnit;
    return {.tax = total.tax.code,
            .name = total.tax.name,
            .rate = byRate ? std::optional{total.tax.rate} : std::nullopt,
            .net = total.base,
            .amount = total.amount,
            .gross = total.base + total.amount,
            .letter = total.tax.letter,
            .included = total.tax.included};
}

namespace {

std::vector<std::string> textLines(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);)
        if (!line.empty())
            lines.push_back(line);
    return lines;
}

} // namespace

wire::SaleCompleted saleRecord(const PaidSale& sale)
{
    wire::SaleCompleted record{.receiptNumber = sale.receiptNumber,
                               .receiptOrdinal = sale.receiptOrdinal,
                               .shift = sale.shift,
                               .cashier = sale.cashier,
                               .priceMode = sale.taxIncluded ? "included" : "excluded",
                               .roundingPolicy =
                                   std::string{domain::roundingPolicyWord(sale.priced.rounding)},
                               .cataloguePosition = sale.cataloguePosition,
                               .startedAt = sale.basket.startedAt,
                               .completedAt = sale.completedAt,
                               .lines = {},
                               .taxes = {},
                               .net = sale.priced.net,
                               .tax = sale.priced.tax,
                               .total = sale.priced.total,
                               .tenders = {},
                               .cashRounding = sale.settlement.rounding,
                               .change = sale.settlement.change,
                               .removed = sale.basket.removed,
                               .coupons = sale.basket.goods.coupons()};
    record.usedCoupons = sale.usedCoupons;
    recordBuyer(record, sale.basket.buyer);
    if (const auto& check = sale.basket.ageCheck) {
        record.ageCheck = wire::SaleAgeCheck{check->years, check->by};
        if (!check->approvedBy.isEmpty())
            record.ageCheck->approvedBy = check->approvedBy;
    }
    for (const domain::PricedLine& line : sale.priced.lines)
        record.lines.push_back(lineRecord(line, sale.basket));
    for (const domain::TaxTotal& total : sale.priced.taxes)
        record.taxes.push_back(taxRecord(total));
    for (const domain::Tender& tender : sale.basket.tenders)
        record.tenders.push_back(tenderRecord(tender, sale.basket));
    return record;
}

wire::SaleCompleted largestRecord(const OpenBasket& basket, const domain::PricedBasket& priced)
{
    static const StaffId longestName = *StaffId::parse(std::string(64, 'x'));
    const Money most = *Money::fromMinor(-Money::kMinorMax, priced.total.currency());
    domain::Settlement settlement = domain::settle(priced.total, {}, {});
    settlement.rounding = most;
    settlement.change = most;
    auto record = saleRecord({.basket = basket,
                              .priced = priced,
                              .settlement = settlement,
                              .receiptNumber = std::string(128, 'x'),
                              .receiptOrdinal = 1'000'000'000'000,
                              .shift = basket.id,
                              .cashier = longestName,
                              .taxIncluded = true,
                              .cataloguePosition = std::string(256, 'x'),
                              .completedAt = basket.startedAt,
                              .usedCoupons = basket.goods.coupons()});
    wire::SaleTender longest{std::string{domain::tenderKindWord(domain::TenderKind::StoreCredit)},
                             most, std::string(domain::kReferenceMax, 'x')};
    longest.foreign = wire::ForeignTender{most, std::string(32, '9')};
    longest.unconfirmed = true;
    longest.payment = basket.id;
    record.tenders.resize(domain::kTendersMax, longest);
    return record;
}

domain::StoreHeader storeHeader(const wire::Store& store)
{
    domain::StoreHeader header;
    header.store = store.store;
    header.name = store.receiptHeader.empty() ? store.name : store.receiptHeader;
    header.address = textLines(store.address);
    if (!store.receiptHeader.empty())
        header.address.insert(header.address.begin(), store.name);
    header.taxNumber = store.taxNumber;
    header.footer = textLines(store.receiptFooter);
    header.locale = store.locale;
    return header;
}

} // namespace onetill::desk
