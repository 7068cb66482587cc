#include "pos-app/domain/taxation/tax_on_document.h"
#include "sync-engine/contract/values/decimal.h"
#include "tests/conformance/verdict.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <stdexcept>

namespace conformance {
namespace {

using namespace onetill;
using namespace onetill::domain;

/// Decimals of the figures that the files write; more than any currency has.
constexpr int kDecimals = 6;
constexpr std::int64_t kOne = 1'000'000;
constexpr std::int64_t kLimit = 1'000'000'000'000'000'000;

/// The example means something that the product cannot express yet.
class Inexpressible : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

std::int64_t decimal(const Json& text)
{
    const auto value = parseDecimal(text.get<std::string>(), kDecimals, kLimit);
    if (!value)
        throw Inexpressible{value.error().detail};
    return *value;
}

std::int64_t powerOfTen(int exponent)
{
    std::int64_t power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

/// Decimals of the currency that "precision" stands for: "0.01" has two.
int exponentOf(const Json& example)
{
    const std::string precision = example.value("precision", "0.01");
    if (precision == "1")
        return 0;
    if (!precision.starts_with("0.") || precision.find_first_not_of("0.") != precision.size() - 1
        || !precision.ends_with('1'))
        throw Inexpressible{"a precision of " + precision};
    return static_cast<int>(precision.size()) - 2;
}

/// The taxes of one example, each with a code by its first appearance, so that figures by tax
/// come back in that order.
class TaxTable
{
public:
    explicit TaxTable(int exponent) : m_exponent{exponent} {}

    const std::vector<Tax>& add(const Json& taxes)
    {
        std::vector<Tax>& line = m_lines.emplace_back();
        for (const Json& written : taxes) {
            Tax tax = read(written);
            // A tax that stands twice on one line is two taxes.
            const auto twins = std::ranges::count_if(line, [&](const Tax& other) {
                Tax twin = tax;
                twin.code = other.code;
                twin.name = other.name;
                return twin == other;
            });
            tax.name = std::to_string(twins);
            line.push_back(named(tax));
        }
        return line;
    }

private:
    Tax read(const Json& written) const
    {
        std::string kind = written.value("kind", "percent");
        std::ranges::replace(kind, '_', '-');
        const auto known = taxKindFromWord(kind);
        if (!known)
            throw Inexpressible{known.error().detail};
        Tax tax{.code = {}, .name = {}, .letter = {}, .kind = *known};
        if (tax.kind == TaxKind::FixedPerUnit) {
            const auto amount =
                parseDecimal(written.at("amount").get<std::string>(), m_exponent, kLimit);
            if (!amount)
                throw Inexpressible{amount.error().detail};
            tax.perUnitMinor = *amount;
        } else {
            const auto rate = Rate::parsePercent(written.at("rate").get<std::string>());
            if (!rate)
                throw Inexpressible{rate.error().detail};
            tax.rate = *rate;
        }
        tax.included = written.value("included", false);
        tax.includeInBaseOfNext = written.value("include_in_base_of_next", false);
        tax.baseAffectedByPrevious = written.value("base_affected_by_previous", true);
        return tax;
    }

    Tax named(Tax tax)
    {
        for (const Tax& known : m_known) {
            tax.code = known.code;
            if (tax == known)
                return tax;
        }
        tax.code = std::to_string(1000 + m_known.size());
        m_known.push_back(tax);
        return tax;
    }

    int m_exponent;
    std::vector<Tax> m_known;
    std::deque<std::vector<Tax>> m_lines; // Lines point into it.
};

Fraction priceTimesQuantity(const Json& price, const Json& quantity, int exponent)
{
    return Fraction::of(decimal(price), kOne / powerOfTen(exponent))
           * Fraction::of(decimal(quantity), kOne);
}

RoundingPolicy policyOf(const Json& example)
{
    std::string word = example.at("rounding").get<std::string>();
    std::ranges::replace(word, '_', '-');
    const auto policy = roundingPolicyFromWord(word);
    if (!policy)
        throw Inexpressible{policy.error().detail};
    return *policy;
}

TaxedDocument taxed(const std::vector<TaxableLine>& lines, RoundingPolicy policy)
{
    auto document = taxDocument(lines, policy);
    if (!document)
        throw Inexpressible{document.error().detail};
    return std::move(*document);
}

/// Compares amounts that the example writes with those that the product gives in minor units.
class Figures
{
public:
    explicit Figures(int exponent) : m_unit{powerOfTen(kDecimals - exponent)} {}

    void add(const std::string& name, const Json& expected, std::int64_t minor)
    {
        addExact(name, expected, minor * m_unit);
    }
    /// `got` in millionths of the currency's unit.
    void addExact(const std::string& name, const Json& expected, std::int64_t got)
    {
        if (decimal(expected) != got)
            m_differences += name + " expected " + expected.get<std::string>() + " got "
                             + formatDecimal(got, kDecimals) + "; ";
    }
    void addCount(const std::string& name, std::size_t expected, std::size_t got)
    {
        if (expected != got)
            m_differences += name + " expected " + std::to_string(expected) + " got "
                             + std::to_string(got) + "; ";
    }
    Outcome outcome() const
    {
        return m_differences.empty() ? Outcome{} : Outcome{Verdict::Fail, m_differences};
    }

private:
    std::int64_t m_unit;
    std::string m_differences;
};

/// Minor units, exact, as millionths of the currency's unit.
std::int64_t millionths(const Fraction& minor, int exponent)
{
    const auto rounded = (minor * Fraction{powerOfTen(kDecimals - exponent)}).rounded();
    if (!rounded)
        throw Inexpressible{rounded.error().detail};
    return *rounded;
}

Outcome unroundedLine(const TaxableLine& line, const Json& expected, int exponent)
{
    const LineFigures got = taxesOnLine(line, LineRounding::None);
    Figures figures{exponent};
    Fraction gross = got.net;
    figures.addExact("net", expected.at("total_excluded"), millionths(got.net, exponent));
    figures.addCount("taxes", expected.at("taxes").size(), got.taxes.size());
    for (std::size_t i = 0; i < std::min(got.taxes.size(), expected.at("taxes").size()); ++i) {
        const Json& tax = expected.at("taxes")[i];
        figures.addExact("base", tax.at("base"), millionths(got.taxes[i].base, exponent));
        figures.addExact("tax", tax.at("amount"), millionths(got.taxes[i].amount, exponent));
        gross = gross + got.taxes[i].amount;
    }
    figures.addExact("gross", expected.at("total_included"), millionths(gross, exponent));
    return figures.outcome();
}

Outcome oneLine(const Json& example)
{
    const int exponent = exponentOf(example);
    const Json& expected = example.at("expected");
    TaxTable table{exponent};
    const TaxableLine line{
        priceTimesQuantity(example.at("price_unit"), example.at("quantity"), exponent),
        Fraction::of(decimal(example.at("quantity")), kOne), table.add(example.at("taxes"))};
    if (example.at("rounding") == "document_unrounded")
        return unroundedLine(line, expected, exponent);

    const TaxedDocument document = taxed({line}, policyOf(example));
    const TaxedLine& got = document.lines.front();
    Figures figures{exponent};
    figures.add("net", expected.at("total_excluded"), got.net);
    figures.add("gross", expected.at("total_included"), got.net + got.tax);
    figures.addCount("taxes", expected.at("taxes").size(), got.taxes.size());
    for (std::size_t i = 0; i < std::min(got.taxes.size(), expected.at("taxes").size()); ++i) {
        figures.add("base", expected.at("taxes")[i].at("base"), got.taxes[i].base);
        figures.add("tax", expected.at("taxes")[i].at("amount"), got.taxes[i].amount);
    }
    return figures.outcome();
}

Outcome document(const Json& example)
{
    const int exponent = exponentOf(example);
    const Json& expected = example.at("expected");
    TaxTable table{exponent};
    std::vector<TaxableLine> lines;
    for (const Json& line : example.at("lines"))
        lines.push_back({priceTimesQuantity(line.at("price_unit"), line.at("quantity"), exponent),
                         Fraction::of(decimal(line.at("quantity")), kOne),
                         table.add(line.at("taxes"))});
    const TaxedDocument got = taxed(lines, policyOf(example));

    Figures figures{exponent};
    figures.add("net", expected.at("base"), got.net);
    figures.add("tax", expected.at("tax"), got.tax);
    figures.add("total", expected.at("total"), got.total);
    const Json groups = expected.value("groups", Json::array());
    if (!groups.empty())
        figures.addCount("groups", groups.size(), got.taxes.size());
    for (std::size_t i = 0; i < std::min(groups.size(), got.taxes.size()); ++i) {
        figures.add("group base", groups[i].at(0), got.taxes[i].figures.base);
        figures.add("group tax", groups[i].at(1), got.taxes[i].figures.amount);
    }
    return figures.outcome();
}

/// The tax of a document with this rate; the files name taxes by their rates.
const TaxedTotal& byRate(const TaxedDocument& document, const std::string& percent)
{
    const auto rate = Rate::parsePercent(percent);
    for (const TaxedTotal& total : document.taxes)
        if (rate && total.tax.rate == *rate)
            return total;
    throw Inexpressible{"no tax of " + percent + " %"};
}

Outcome grossReceipt(const Json& example)
{
    const int exponent = exponentOf(example);
    const Json& expected = example.at("expected");
    TaxTable table{exponent};
    std::vector<TaxableLine> lines;
    for (const Json& line : example.at("lines"))
        lines.push_back(
            {priceTimesQuantity(line.at("gross"), "1", exponent), Fraction{1},
             table.add(Json::array({{{"rate", line.at("rate")}, {"included", true}}}))});
    const TaxedDocument grouped = taxed(lines, RoundingPolicy::GrossGroup);
    const TaxedDocument byLine = taxed(lines, RoundingPolicy::PerLine);

    Figures figures{exponent};
    figures.add("total", expected.at("total"), grouped.total);
    for (const auto& [rate, group] : expected.at("per_group").items()) {
        const TaxedAmount& got = byRate(grouped, rate).figures;
        figures.add("net", group.at("net"), got.base);
        figures.add("tax", group.at("tax"), got.amount);
        figures.add("gross", group.at("gross"), got.base + got.amount);
    }
    const Json taxesByLine = expected.value("per_line_tax_sum", Json::object());
    for (const auto& [rate, tax] : taxesByLine.items())
        figures.add("tax by line", tax, byRate(byLine, rate).figures.amount);
    return figures.outcome();
}

bool hasContent(const Json& example, const char* field)
{
    const Json value = example.value(field, Json{});
    return !value.is_null() && value != "0.00" && !(value.is_array() && value.empty());
}

Outcome en16931(const Json& example)
{
    if (hasContent(example, "allowances") || hasContent(example, "charges"))
        return unsupported("allowances and charges on a document come with discounts");
    const int exponent = exponentOf(example);
    const Json& expected = example.at("expected");
    TaxTable table{exponent};
    std::vector<TaxableLine> lines;
    for (const Json& line : example.at("lines"))
        lines.push_back({priceTimesQuantity(line.at("net_price"), line.at("quantity"), exponent),
                         Fraction::of(decimal(line.at("quantity")), kOne),
                         table.add(Json::array({{{"rate", line.at("rate")}}}))});
    const TaxedDocument got = taxed(lines, RoundingPolicy::En16931);

    Figures figures{exponent};
    figures.addCount("lines", expected.at("line_net").size(), got.lines.size());
    for (std::size_t i = 0; i < std::min(got.lines.size(), expected.at("line_net").size()); ++i)
        figures.add("line net", expected.at("line_net")[i], got.lines[i].net);
    figures.add("sum of lines", expected.at("sum_lines"), got.net);
    figures.add("tax exclusive", expected.at("tax_exclusive"), got.net);
    figures.add("tax total", expected.at("tax_total"), got.tax);
    figures.add("tax inclusive", expected.at("tax_inclusive"), got.total);
    for (const auto& [rate, group] : expected.at("tax_by_rate").items()) {
        figures.add("base", group.at("base"), byRate(got, rate).figures.base);
        figures.add("tax", group.at("tax"), byRate(got, rate).figures.amount);
    }
    const std::int64_t payable = got.total * powerOfTen(kDecimals - exponent)
                                 - decimal(example.value("prepaid", "0"))
                                 + decimal(example.value("rounding", "0"));
    figures.addExact("payable", expected.at("payable"), payable);
    return figures.outcome();
}

} // namespace

Outcome runTaxes(const std::string& section, const Json& example)
{
    try {
        if (section == "line_level")
            return oneLine(example);
        if (section == "document_level")
            return document(example);
        if (section == "gross_receipts")
            return grossReceipt(example);
        return en16931(example);
    } catch (const Inexpressible& missing) {
        return unsupported(missing.what());
    }
}

} // namespace conformance
