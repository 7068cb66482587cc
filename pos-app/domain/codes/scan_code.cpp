#include "pos-app/domain/codes/scan_code.h"

#include "pos-app/domain/codes/element_string.h"
#include "sync-engine/contract/values/identifier.h"

#include <algorithm>
#include <array>
#include <utility>

namespace onetill::domain {
namespace {

using Layouts = std::vector<EmbeddedLayout>;

constexpr std::size_t kUpcELength = 8;
constexpr std::size_t kUpcALength = 12;
constexpr std::size_t kEan13Length = 13;

bool allDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isControl(char c)
{
    constexpr char kSeparator = 0x1d; // Part of GS1 data.
    return (static_cast<unsigned char>(c) < 0x20 && c != kSeparator) || c == 0x7f;
}

tl::unexpected<Error> malformed(std::string_view scanned)
{
    return fail(ErrorCode::Malformed, "not a code: '" + std::string{scanned.substr(0, 32)} + "'");
}

Result<ScanCode> asGtin(Result<Gtin> gtin)
{
    if (!gtin)
        return passOn(gtin);
    return ScanCode{ScannedGtin{std::move(*gtin)}};
}

Result<ScanCode> asGoods(Result<MarkedGoods> goods)
{
    if (!goods)
        return passOn(goods);
    return ScanCode{ScannedGtin{std::move(goods->gtin), goods->weight}};
}

/// Digits of an EAN or UPC symbol, or typed ones of such a length.
Result<ScanCode> articleDigits(std::string_view digits, const Layouts& layouts)
{
    // A UPC-A is an EAN-13 with a zero in front: its in-store codes under 2 are layouts under 02.
    const std::string ean13 = (digits.size() == kUpcALength ? "0" : "") + std::string{digits};
    for (const EmbeddedLayout& layout : layouts)
        if (hasLayout(ean13, layout)) {
            auto measure = readMeasure(ean13, layout);
            if (!measure)
                return passOn(measure);
            return ScanCode{ScannedMeasure{std::move(*measure)}};
        }
    return asGtin(Gtin::parse(digits));
}

Result<ScanCode> eanUpc(std::string_view digits, const Layouts& layouts)
{
    // EAN-8 has an identifier of its own, so eight digits under this one are a UPC-E as printed.
    if (digits.size() == kUpcELength) {
        const auto upcA = expandUpcE(digits);
        if (!upcA)
            return passOn(upcA);
        return asGtin(Gtin::parse(*upcA));
    }
    return articleDigits(digits, layouts);
}

Result<ScanCode> eanUpcWithAddOn(std::string_view digits, const Layouts& layouts)
{
    // The add-on is an issue number or a price suggestion; the article is in front of it.
    return articleDigits(digits.substr(0, kEan13Length), layouts);
}

Result<ScanCode> ean8(std::string_view digits, const Layouts&)
{
    return digits.size() == kUpcELength ? asGtin(Gtin::parse(digits)) : malformed(digits);
}

Result<ScanCode> addOnAlone(std::string_view digits, const Layouts&)
{
    return malformed(digits);
}

Result<ScanCode> elementString(std::string_view content, const Layouts&)
{
    return asGoods(goodsOfElementString(content));
}

/// Upper or lower case, but not a mixture: that is text to a reader of Digital Links.
bool isWebAddress(std::string_view text)
{
    constexpr std::array kSchemes =
        std::to_array<std::string_view>({"https://", "http://", "HTTPS://", "HTTP://"});
    return std::ranges::any_of(kSchemes, [text](auto scheme) { return text.starts_with(scheme); });
}

bool isBracketed(std::string_view text)
{
    const auto end = text.find(')');
    return text.starts_with('(') && end != std::string_view::npos && end >= 3 && end <= 5
           && allDigits(text.substr(1, end - 1));
}

Result<ScanCode> withoutIdentifier(std::string_view content, const Layouts& layouts)
{
    constexpr std::array<std::size_t, 4> kGtinLengths{8, 12, 13, 14};
    if (allDigits(content) && std::ranges::find(kGtinLengths, content.size()) != kGtinLengths.end())
        return articleDigits(content, layouts);
    if (isWebAddress(content))
        return asGoods(goodsOfDigitalLink(content));
    if (isBracketed(content))
        return asGoods(goodsOfBracketed(content));
    if (content.find(char{0x1d}) != std::string_view::npos)
        return asGoods(goodsOfElementString(content));
    return ScanCode{ScannedText{std::string{content}}};
}

struct Symbology {
    std::string_view identifier;
    Result<ScanCode> (*read)(std::string_view content, const Layouts& layouts);
};

/// Those not named here are read as if there were no identifier.
constexpr std::array kSymbologies = std::to_array<Symbology>({
    {"]E0", eanUpc},          // EAN-13, UPC-A, UPC-E
    {"]E1", addOnAlone},      // two digits beside a symbol
    {"]E2", addOnAlone},      // five digits beside a symbol
    {"]E3", eanUpcWithAddOn}, // EAN-13, UPC-A or UPC-E with its add-on
    {"]E4", ean8},
    {"]C1", elementString}, // GS1-128
    {"]e0", elementString}, // GS1 DataBar
    {"]d2", elementString}, // GS1 DataMatrix
    {"]Q3", elementString}, // GS1 QR code
    {"]J1", elementString}, // GS1 DotCode
});

std::string_view withoutEnds(std::string_view scanned)
{
    // Scanners end a code with a line break, people with a blank.
    constexpr std::string_view kEnds = " \r\n\t";
    const auto first = scanned.find_first_not_of(kEnds);
    if (first == std::string_view::npos)
        return {};
    return scanned.substr(first, scanned.find_last_not_of(kEnds) - first + 1);
}

} // namespace

Result<ScanCode> readScan(std::string_view scanned, const Layouts& layouts)
{
    constexpr std::size_t kIdentifierLength = 3;
    if (scanned.size() > kScanBytesMax)
        return fail(ErrorCode::TooLarge, "a code of " + std::to_string(scanned.size()) + " bytes");
    const std::string_view code = withoutEnds(scanned);
    if (code.empty() || std::ranges::any_of(code, isControl) || !isUtf8(code))
        return malformed({}); // The bytes themselves do not belong in a log.

    if (!code.starts_with(']') || code.size() < kIdentifierLength)
        return withoutIdentifier(code, layouts);
    const std::string_view content = code.substr(kIdentifierLength);
    if (content.empty())
        return malformed(code);
    const auto known =
        std::ranges::find(kSymbologies, code.substr(0, kIdentifierLength), &Symbology::identifier);
    return known == kSymbologies.end() ? withoutIdentifier(content, layouts)
                                       : known->read(content, layouts);
}

} // namespace onetill::domain
