#include "pos-app/domain/taxation/tax_on_document.h"

#include "pos-app/domain/taxation/share_out.h"

#include <map>
#include <utility>

namespace onetill::domain {
namespace {

/// Lines that bear the same taxes in the same order.
struct Group {
    std::span<const Tax> taxes;
    std::vector<std::size_t> lines;
    std::vector<std::int64_t> amounts; ///< Of each tax over the group's lines.
};

Result<std::int64_t> roundedSum(std::span<const Fraction> parts)
{
    Fraction sum;
    for (const Fraction& part : parts)
        sum = sum + part;
    return sum.rounded();
}

/// The line's figures for tax that is rounded later, over the document.
Result<LineFigures> exactFigures(TaxableLine line, RoundingPolicy policy)
{
    if (policy == RoundingPolicy::PerDocument)
        return taxesOnLine(line, LineRounding::None);

    const auto shown = line.amount.rounded();
    if (!shown)
        return passOn(shown);
    line.amount = *shown;
    if (policy == RoundingPolicy::GrossGroup)
        return taxesOnLine(line, LineRounding::None);

    // EN 16931 starts from nets of whole minor units. The exact net is a straight line over the
    // amount, so the amount that has exactly the rounded net can be solved for.
    const Fraction wanted = taxesOnLine(line, LineRounding::EachTax).net;
    const Fraction exact = taxesOnLine(line, LineRounding::None).net;
    const Fraction netOfOne = taxesOnLine({Fraction{1}, Fraction{}, line.taxes}, {}).net;
    line.amount = line.amount + (wanted - exact) / netOfOne;
    return taxesOnLine(line, LineRounding::None);
}

/// A document whose taxes are rounded once, over all lines.
class Document
{
public:
    explicit Document(RoundingPolicy policy) : m_policy{policy} {}

    Result<TaxedDocument> taxed(std::span<const TaxableLine> lines);

private:
    using ExactPart = Fraction (*)(const LineFigures&, std::size_t tax);

    Status takeIn(const TaxableLine& line);
    Status roundTaxes();
    Status shareTaxes(const Group& group);
    Status settleNets(const Group& group);
    Status settleBases(const Group& group);

    std::vector<Fraction> exactParts(const Group& group, ExactPart part, std::size_t tax) const;

    RoundingPolicy m_policy;
    std::vector<LineFigures> m_exact;
    std::map<std::vector<Tax>, Group> m_groups; ///< Sorted: nothing here follows the lines' order.
    TaxedDocument m_taxed;
};

Fraction exactTax(const LineFigures& line, std::size_t tax)
{
    return line.taxes[tax].amount;
}

Fraction exactBase(const LineFigures& line, std::size_t tax)
{
    return line.taxes[tax].base;
}

Fraction exactNet(const LineFigures& line, std::size_t)
{
    return line.net;
}

std::vector<Fraction> Document::exactParts(const Group& group, ExactPart part,
                                           std::size_t tax) const
{
    std::vector<Fraction> parts;
    for (const std::size_t line : group.lines)
        parts.push_back(part(m_exact[line], tax));
    return parts;
}

Status Document::takeIn(const TaxableLine& line)
{
    const auto amount = line.amount.rounded();
    auto exact = exactFigures(line, m_policy);
    if (!amount || !exact)
        return fail(ErrorCode::OutOfRange, "a line's amount is beyond exact arithmetic");

    Group& group = m_groups[{line.taxes.begin(), line.taxes.end()}];
    group.taxes = line.taxes;
    group.lines.push_back(m_exact.size());
    group.amounts.resize(line.taxes.size());
    m_exact.push_back(std::move(*exact));
    m_taxed.lines.push_back({*amount, 0, 0, std::vector<TaxedAmount>(line.taxes.size())});
    return {};
}

/// Each tax is rounded once over all lines that bear it, whatever other taxes they bear, and then
/// handed down: to the groups first, so that the shares of a group do not hang on the lines' order.
Status Document::roundTaxes()
{
    struct Bearer {
        Group* group;
        std::size_t tax;
        Fraction exact;
    };
    std::map<Tax, std::vector<Bearer>> bearers;
    for (auto& [taxes, group] : m_groups)
        for (std::size_t tax = 0; tax < taxes.size(); ++tax) {
            Fraction exact;
            for (const Fraction& part : exactParts(group, exactTax, tax))
                exact = exact + part;
            bearers[taxes[tax]].push_back({&group, tax, exact});
        }

    for (const auto& [tax, bearing] : bearers) {
        std::vector<Fraction> parts;
        for (const Bearer& bearer : bearing)
            parts.push_back(bearer.exact);
        const auto total = roundedSum(parts);
        if (!total)
            return passOn(total);
        const auto shares = shareOut(*total, parts);
        if (!shares)
            return passOn(shares);
        for (std::size_t i = 0; i < bearing.size(); ++i)
            bearing[i].group->amounts[bearing[i].tax] = (*shares)[i];
    }
    return {};
}

Status Document::shareTaxes(const Group& group)
{
    for (std::size_t tax = 0; tax < group.taxes.size(); ++tax) {
        const auto shares = shareOut(group.amounts[tax], exactParts(group, exactTax, tax));
        if (!shares)
            return passOn(shares);
        for (std::size_t i = 0; i < group.lines.size(); ++i)
            m_taxed.lines[group.lines[i]].taxes[tax].amount = (*shares)[i];
    }
    return {};
}

Status Document::settleNets(const Group& group)
{
    auto nets = exactParts(group, exactNet, 0);
    if (m_policy == RoundingPolicy::GrossGroup) {
        // What the customer sees on the line stands; the net is what its included taxes leave.
        for (const std::size_t line : group.lines) {
            TaxedLine& taxed = m_taxed.lines[line];
            taxed.net = taxed.amount;
            for (std::size_t tax = 0; tax < group.taxes.size(); ++tax)
                taxed.net -= group.taxes[tax].included ? taxed.taxes[tax].amount : 0;
        }
        return {};
    }

    const bool keepsGross = m_policy == RoundingPolicy::PerDocument && group.taxes.size() == 1;
    auto parts = nets;
    if (keepsGross)
        for (const Fraction& tax : exactParts(group, exactTax, 0))
            parts.push_back(tax);
    auto total = roundedSum(parts);
    if (!total)
        return passOn(total);
    const auto shares = shareOut(*total - (keepsGross ? group.amounts[0] : 0), nets);
    if (!shares)
        return passOn(shares);
    for (std::size_t i = 0; i < group.lines.size(); ++i)
        m_taxed.lines[group.lines[i]].net = (*shares)[i];
    return {};
}

Status Document::settleBases(const Group& group)
{
    const bool rounded = m_policy == RoundingPolicy::PerDocument && group.taxes.size() > 1;
    for (std::size_t tax = 0; tax < group.taxes.size(); ++tax) {
        if (rounded) {
            const auto parts = exactParts(group, exactBase, tax);
            const auto total = roundedSum(parts);
            if (!total)
                return passOn(total);
            const auto shares = shareOut(*total, parts);
            if (!shares)
                return passOn(shares);
            for (std::size_t i = 0; i < group.lines.size(); ++i)
                m_taxed.lines[group.lines[i]].taxes[tax].base = (*shares)[i];
            continue;
        }
        const auto inBase = taxesInBase(group.taxes, tax);
        for (const std::size_t line : group.lines) {
            TaxedLine& taxed = m_taxed.lines[line];
            taxed.taxes[tax].base = taxed.net;
            for (std::size_t other = 0; other < inBase.size(); ++other)
                taxed.taxes[tax].base += inBase[other] ? taxed.taxes[other].amount : 0;
        }
    }
    return {};
}

Result<TaxedDocument> Document::taxed(std::span<const TaxableLine> lines)
{
    for (const TaxableLine& line : lines)
        if (const auto done = takeIn(line); !done)
            return passOn(done);
    if (const auto done = roundTaxes(); !done)
        return passOn(done);
    for (const auto& [taxes, group] : m_groups) {
        if (const auto done = shareTaxes(group); !done)
            return passOn(done);
        if (const auto done = settleNets(group); !done)
            return passOn(done);
        if (const auto done = settleBases(group); !done)
            return passOn(done);
    }
    return std::move(m_taxed);
}

Result<TaxedDocument> taxLineByLine(std::span<const TaxableLine> lines)
{
    TaxedDocument document;
    for (TaxableLine line : lines) {
        const auto amount = line.amount.rounded();
        if (!amount)
            return passOn(amount);
        line.amount = *amount;
        const LineFigures figures = taxesOnLine(line, LineRounding::EachTax);
        const auto net = figures.net.rounded();
        if (!net)
            return passOn(net);
        TaxedLine taxed{*amount, *net, 0, {}};
        for (const TaxFigures& tax : figures.taxes) {
            const auto base = tax.base.rounded();
            const auto amountOfTax = tax.amount.rounded();
            if (!base || !amountOfTax)
                return fail(ErrorCode::OutOfRange, "a tax is beyond exact arithmetic");
            taxed.taxes.push_back({*base, *amountOfTax});
        }
        document.lines.push_back(std::move(taxed));
    }
    return document;
}

/// The document's figures are the sums of its lines', by construction.
void addUp(TaxedDocument& document, std::span<const TaxableLine> lines)
{
    std::map<Tax, TaxedAmount> totals;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        TaxedLine& line = document.lines[i];
        for (std::size_t tax = 0; tax < line.taxes.size(); ++tax) {
            line.tax += line.taxes[tax].amount;
            TaxedAmount& total = totals[lines[i].taxes[tax]];
            total.base += line.taxes[tax].base;
            total.amount += line.taxes[tax].amount;
        }
        document.net += line.net;
        document.tax += line.tax;
    }
    document.total = document.net + document.tax;
    for (auto& [tax, figures] : totals)
        document.taxes.push_back({tax, figures});
}

/// So far from the limit of 64 bits that 1000 lines with a few taxes each add up safely.
bool inRange(const TaxedDocument& document)
{
    constexpr std::int64_t kLimit = 1'000'000'000'000'000;
    const auto within = [](std::int64_t minor) { return minor <= kLimit && minor >= -kLimit; };
    for (const TaxedLine& line : document.lines) {
        if (!within(line.amount) || !within(line.net))
            return false;
        for (const TaxedAmount& tax : line.taxes)
            if (!within(tax.base) || !within(tax.amount))
                return false;
    }
    return true;
}

} // namespace

Result<TaxedDocument> taxDocument(std::span<const TaxableLine> lines, RoundingPolicy policy)
{
    for (const TaxableLine& line : lines)
        if (const auto possible = checkTaxes(line.taxes); !possible)
            return passOn(possible);
    auto document =
        policy == RoundingPolicy::PerLine ? taxLineByLine(lines) : Document{policy}.taxed(lines);
    if (!document)
        return document;
    if (!inRange(*document))
        return fail(ErrorCode::OutOfRange, "an amount of the document is too large");
    addUp(*document, lines);
    return document;
}

} // namespace onetill::domain
