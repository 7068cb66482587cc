#include "pos-app/domain/pricing.h"

#include "pos-app/domain/taxation/tax_on_document.h"

#include <utility>

namespace onetill::domain {
namespace {

constexpr std::int64_t kMilli = 1000;

Fraction unitsOf(Quantity quantity)
{
    return Fraction::of(quantity.milli(), kMilli);
}

Result<Money> inMoney(const Fraction& amount, Currency currency)
{
    const auto minor = amount.rounded();
    if (!minor)
        return passOn(minor);
    return Money::fromMinor(*minor, currency);
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

Result<std::vector<Adjustment>> adjustmentsOf(const BasketLine& line)
{
    if (!line.priceOverride)
        return std::vector<Adjustment>{};
    const Currency currency = line.priceOverride->price.currency();
    const auto after = inMoney(line.amount(), currency);
    const auto before = line.ownPrice() ? inMoney(line.ownAmount(), currency) : after;
    if (!before || !after)
        return fail(ErrorCode::OutOfRange, "an overridden amount is too large");
    return std::vector<Adjustment>{{AdjustmentKind::PriceOverride, *after - *before,
                                    line.priceOverride->reason, line.priceOverride->by,
                                    line.priceOverride->approvedBy}};
}

std::string lettersOf(const std::vector<Tax>& taxes)
{
    std::string letters;
    for (const Tax& tax : taxes)
        letters += tax.letter;
    return letters;
}

Result<PricedLine> pricedLine(const BasketLine& line, const TaxedLine& taxed, Amounts& amounts)
{
    const Item& item = *line.item;
    auto adjustments = adjustmentsOf(line);
    if (!adjustments)
        return passOn(adjustments);
    PricedLine priced{.id = line.id,
                      .sku = item.sku,
                      .name = item.name,
                      .quantity = line.quantity,
                      .listPrice = line.ownPrice().value_or(line.unitPrice()),
                      .unitPrice = line.unitPrice(),
                      .adjustments = std::move(*adjustments),
                      .amount = amounts.of(taxed.amount),
                      .net = amounts.of(taxed.net),
                      .tax = amounts.of(taxed.tax),
                      .gross = amounts.of(taxed.net + taxed.tax),
                      .taxes = {},
                      .letters = lettersOf(item.taxes),
                      .serial = line.serial,
                      .note = line.note};
    for (std::size_t i = 0; i < taxed.taxes.size(); ++i)
        priced.taxes.push_back({item.taxes[i].code, amounts.of(taxed.taxes[i].base),
                                amounts.of(taxed.taxes[i].amount)});
    return priced;
}

} // namespace

Result<PricedBasket> price(const Basket& basket, const PricingRules& rules)
{
    std::vector<TaxableLine> taxable;
    for (const BasketLine& line : basket.lines())
        taxable.push_back({line.amount(), unitsOf(line.quantity), line.item->taxes});
    const auto taxed = taxDocument(taxable, rules.rounding);
    if (!taxed)
        return passOn(taxed);

    Amounts amounts{basket.currency()};
    PricedBasket priced{.rounding = rules.rounding,
                        .lines = {},
                        .taxes = {},
                        .net = amounts.of(taxed->net),
                        .tax = amounts.of(taxed->tax),
                        .total = amounts.of(taxed->total)};
    for (std::size_t i = 0; i < taxable.size(); ++i) {
        auto line = pricedLine(basket.lines()[i], taxed->lines[i], amounts);
        if (!line)
            return passOn(line);
        priced.lines.push_back(std::move(*line));
    }
    for (const TaxedTotal& total : taxed->taxes)
        priced.taxes.push_back(
            {total.tax, amounts.of(total.figures.base), amounts.of(total.figures.amount)});
    if (!amounts.fit())
        return fail(ErrorCode::OutOfRange, "an amount of the basket is too large");
    return priced;
}

} // namespace onetill::domain
