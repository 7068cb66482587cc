#include "pos-app/domain/codes/scan_code.h"
#include "tests/conformance/verdict.h"

#include <map>

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
    const auto* asUpc = upcE ? std::get_if<ScannedGtin>(&*upcE) : nullptr;
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

/// "02 IIII V PPPPP C (price with verifier)" is the pattern 02IIIIVMMMMMC.
EmbeddedLayout layoutOf(const std::string& written)
{
    EmbeddedLayout layout;
    for (const char c : written.substr(0, written.find('('))) {
        if (c == 'P')
            layout.kind = EmbeddedKind::Price;
        if (c != ' ')
            layout.pattern += c == 'P' || c == 'W' ? 'M' : c;
    }
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
    const auto* scanned = code ? std::get_if<ScannedMeasure>(&*code) : nullptr;
    Json got = Json::object();
    for (const auto& [field, value] : expected.items()) {
        if (field == "valid")
            got[field] = scanned != nullptr;
        else if (field == "reason")
            got[field] = value; // Prose; the verdict itself is compared.
        else if (field == "lookup_code" && scanned)
            got[field] = scanned->measure.lookup;
        else if (field == "price_minor" && scanned && scanned->measure.priceMinor)
            got[field] = *scanned->measure.priceMinor;
        else if (field == "weight_g" && scanned && scanned->measure.weight)
            got[field] = scanned->measure.weight->milli();
    }
    return compare(expected, got);
}

/// Codes of EAN and UPC symbols can be judged; the checks of GS1 element strings come later.
Outcome gs1Syntax(const Json& example)
{
    if (!textOf(example).starts_with("]E"))
        return unsupported("the checks of GS1 element strings come later");
    return compare(example.at("valid"), readScan(textOf(example), {}).has_value());
}

const std::map<std::string, Outcome (*)(const Json&)> kKinds{
    {"check_digit", checkDigit},        {"normalise_gtin14", normalise},
    {"upce_expand", expandUpc},         {"symbology_decides", symbologyDecides},
    {"price_verifier_digit", verifier}, {"variable_measure_ean13", variableMeasure},
};

} // namespace

Outcome runBarcodes(const std::string& section, const Json& example)
{
    if (section == "gs1_syntax")
        return gs1Syntax(example);
    const std::string kind = example.value("kind", "");
    const auto known = kKinds.find(kind);
    return known == kKinds.end() ? unsupported("no rule for '" + kind + "' yet")
                                 : known->second(example);
}

} // namespace conformance
