#include "pos-app/desk/record/past_sale.h"

#include "pos-app/desk/proof/receipt_code.h"
#include "pos-app/desk/record/buyer_record.h"
#include "pos-app/domain/taxation/fraction.h"
#include "sync-engine/contract/wire/goods/tax_of_line.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

bool taxIncluded(const wire::SaleCompleted& sale)
{
    return sale.priceMode != "excluded";
}

} // namespace

domain::TaxTotal pastTax(const wire::TaxTotal& record, bool included)
{
    return {.tax = {.code = record.tax,
                    .name = record.name,
                    .letter = record.letter,
                    .kind = record.rate ? domain::TaxKind::Percent : domain::TaxKind::FixedPerUnit,
                    .rate = record.rate.value_or(Rate::zero()),
                    .perUnitMinor = 0,
                    .included = record.included.value_or(included)},
            .base = record.net,
            .amount = record.amount};
}

namespace {

std::string lettersOf(const wire::SaleLine& line, const std::vector<wire::TaxTotal>& totals)
{
    std::string letters;
    for (const wire::LineTax& tax : line.taxes)
        if (const auto* total = wire::totalOf(tax, totals))
            letters += total->letter;
    return letters;
}

/// What the override added to the line; nothing where it leaves the range of amounts.
Money overrideOf(const domain::PricedLine& line)
{
    const auto before = (domain::Fraction{line.listPrice.minor()}
                         * domain::Fraction::of(line.quantity.milli(), 1000))
                            .rounded();
    const auto added = before
                           ? Money::fromMinor(line.amount.minor() - *before, line.amount.currency())
                           : Result<Money>{passOn(before)};
    return added.value_or(Money::zero(line.amount.currency()));
}

/// None for a kind that only a newer version knows.
std::optional<domain::Adjustment> adjustmentFrom(const wire::SaleAdjustment& record)
{
    const auto kind = domain::adjustmentKindFromWord(record.kind);
    if (!kind)
        return std::nullopt;
    return domain::Adjustment{.kind = *kind,
                              .amount = record.amount,
                              .reason = record.reason,
                              .by = record.by.value_or(StaffId{}),
                              .approvedBy = record.approvedBy.value_or(StaffId{}),
                              .promotion = domain::PromotionId::parse(record.promotion.value_or(""))
                                               .value_or(domain::PromotionId{})};
}

std::optional<domain::TenderKind> loadsOf(const wire::SaleLine& record)
{
    const auto kind = domain::tenderKindFromWord(record.loads);
    return kind ? std::optional{*kind} : std::nullopt;
}

} // namespace

domain::PricedLine pastLine(const wire::SaleLine& record, const std::vector<wire::TaxTotal>& taxes)
{
    domain::PricedLine line{.id = record.line,
                            .sku = record.sku,
                            .name = record.name,
                            .quantity = record.quantity,
                            .listPrice = record.override
                                             ? record.listPrice.value_or(record.unitPrice)
                                             : record.unitPrice,
                            .unitPrice = record.unitPrice,
                            .adjustments = {},
                            .amount = record.amount.value_or(record.gross),
                            .net = record.net,
                            .tax = record.tax,
                            .gross = record.gross,
                            .taxes = {},
                            .letters = lettersOf(record, taxes),
                            .serial = record.serial,
                            .note = {},
                            .tare = record.tare,
                            .parent = record.parent,
                            .loads = loadsOf(record),
                            .priceGroup = record.priceGroup,
                            .salesperson = record.salesperson.value_or(StaffId{}),
                            .returnedFrom = record.returned ? record.returned->receipt : ""};
    for (const wire::LineTax& tax : record.taxes)
        line.taxes.push_back({tax.tax, tax.base, tax.amount, tax.rate});
    for (const wire::SaleAdjustment& adjustment : record.adjustments)
        if (auto known = adjustmentFrom(adjustment))
            line.adjustments.push_back(*std::move(known));
    if (record.override && record.adjustments.empty())
        line.adjustments.push_back({domain::AdjustmentKind::PriceOverride, overrideOf(line),
                                    record.override->reason, record.override->by, StaffId{}});
    return line;
}

domain::PricedBasket pastBasket(const wire::SaleCompleted& sale)
{
    domain::PricedBasket basket{.rounding = domain::roundingPolicyFromWord(sale.roundingPolicy)
                                                .value_or(domain::RoundingPolicy::PerLine),
                                .lines = {},
                                .taxes = {},
                                .net = sale.net,
                                .tax = sale.tax,
                                .total = sale.total};
    for (wire::SaleLine line : sale.lines) {
        if (!line.amount) // Entries of older versions do not say it.
            line.amount = taxIncluded(sale) ? line.gross : line.net;
        basket.lines.push_back(pastLine(line, sale.taxes));
    }
    for (const wire::TaxTotal& total : sale.taxes)
        basket.taxes.push_back(pastTax(total, taxIncluded(sale)));
    return basket;
}

namespace {

domain::Settlement settlementFrom(const wire::SaleCompleted& sale)
{
    const Money zero = Money::zero(sale.total.currency());
    return {.total = sale.total,
            .received = sale.total + sale.cashRounding + sale.change,
            .remaining = zero,
            .remainingInCash = zero,
            .rounding = sale.cashRounding,
            .change = sale.change,
            .settled = true};
}

domain::Tender pastTender(const wire::SaleTender& record, int id)
{
    domain::Tender tender{
        id, domain::tenderKindFromWord(record.kind).value_or(domain::TenderKind::Cash),
        record.amount, record.reference};
    if (record.foreign)
        if (auto rate = domain::ExchangeRate::parse(
                record.foreign->rate, record.foreign->handed.currency(), record.amount.currency()))
            tender.foreign = domain::ForeignCash{record.foreign->handed, *rate};
    tender.unconfirmed = record.unconfirmed;
    tender.payment = record.payment;
    return tender;
}

} // namespace

std::vector<Money> paidByEach(const wire::SaleCompleted& sale)
{
    std::vector<Money> paid;
    Money apart = sale.change + sale.cashRounding;
    for (const wire::SaleTender& tender : sale.tenders) {
        Money amount = tender.amount;
        const auto kind = domain::tenderKindFromWord(tender.kind);
        if (kind && domain::isCash(*kind)) {
            // Change may be more than the first of several cash tenders.
            const Money off = std::min(apart, amount);
            amount = amount - off;
            apart = apart - off;
        }
        paid.push_back(std::max(amount, Money::zero(amount.currency())));
    }
    return paid;
}

domain::CompletedSale pastSale(const store::RecordedSale& recorded, ReceiptFrame frame)
{
    const wire::SaleCompleted& sale = recorded.sale;
    domain::CompletedSale past{.id = recorded.header.id,
                               .receiptNumber = sale.receiptNumber,
                               .store = std::move(frame.store),
                               .till = std::move(frame.till),
                               .cashier = sale.cashier,
                               .cashierName = std::move(frame.cashierName),
                               .startedAt = sale.startedAt,
                               .completedAt = sale.completedAt,
                               .offsetMinutes = frame.offsetMinutes,
                               .businessDay = recorded.header.businessDay,
                               .basket = pastBasket(sale),
                               .tenders = {},
                               .settlement = settlementFrom(sale),
                               .journal = {recorded.header.seq, wire::toHex(recorded.hash)},
                               .qr = {},
                               .ageCheck = {},
                               .buyer = pastBuyer(sale),
                               .language = std::move(frame.language)};
    for (const wire::SaleTender& tender : sale.tenders)
        past.tenders.push_back(pastTender(tender, static_cast<int>(past.tenders.size()) + 1));
    if (sale.ageCheck)
        past.ageCheck = domain::AgeCheck{sale.ageCheck->years, sale.ageCheck->by,
                                         sale.ageCheck->approvedBy.value_or(StaffId{})};
    if (frame.key) {
        past.furtherQr = receiptCodes(recorded, *frame.key);
        past.qr = std::move(past.furtherQr.front());
        past.furtherQr.erase(past.furtherQr.begin());
    }
    return past;
}

} // namespace onetill::desk
