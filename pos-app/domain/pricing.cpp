#include "pos-app/domain/pricing.h"

#include "pos-app/domain/line_amounts.h"
#include "pos-app/domain/taxation/tax_on_document.h"

#include <utility>

namespace onetill::domain {
namespace {

constexpr std::int64_t kMilli = 1000;

Fraction unitsOf(Quantity quantity)
{
    return Fraction::of(quantity.milli(), kMilli);
}

/// Makes amounts of minor units, and remembers whether all of them fitted.
class Amounts
{
public:
    explicit Amounts(Currency currency) : m_currency{currency} {}

    Money of(std::int64_t minor)
    {
        const auto amount = Money::fromMinor(minor, m_currency);
        m_fit = m_fit && amount.has_value();
        return amount ? *amount : Money::zero(m_currency);
    }
    bool fit() const { return m_fit; }

private:
    Currency m_currency;
    bool m_fit{true};
};

std::string lettersOf(const std::vector<Tax>& taxes)
{
    std::string letters;
    for (const Tax& tax : taxes)
        letters += tax.letter;
    return letters;
}

PricedLine pricedLine(const BasketLine& line, std::vector<Adjustment> adjustments,
                      const TaxedLine& taxed, Amounts& amounts)
{
    const Item& item = *line.item;
    PricedLine priced{.id = line.id,
                      .sku = item.sku,
                      .name = item.name,
                      .quantity = line.quantity,
                      .listPrice = line.ownPrice().value_or(line.unitPrice()),
                      .unitPrice = line.unitPrice(),
                      .adjustments = std::move(adjustments),
                      .amount = amounts.of(taxed.amount),
                      .net = amounts.of(taxed.net),
                      .tax = amounts.of(taxed.tax),
                      .gross = amounts.of(taxed.net + taxed.tax),
                      .taxes = {},
                      .letters = lettersOf(item.taxes),
                      .serial = line.serial,
                      .note = line.note,
                      .tare = line.tare,
                      .parent = line.parent,
                      .loads = item.loads,
                      .salesperson = line.salesperson};
    if (!line.priceOverride && !line.labelPrice)
        priced.priceGroup = item.priceGroup;
    for (std::size_t i = 0; i < taxed.taxes.size(); ++i)
        priced.taxes.push_back({item.taxes[i].code, amounts.of(taxed.taxes[i].base),
                                amounts.of(taxed.taxes[i].amount)});
    return priced;
}

/// Says what the line costs less than its price because the buyer is spared a tax.
void noteExemption(LineAmount& line, const TaxedLine& taxed, const Exemption& exemption,
                   Amounts& amounts)
{
    const auto withTax = line.amount.rounded();
    if (!withTax || *withTax == taxed.amount)
        return;
    line.adjustments.push_back({.kind = AdjustmentKind::TaxExemption,
                                .amount = amounts.of(taxed.amount - *withTax),
                                .reason = exemption.reason,
                                .by = exemption.by,
                                .approvedBy = exemption.approvedBy});
}

} // namespace

std::string_view adjustmentKindWord(AdjustmentKind kind)
{
    switch (kind) {
    case AdjustmentKind::PriceOverride: return "price-override";
    case AdjustmentKind::Promotion: return "promotion";
    case AdjustmentKind::LineDiscount: return "line-discount";
    case AdjustmentKind::TaxExemption: return "tax-exemption";
    case AdjustmentKind::BasketDiscount: break;
    }
    return "basket-discount";
}

Result<AdjustmentKind> adjustmentKindFromWord(std::string_view word)
{
    using enum AdjustmentKind;
    for (const AdjustmentKind kind :
         {PriceOverride, Promotion, LineDiscount, BasketDiscount, TaxExemption})
        if (word == adjustmentKindWord(kind))
            return kind;
    return fail(ErrorCode::OutOfRange,
                "no kind of adjustment: '" + std::string{word.substr(0, 32)} + "'");
}

Result<PricedBasket> price(const Basket& basket, const PricingRules& rules)
{
    auto before = lineAmounts(basket, rules);
    if (!before)
        return passOn(before);
    std::vector<TaxableLine> taxable;
    for (std::size_t i = 0; i < basket.lines().size(); ++i) {
        const BasketLine& line = basket.lines()[i];
        taxable.push_back({before->lines[i].amount, unitsOf(line.quantity), line.item->taxes});
    }
    const auto taxed = rules.exemption
                           ? taxDocumentExempt(taxable, rules.rounding, *rules.exemption)
                           : taxDocument(taxable, rules.rounding);
    if (!taxed)
        return passOn(taxed);

    Amounts amounts{basket.currency()};
    for (std::size_t i = 0; rules.exemption && i < taxable.size(); ++i)
        noteExemption(before->lines[i], taxed->lines[i], *rules.exemption, amounts);
    PricedBasket priced{.rounding = rules.rounding,
                        .lines = {},
                        .taxes = {},
                        .net = amounts.of(taxed->net),
                        .tax = amounts.of(taxed->tax),
                        .total = amounts.of(taxed->total),
                        .refused = std::move(before->refused),
                        .optimal = before->optimal};
    for (std::size_t i = 0; i < taxable.size(); ++i)
        priced.lines.push_back(pricedLine(
            basket.lines()[i], std::move(before->lines[i].adjustments), taxed->lines[i], amounts));
    for (const TaxedTotal& total : taxed->taxes)
        priced.taxes.push_back(
            {total.tax, amounts.of(total.figures.base), amounts.of(total.figures.amount)});
    if (!amounts.fit())
        return fail(ErrorCode::OutOfRange, "an amount of the basket is too large");
    return priced;
}

} // namespace onetill::domain
