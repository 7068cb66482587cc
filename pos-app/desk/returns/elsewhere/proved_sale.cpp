#include "pos-app/desk/returns/elsewhere/proved_sale.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

/// Of an article that nobody here has heard of: whole numbers are pieces.
Unit unitOf(const std::optional<replica::Article>& article, std::int64_t milli)
{
    if (article && (article->unit != Unit::Piece || milli % 1000 == 0))
        return article->unit;
    return milli % 1000 == 0 ? Unit::Piece : Unit::Kilogram;
}

/// What the receipt shows beside the line: with the taxes that the price includes.
Money shelfAmount(const ProvedLine& line, Money net, const std::vector<ProvedTax>& taxes)
{
    Money amount = net;
    for (const wire::LineTax& tax : line.taxes)
        if (const auto known = std::ranges::find(taxes, tax.tax, &ProvedTax::code);
            known != taxes.end() && known->included)
            amount = amount + tax.amount;
    return amount;
}

Money unitPriceOf(Money amount, std::int64_t milli)
{
    if (milli == 0)
        return amount;
    const std::int64_t size = milli < 0 ? -milli : milli;
    const std::int64_t sign = (amount.minor() < 0) != (milli < 0) ? -1 : 1;
    const std::int64_t whole = amount.minor() < 0 ? -amount.minor() : amount.minor();
    return Money::fromMinor(sign * ((whole * 1000 + size / 2) / size), amount.currency())
        .value_or(amount);
}

wire::SaleLine saleLine(const ProvedLine& line, const std::vector<ProvedTax>& taxes,
                        const std::optional<replica::Article>& article)
{
    Money tax = Money::zero(line.paid.currency());
    for (const wire::LineTax& one : line.taxes)
        tax = tax + one.amount;
    const Money net = line.paid - tax;
    const Money amount = shelfAmount(line, net, taxes);
    wire::SaleLine record{
        .line = line.line,
        .sku = line.sku,
        .name = article ? article->name : line.sku.text(),
        .code = std::nullopt,
        .quantity = *Quantity::fromMilli(line.quantityMilli, unitOf(article, line.quantityMilli)),
        .listPrice = std::nullopt,
        .unitPrice = unitPriceOf(amount, line.quantityMilli),
        .amount = amount,
        .override = std::nullopt,
        .taxClass = article ? article->taxClass : "",
        .net = net,
        .tax = tax,
        .gross = line.paid,
        .taxes = line.taxes};
    if (article)
        record.loads = article->selling.loads;
    // What itself came back in an exchange does not come back again.
    if (line.quantityMilli <= 0)
        record.returned = wire::LineReturn{.sale = std::nullopt, .reason = {}, .disposition = {}};
    return record;
}

std::vector<wire::TaxTotal> taxTotals(const ProvedReceipt& receipt)
{
    std::vector<wire::TaxTotal> totals;
    for (const ProvedTax& tax : receipt.taxes) {
        const Money zero = Money::zero(receipt.total.currency());
        wire::TaxTotal total{.tax = tax.code,
                             .name = tax.name,
                             .rate = tax.rate,
                             .net = zero,
                             .amount = zero,
                             .gross = zero,
                             .letter = tax.letter,
                             .included = tax.included};
        for (const ProvedLine& line : receipt.lines)
            for (const wire::LineTax& one : line.taxes)
                if (one.tax == tax.code && (!one.rate || one.rate == tax.rate)) {
                    total.net = total.net + one.base;
                    total.amount = total.amount + one.amount;
                }
        total.gross = total.net + total.amount;
        totals.push_back(std::move(total));
    }
    return totals;
}

} // namespace

Result<store::RecordedSale> provedSale(const ProvedReceipt& receipt,
                                       const replica::Catalogue& catalogue)
{
    if (!receipt.hasLines())
        return fail(ErrorCode::ReceiptWithoutLines,
                    std::to_string(receipt.lineCount) + " lines of till " + receipt.by.till.text());
    const Money zero = Money::zero(receipt.total.currency());
    store::RecordedSale sold{.header = {.kind = std::string{wire::kSaleCompleted},
                                        .till = receipt.by.till,
                                        .store = receipt.by.store,
                                        .epoch = receipt.place.epoch,
                                        .seq = receipt.place.seq,
                                        .id = {},
                                        .businessDay = receipt.businessDay,
                                        .total = receipt.total,
                                        .refersTo = {},
                                        .clock = {}},
                             .hash = receipt.head,
                             .sale = {.receiptNumber = receipt.number,
                                      .receiptOrdinal = 0,
                                      .shift = {},
                                      .cashier = {},
                                      .priceMode = {},
                                      .roundingPolicy = {},
                                      .cataloguePosition = {},
                                      .startedAt = receipt.soldAt,
                                      .completedAt = receipt.soldAt,
                                      .lines = {},
                                      .taxes = taxTotals(receipt),
                                      .net = zero,
                                      .tax = zero,
                                      .total = receipt.total,
                                      .tenders = {},
                                      .cashRounding = zero,
                                      .change = zero}};
    wire::SaleCompleted& sale = sold.sale;
    for (const ProvedLine& line : receipt.lines) {
        const auto article = catalogue.bySku(line.sku);
        if (!article)
            return passOn(article);
        sale.lines.push_back(saleLine(line, receipt.taxes, *article));
        sale.net = sale.net + sale.lines.back().net;
        sale.tax = sale.tax + sale.lines.back().tax;
    }
    for (const ProvedTender& tender : receipt.tenders)
        sale.tenders.push_back({tender.kind, tender.amount});
    return sold;
}

} // namespace onetill::desk
