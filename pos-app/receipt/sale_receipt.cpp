#include "pos-app/receipt/sale_receipt.h"

#include "pos-app/domain/tenders/stored_value.h"
#include "pos-app/receipt/evidence.h"
#include "pos-app/receipt/symbols.h"
#include "pos-app/receipt/training_mark.h"

#include <sstream>
#include <utility>

namespace onetill::receipt {
namespace {

using domain::CompletedSale;
using domain::PricedLine;
using domain::TaxTotal;

/// A promotion's reason is its name already.
std::string reasonOf(const domain::Adjustment& adjustment, const Words& words)
{
    if (adjustment.kind == domain::AdjustmentKind::TaxExemption)
        return words.taxExempt; // Why stands below the taxes.
    const auto known = words.reasons.find(adjustment.reason);
    return adjustment.kind == domain::AdjustmentKind::Promotion || known == words.reasons.end()
               ? adjustment.reason
               : known->second;
}

ItemRow itemRow(const PricedLine& line, const Language& language)
{
    // What a person or a promotion took off stands below; a changed price is one.
    Money before = line.amount;
    ItemRow row{line.name, {}, line.letters, {}};
    for (const domain::Adjustment& adjustment : line.adjustments) {
        if (adjustment.kind == domain::AdjustmentKind::PriceOverride)
            continue;
        before = before - adjustment.amount;
        row.deductions.push_back(
            {reasonOf(adjustment, language.words), language.money.number(adjustment.amount)});
    }
    row.amount = language.money.number(before);
    const bool single = line.quantity == Quantity::one(Unit::Piece);
    const bool cheaper = line.unitPrice < line.listPrice;
    if (!single || cheaper) {
        std::string detail = language.money.decimal(line.quantity.text());
        if (line.quantity.unit() != Unit::Piece)
            detail.append(" ").append(unitWord(line.quantity.unit()));
        detail += " x " + language.money.number(line.unitPrice);
        if (cheaper)
            detail += " " + language.words.insteadOf + " " + language.money.number(line.listPrice);
        row.details.push_back(detail);
    }
    if (!line.returnedFrom.empty())
        row.details.push_back(language.words.fromReceipt + " " + line.returnedFrom);
    if (!line.priceGroup.empty())
        row.details.push_back(language.words.priceFor + " " + line.priceGroup);
    if (!line.serial.empty())
        row.details.push_back(line.loads == domain::TenderKind::GiftCard
                                  ? domain::maskedNumber(line.serial)
                                  : language.words.serial + " " + line.serial);
    if (!line.note.empty())
        row.details.push_back(line.note);
    if (!line.salespersonName.empty())
        row.details.push_back(language.words.salesperson + " " + line.salespersonName);
    return row;
}

/// Taxes that come on top stand between the items and the total; included ones only in the table.
Pairs totals(const CompletedSale& sale, const Language& language)
{
    Pairs pairs;
    Money subtotal = Money::zero(sale.basket.total.currency());
    for (const PricedLine& line : sale.basket.lines)
        subtotal = subtotal + line.amount;
    if (subtotal != sale.basket.total) {
        pairs.rows.push_back({language.words.subtotal, language.money.number(subtotal)});
        for (const TaxTotal& tax : sale.basket.taxes)
            if (!tax.tax.included)
                pairs.rows.push_back({tax.tax.name, language.money.number(tax.amount)});
    }
    pairs.rows.push_back(
        {language.words.total, language.money.withSymbol(sale.basket.total), true});
    if (const Money rounding = sale.settlement.rounding; !rounding.isZero()) {
        pairs.rows.push_back({language.words.rounding, language.money.number(rounding)});
        pairs.rows.push_back(
            {language.words.toPay, language.money.withSymbol(sale.basket.total + rounding), true});
    }
    return pairs;
}

/// The number of a new credit is the credit: its owner needs all of it.
std::string accountOf(const domain::Tender& tender)
{
    const bool isNew = tender.kind == domain::TenderKind::StoreCredit && tender.amount.isNegative();
    return isNew ? tender.reference : domain::maskedNumber(tender.reference);
}

std::string nameOf(const domain::Tender& tender, const Language& language)
{
    const Words& words = language.words;
    switch (tender.kind) {
    case domain::TenderKind::Cash: return words.cash;
    case domain::TenderKind::ForeignCash: break;
    case domain::TenderKind::Card: return words.card + " " + tender.reference;
    case domain::TenderKind::GiftCard: return words.giftCard + " " + accountOf(tender);
    case domain::TenderKind::StoreCredit: return words.storeCredit + " " + accountOf(tender);
    case domain::TenderKind::Points: return words.points + " " + accountOf(tender);
    case domain::TenderKind::Prepayment: return words.prepayment + " " + accountOf(tender);
    case domain::TenderKind::Voucher: return words.voucher + " " + tender.reference;
    }
    // "Cash 50.00 USD x 0.86": what was handed over, and what one of it counts for.
    if (!tender.foreign)
        return words.cash;
    const Money handed = tender.foreign->handed;
    return words.cash + " " + language.money.number(handed) + " "
           + std::string{handed.currency().code()} + " x "
           + language.money.decimal(tender.foreign->rate.text());
}

Pairs payment(const CompletedSale& sale, const Language& language)
{
    Pairs pairs;
    for (const domain::Tender& tender : sale.tenders)
        pairs.rows.push_back({nameOf(tender, language), language.money.number(tender.amount)});
    if (!sale.settlement.change.isZero())
        pairs.rows.push_back(
            {language.words.change, language.money.number(sale.settlement.change)});
    return pairs;
}

TaxTable taxTable(const CompletedSale& sale, const Language& language)
{
    const Words& words = language.words;
    TaxTable table{{words.tax, words.net, words.tax, words.gross}, {}};
    for (const TaxTotal& tax : sale.basket.taxes)
        table.rows.push_back({(tax.tax.letter.empty() ? "" : tax.tax.letter + " ") + tax.tax.name,
                              language.money.number(tax.base), language.money.number(tax.amount),
                              language.money.number(tax.base + tax.amount)});
    return table;
}

const std::string& titleOf(const CompletedSale& sale, const Words& words)
{
    if (!sale.buyer.invoice)
        return sale.basket.total.isNegative() ? words.refund : words.receipt;
    return sale.basket.total.isNegative() ? words.creditNote : words.invoice;
}

Pairs particulars(const CompletedSale& sale, const Words& words)
{
    Pairs pairs{
        {{titleOf(sale, words), sale.receiptNumber},
         {localTimeText(sale.completedAt, sale.offsetMinutes), words.till + " " + sale.till},
         {words.cashier, sale.cashierName}}};
    if (sale.buyer.customer)
        pairs.rows.push_back({words.customer, sale.buyer.customer->text()});
    return pairs;
}

/// Names wrap and values do not, so what may be long stands as a name.
Pairs invoiceParty(const domain::InvoiceParty& party, const Words& words)
{
    Pairs pairs{{{words.invoiceTo, {}}, {party.name, {}, true}}};
    std::istringstream address{party.address};
    for (std::string line; std::getline(address, line);)
        if (!line.empty())
            pairs.rows.push_back({line, {}});
    if (!party.taxNumber.empty())
        pairs.rows.push_back({words.buyerTaxNumber + ": " + party.taxNumber, {}});
    if (!party.reference.empty())
        pairs.rows.push_back({words.buyerReference + ": " + party.reference, {}});
    return pairs;
}

/// Why the tax table has amounts of zero.
Pairs exemptionOf(const domain::Exemption& exemption, const Words& words)
{
    return {{{words.taxExempt + ": " + exemption.reason, {}},
             {words.certificate + ": " + exemption.certificate, {}}}};
}

Pairs journalPlace(const domain::JournalPlace& place, const Words& words)
{
    return {{{words.journalEntry, std::to_string(place.seq)},
             {words.entryHash, shortHash(place.hash)}}};
}

} // namespace

Layout saleReceipt(const CompletedSale& sale, const Language& language)
{
    std::vector<std::string> address = sale.store.address;
    if (!sale.store.taxNumber.empty())
        address.push_back(sale.store.taxNumber);
    Items items;
    for (const PricedLine& line : sale.basket.lines)
        items.rows.push_back(itemRow(line, language));

    Layout layout;
    layout.blocks.emplace_back(CentredText{{sale.store.name}, true});
    layout.blocks.emplace_back(CentredText{std::move(address)});
    if (sale.buyer.invoice || sale.basket.total.isNegative())
        layout.blocks.emplace_back(CentredText{{titleOf(sale, language.words)}, true});
    layout.blocks.emplace_back(Rule{});
    layout.blocks.emplace_back(particulars(sale, language.words));
    if (sale.buyer.invoice) {
        layout.blocks.emplace_back(Rule{});
        layout.blocks.emplace_back(invoiceParty(*sale.buyer.invoice, language.words));
    }
    layout.blocks.emplace_back(Rule{});
    layout.blocks.emplace_back(std::move(items));
    layout.blocks.emplace_back(Rule{});
    layout.blocks.emplace_back(totals(sale, language));
    layout.blocks.emplace_back(payment(sale, language));
    if (!sale.basket.taxes.empty()) {
        layout.blocks.emplace_back(Rule{});
        layout.blocks.emplace_back(taxTable(sale, language));
    }
    if (sale.buyer.exemption)
        layout.blocks.emplace_back(exemptionOf(*sale.buyer.exemption, language.words));
    if (!sale.store.footer.empty()) {
        layout.blocks.emplace_back(Rule{});
        layout.blocks.emplace_back(CentredText{sale.store.footer});
    }
    layout.blocks.emplace_back(Rule{});
    layout.blocks.emplace_back(journalPlace(sale.journal, language.words));
    addSymbols(layout, sale);
    return markedIfTraining(std::move(layout), sale.till, language.words.training);
}

Layout markedCopy(Layout original, const Words& words)
{
    const CentredText mark{{words.copy}, true};
    original.blocks.insert(original.blocks.begin(), mark);
    original.blocks.emplace_back(mark);
    return original;
}

} // namespace onetill::receipt
