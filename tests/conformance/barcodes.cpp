#include "pos-app/domain/codes/digital_link.h"
#include "pos-app/domain/codes/element_string.h"
#include "pos-app/domain/codes/number_range.h"
#include "pos-app/domain/codes/publication_number.h"
#include "pos-app/domain/codes/scan_code.h"
#include "tests/conformance/verdict.h"

#include <algorithm>
#include <map>
#include <optional>

namespace conformance {
namespace {

using namespace onetill;
using namespace onetill::domain;

std::string textOf(const Json& example)
{
    return example.at("input").get<std::string>();
}

Outcome checkDigit(const Json& example)
{
    const std::string digits = example.at("input").at("without_check_digit").get<std::string>();
    const char check = gtinCheckDigit(digits);
    return compare(example.at("expected"),
                   {{"check_digit", std::string{check}}, {"full", digits + check}});
}

Outcome normalise(const Json& example)
{
    const auto gtin = Gtin::parse(textOf(example));
    return compare(example.at("expected"), {{"valid", gtin.has_value()},
                                            {"gtin14", gtin ? Json(gtin->text()) : Json(nullptr)}});
}

Outcome expandUpc(const Json& example)
{
    const auto upcA = expandUpcE(textOf(example));
    if (!upcA)
        return compare(example.at("expected").at("valid"), false);
    return compare(
        example.at("expected"),
        {{"valid", true}, {"upc_a", *upcA}, {"gtin14", Gtin::parse(*upcA).value().text()}});
}

Outcome symbologyDecides(const Json& example)
{
    const auto upcE = readScan("]E0" + textOf(example), {});
    const auto ean8 = readScan("]E4" + textOf(example), {});
    const auto* asUpc = upcE ? std::get_if<MarkedGoods>(&*upcE) : nullptr;
    return compare(example.at("expected"),
                   {{"as_UPC_E", asUpc ? Json(asUpc->gtin.text().substr(2)) : Json(nullptr)},
                    {"as_EAN_8_valid", ean8.has_value()}});
}

Outcome verifier(const Json& example)
{
    const auto digit = priceVerifier(textOf(example));
    return compare(example.at("expected").at("verifier"),
                   digit ? Json(std::string{*digit}) : Json(nullptr));
}

/// "02 IIII V PPPPP C (price with verifier)" is the pattern 02IIIIVMMMMMC, and a weight with two
/// decimals of a kilogram leaves out the zero of its grams. A price has the decimals of its
/// currency.
EmbeddedLayout layoutOf(const std::string& written)
{
    EmbeddedLayout layout;
    for (const char c : written.substr(0, written.find('('))) {
        if (c == 'P')
            layout.kind = EmbeddedKind::Price;
        if (c != ' ')
            layout.pattern += c == 'P' || c == 'W' ? 'M' : c;
    }
    constexpr std::string_view kDecimals = " decimal";
    const auto decimals = written.find(kDecimals);
    if (layout.kind == EmbeddedKind::Weight && decimals != std::string::npos && decimals > 0)
        layout.zerosLeftOut = 3 - (written[decimals - 1] - '0');
    return layout;
}

Outcome variableMeasure(const Json& example)
{
    const Json& input = example.at("input");
    const Json& expected = example.at("expected");
    const EmbeddedLayout layout = layoutOf(input.at("layout").get<std::string>());
    if (const auto usable = checkLayout(layout); !usable)
        return unsupported(usable.error().detail);
    const auto code = readScan(input.at("code").get<std::string>(), {layout});
    const auto* measure = code ? std::get_if<EmbeddedMeasure>(&*code) : nullptr;
    Json got = Json::object();
    for (const auto& [field, value] : expected.items()) {
        if (field == "valid")
            got[field] = measure != nullptr;
        else if (field == "reason")
            got[field] = value; // Prose; the verdict itself is compared.
        else if (field == "lookup_code" && measure)
            got[field] = measure->lookup;
        else if (field == "price_minor" && measure && measure->priceMinor)
            got[field] = *measure->priceMinor;
        else if (field == "weight_g" && measure && measure->weight)
            got[field] = measure->weight->milli();
    }
    return compare(expected, got);
}

/// What the example expects, field by field: whether there is an answer at all, and the answer
/// under whatever name. Null where there is none.
Outcome compareAnswer(const Json& expected, const std::optional<Json>& answer)
{
    Json got = Json::object();
    for (const auto& [field, value] : expected.items())
        if (field == "reason")
            got[field] = value;
        else
            got[field] = field == "valid" ? Json(answer.has_value()) : answer.value_or(nullptr);
    return compare(expected, got);
}

template <class Wanted>
std::optional<Wanted> madeInStore(const Json& example)
{
    const auto code = readScan(textOf(example), defaultLayouts());
    const auto* wanted = code ? std::get_if<Wanted>(&*code) : nullptr;
    return wanted ? std::optional{*wanted} : std::nullopt;
}

Outcome discount(const Json& example)
{
    const auto found = madeInStore<EmbeddedDiscount>(example);
    return compareAnswer(example.at("expected"),
                         found ? std::optional{Json::parse(found->percent.percentText())}
                               : std::nullopt);
}

Outcome role(const Json& example)
{
    const auto found = madeInStore<EmbeddedPerson>(example);
    return compareAnswer(
        example.at("expected"),
        found ? std::optional{Json(embeddedKindWord(
            found->role == EmbeddedRole::Cashier ? EmbeddedKind::Cashier : EmbeddedKind::Customer))}
              : std::nullopt);
}

template <Result<std::string> (*read)(std::string_view)>
Outcome publication(const Json& example)
{
    const auto ean13 = read(textOf(example));
    return compareAnswer(example.at("expected"),
                         ean13 ? std::optional{Json(*ean13)} : std::nullopt);
}

/// The meaning is prose around the word of the range; whose goods they are is not compared.
Outcome prefixMeaning(const Json& example)
{
    const Json& expected = example.at("expected");
    const auto range = rangeOfPrefix(textOf(example));
    if (!range)
        return {Verdict::Fail, range.error().detail};
    const auto same = compare(expected.at("is_trade_item"), isForTradeItems(*range));
    const bool isNamed = *range != NumberRange::TradeItems && *range != NumberRange::Reserved;
    const std::string meaning = expected.value("meaning", "");
    if (same.verdict != Verdict::Pass || !isNamed
        || meaning.find(rangeWord(*range)) != std::string::npos)
        return same;
    return {Verdict::Fail, "expected " + meaning + " got " + std::string{rangeWord(*range)}};
}

Json jsonOf(const std::vector<Element>& elements)
{
    Json json = Json::array();
    for (const Element& element : elements)
        json.push_back({{"ai", element.identifier}, {"value", element.value}});
    return json;
}

/// A link has the key first and says nothing twice.
bool sayTheSame(const std::vector<Element>& one, const std::vector<Element>& other)
{
    const auto holdsAll = [](const auto& all, const auto& some) {
        return std::ranges::all_of(
            some, [&](const auto& element) { return std::ranges::count(all, element) > 0; });
    };
    return holdsAll(one, other) && holdsAll(other, one);
}

/// "~" stands for the separator in what a scanner sends.
Result<std::vector<Element>> elementsOfExample(const Json& example)
{
    std::string text = textOf(example);
    if (example.value("input_kind", "") == "bracketed_element_string")
        return parseBracketed(text);
    std::ranges::replace(text, '~', kElementSeparator);
    return elementsOf(text);
}

Outcome gs1Syntax(const Json& example)
{
    const auto elements = elementsOfExample(example);
    auto outcome = compare(example.at("valid"), elements.has_value());
    if (outcome.verdict != Verdict::Pass || !elements)
        return outcome;
    if (example.contains("elements"))
        outcome = compare(example.at("elements"), jsonOf(*elements));
    if (outcome.verdict == Verdict::Pass && example.contains("element_string"))
        outcome = compare(example.at("element_string"), bracketed(*elements));
    const Json address = example.value("digital_link", Json{});
    if (outcome.verdict == Verdict::Pass && address.is_string()) {
        const auto link = parseDigitalLink(address.get<std::string>());
        if (!link || !sayTheSame(*link, *elements))
            return {Verdict::Fail,
                    link ? "the link says " + bracketed(*link) : link.error().detail};
    }
    return outcome;
}

const std::map<std::string, Outcome (*)(const Json&)> kBarcodeKinds{
    {"check_digit", checkDigit},        {"normalise_gtin14", normalise},
    {"upce_expand", expandUpc},         {"symbology_decides", symbologyDecides},
    {"price_verifier_digit", verifier}, {"variable_measure_ean13", variableMeasure},
    {"discount_barcode", discount},     {"role_barcode", role},
    {"isbn", publication<ean13OfIsbn>}, {"issn", publication<ean13OfIssn>},
    {"ismn", publication<ean13OfIsmn>}, {"prefix_meaning", prefixMeaning},
};

} // namespace

Outcome runBarcodes(const std::string& section, const Json& example)
{
    if (section == "gs1_syntax")
        return gs1Syntax(example);
    const std::string kind = example.value("kind", "");
    const auto known = kBarcodeKinds.find(kind);
    return known == kBarcodeKinds.end() ? unsupported("no rule for '" + kind + "' yet")
                                        : known->second(example);
}

} // namespace conformance
