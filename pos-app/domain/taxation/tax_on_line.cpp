#include "pos-app/domain/taxation/tax_on_line.h"

#include <optional>

namespace onetill::domain {
namespace {

/// Whether the tax and its follower stand side by side on one base.
bool shareOneBase(const Tax& tax, const Tax& follower)
{
    return tax.kind == follower.kind && tax.included == follower.included
           && tax.includeInBaseOfNext == follower.includeInBaseOfNext
           && !(tax.includeInBaseOfNext && follower.baseAffectedByPrevious);
}

/// For each tax the number of the group of neighbours it shares its base with.
std::vector<std::size_t> groupsOf(std::span<const Tax> taxes)
{
    std::vector<std::size_t> groups(taxes.size(), 0);
    for (std::size_t i = 1; i < taxes.size(); ++i)
        groups[i] = groups[i - 1] + (shareOneBase(taxes[i - 1], taxes[i]) ? 0 : 1);
    return groups;
}

Fraction rateOf(const Tax& tax)
{
    return Fraction::of(tax.rate.millionths(), Rate::kOne);
}

/// The taxes of one line while they are being worked out.
class LineTaxes
{
public:
    LineTaxes(const TaxableLine& line, LineRounding rounding)
        : m_line{line},
          m_rounding{rounding},
          m_groups{groupsOf(line.taxes)},
          m_amounts(line.taxes.size())
    {
    }

    LineFigures figures();

    /// What one unit of tax `from` adds to the base of tax `on`: -1, 0 or 1.
    int effect(std::size_t from, std::size_t on) const;
    bool sameGroup(std::size_t a, std::size_t b) const { return m_groups[a] == m_groups[b]; }

private:
    void workOut(std::size_t i);
    Fraction taxOn(std::size_t i, const Fraction& base) const;
    Fraction baseFromKnown(std::size_t i) const;

    const TaxableLine& m_line;
    LineRounding m_rounding;
    std::vector<std::size_t> m_groups;
    std::vector<std::optional<Fraction>> m_amounts; ///< None: not known yet.
};

int LineTaxes::effect(std::size_t from, std::size_t on) const
{
    const Tax& cause = m_line.taxes[from];
    const Tax& affected = m_line.taxes[on];
    if (sameGroup(from, on))
        return 0;
    const bool entersBase =
        from < on && cause.includeInBaseOfNext && affected.baseAffectedByPrevious;
    // The amount has the included taxes in it already, and lacks the others.
    return (entersBase ? 1 : 0) - (cause.included ? 1 : 0);
}

/// The amount, moved by every tax that is known by now.
Fraction LineTaxes::baseFromKnown(std::size_t i) const
{
    Fraction base = m_line.amount;
    for (std::size_t other = 0; other < m_amounts.size(); ++other)
        if (const int sign = m_amounts[other] ? effect(other, i) : 0; sign != 0)
            base = sign > 0 ? base + *m_amounts[other] : base - *m_amounts[other];
    return base;
}

Fraction LineTaxes::taxOn(std::size_t i, const Fraction& base) const
{
    const Tax& tax = m_line.taxes[i];
    Fraction groupRate;
    for (std::size_t other = 0; other < m_groups.size(); ++other)
        if (sameGroup(other, i))
            groupRate = groupRate + rateOf(m_line.taxes[other]);

    switch (tax.kind) {
    case TaxKind::FixedPerUnit: return m_line.quantity * Fraction{tax.perUnitMinor};
    case TaxKind::Percent:
        return tax.included ? base * rateOf(tax) / (Fraction{1} + groupRate) : base * rateOf(tax);
    case TaxKind::Division:
        return tax.included ? base * rateOf(tax) : base * rateOf(tax) / (Fraction{1} - groupRate);
    }
    return Fraction{};
}

void LineTaxes::workOut(std::size_t i)
{
    const Fraction exact = taxOn(i, baseFromKnown(i));
    m_amounts[i] = exact;
    if (m_rounding == LineRounding::EachTax) {
        const auto rounded = exact.rounded();
        m_amounts[i] = rounded ? Fraction{*rounded} : Fraction::of(0, 0);
    }
}

LineFigures LineTaxes::figures()
{
    const auto taxes = m_line.taxes;
    for (std::size_t i = taxes.size(); i-- > 0;)
        if (taxes[i].kind == TaxKind::FixedPerUnit)
            workOut(i);
    for (std::size_t i = taxes.size(); i-- > 0;)
        if (taxes[i].included && !m_amounts[i])
            workOut(i);
    for (std::size_t i = 0; i < taxes.size(); ++i)
        if (!m_amounts[i])
            workOut(i);

    LineFigures figures{m_line.amount, {}};
    for (std::size_t i = 0; i < taxes.size(); ++i) {
        Fraction base = baseFromKnown(i);
        for (std::size_t other = 0; taxes[i].included && other < taxes.size(); ++other)
            if (sameGroup(other, i))
                base = base - *m_amounts[other];
        figures.taxes.push_back({base, *m_amounts[i]});
        if (taxes[i].included)
            figures.net = figures.net - *m_amounts[i];
    }
    return figures;
}

} // namespace

LineFigures taxesOnLine(const TaxableLine& line, LineRounding rounding)
{
    return LineTaxes{line, rounding}.figures();
}

Status checkTaxes(std::span<const Tax> taxes)
{
    const auto groups = groupsOf(taxes);
    std::vector<std::int64_t> divisionRates(taxes.size(), 0);
    for (std::size_t i = 0; i < taxes.size(); ++i) {
        if (taxes[i].kind != TaxKind::Division)
            continue;
        divisionRates[groups[i]] += taxes[i].rate.millionths();
        if (divisionRates[groups[i]] >= Rate::kOne)
            return fail(ErrorCode::OutOfRange,
                        "division taxes of 100 % or more: '" + taxes[i].code + "'");
    }
    return {};
}

std::vector<bool> taxesInBase(std::span<const Tax> taxes, std::size_t of)
{
    const TaxableLine line{{}, {}, taxes};
    const LineTaxes lineTaxes{line, LineRounding::None};
    std::vector<bool> inBase;
    for (std::size_t i = 0; i < taxes.size(); ++i) {
        // The amount is the net and every included tax, so those count as in until taken out.
        int count = (taxes[i].included ? 1 : 0) + lineTaxes.effect(i, of);
        if (taxes[of].included && lineTaxes.sameGroup(i, of))
            --count;
        inBase.push_back(count > 0);
    }
    return inBase;
}

} // namespace onetill::domain
