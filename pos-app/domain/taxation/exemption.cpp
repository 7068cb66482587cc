#include "pos-app/domain/taxation/exemption.h"

#include <algorithm>
#include <map>
#include <utility>

namespace onetill::domain {
namespace {

Tax atZero(Tax tax)
{
    tax.rate = Rate::zero();
    tax.perUnitMinor = 0;
    return tax;
}

/// The taxes of an exempt line, to be worked out from its net, in which there is none of them.
std::vector<Tax> onTheNet(std::span<const Tax> taxes, const Exemption& exemption)
{
    std::vector<Tax> left;
    for (const Tax& tax : taxes) {
        left.push_back(exemption.frees(tax) ? atZero(tax) : tax);
        left.back().included = false;
    }
    return left;
}

bool isExempt(const TaxableLine& line, const Exemption& exemption)
{
    return std::ranges::any_of(line.taxes, [&](const Tax& tax) { return exemption.frees(tax); });
}

/// What the price includes is in the line's amount again, save what nobody pays.
void restoreAmount(TaxedLine& line, std::span<const Tax> taxes)
{
    line.amount = line.net;
    for (std::size_t tax = 0; tax < taxes.size(); ++tax)
        line.amount += taxes[tax].included ? line.taxes[tax].amount : 0;
}

/// By tax as the goods have it: one code is one row, whichever way its amounts were worked out.
std::vector<TaxedTotal> totalsOf(const TaxedDocument& document, std::span<const TaxableLine> lines,
                                 const Exemption& exemption)
{
    std::map<Tax, TaxedAmount> sums;
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (std::size_t tax = 0; tax < lines[i].taxes.size(); ++tax) {
            const Tax& own = lines[i].taxes[tax];
            TaxedAmount& sum = sums[exemption.frees(own) ? atZero(own) : own];
            sum.base += document.lines[i].taxes[tax].base;
            sum.amount += document.lines[i].taxes[tax].amount;
        }
    std::vector<TaxedTotal> totals;
    for (const auto& [tax, sum] : sums)
        totals.push_back({tax, sum});
    return totals;
}

} // namespace

bool Exemption::frees(const Tax& tax) const
{
    if (codes.empty())
        return tax.kind != TaxKind::FixedPerUnit;
    return std::ranges::find(codes, tax.code) != codes.end();
}

Result<TaxedDocument> taxDocumentExempt(std::span<const TaxableLine> lines, RoundingPolicy policy,
                                        const Exemption& exemption)
{
    auto document = taxDocument(lines, policy);
    if (!document)
        return document;
    std::vector<std::size_t> exempt;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (isExempt(lines[i], exemption))
            exempt.push_back(i);

    // By themselves: rounded together with the others, these would move by a cent, too.
    std::vector<std::vector<Tax>> taxes;
    std::vector<TaxableLine> left;
    for (const std::size_t i : exempt)
        taxes.push_back(onTheNet(lines[i].taxes, exemption));
    for (std::size_t i = 0; i < exempt.size(); ++i)
        left.push_back(
            {Fraction{document->lines[exempt[i]].net}, lines[exempt[i]].quantity, taxes[i]});
    auto anew = taxDocument(left, policy);
    if (!anew)
        return anew;

    for (std::size_t i = 0; i < exempt.size(); ++i) {
        document->lines[exempt[i]] = std::move(anew->lines[i]);
        restoreAmount(document->lines[exempt[i]], lines[exempt[i]].taxes);
    }
    document->tax = 0;
    for (const TaxedLine& line : document->lines)
        document->tax += line.tax;
    document->total = document->net + document->tax;
    document->taxes = totalsOf(*document, lines, exemption);
    return document;
}

} // namespace onetill::domain
