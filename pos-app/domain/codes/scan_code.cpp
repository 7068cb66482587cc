#include "pos-app/domain/codes/scan_code.h"

#include "pos-app/domain/codes/digital_link.h"
#include "pos-app/domain/codes/element_string.h"
#include "sync-engine/contract/values/digits.h"
#include "sync-engine/contract/values/identifier.h"

#include <algorithm>
#include <array>
#include <utility>

namespace onetill::domain {
namespace {

using Layouts = std::vector<EmbeddedLayout>;

constexpr std::size_t kEightDigits = 8; ///< EAN-8 and UPC-E.
constexpr std::size_t kUpcALength = 12;
constexpr std::size_t kEan13Length = 13;

bool isControl(char c)
{
    return (static_cast<unsigned char>(c) < 0x20 && c != kElementSeparator) || c == 0x7f;
}

tl::unexpected<Error> notCode(std::string_view scanned)
{
    return fail(ErrorCode::Malformed, "not a code: '" + std::string{scanned.substr(0, 32)} + "'");
}

/// What a symbology's content is.
enum class Content { EanUpc, EanUpcWithAddOn, Ean8, AddOn, ElementString, Any };

struct Symbology {
    std::string_view identifier;
    Content content;
};

/// Those not named here are read as if there were no identifier.
constexpr std::array kSymbologies = std::to_array<Symbology>({
    {"]E0", Content::EanUpc},          // EAN-13, UPC-A, UPC-E
    {"]E1", Content::AddOn},           // two digits beside a symbol
    {"]E2", Content::AddOn},           // five digits beside a symbol
    {"]E3", Content::EanUpcWithAddOn}, // EAN-13, UPC-A or UPC-E with its add-on
    {"]E4", Content::Ean8},
    {"]C1", Content::ElementString}, // GS1-128
    {"]e0", Content::ElementString}, // GS1 DataBar
    {"]d2", Content::ElementString}, // GS1 DataMatrix
    {"]Q3", Content::ElementString}, // GS1 QR code
    {"]J1", Content::ElementString}, // GS1 DotCode
});

struct Scan {
    Content content{Content::Any};
    std::string_view data; ///< Behind the identifier.
    bool hasIdentifier{false};
};

std::string_view withoutEnds(std::string_view scanned)
{
    // Scanners end a code with a line break, people with a blank.
    constexpr std::string_view kEnds = " \r\n\t";
    const auto first = scanned.find_first_not_of(kEnds);
    if (first == std::string_view::npos)
        return {};
    return scanned.substr(first, scanned.find_last_not_of(kEnds) - first + 1);
}

constexpr std::size_t kIdentifierLength = 3;

Result<Scan> taken(std::string_view scanned)
{
    if (scanned.size() > kScanBytesMax)
        return fail(ErrorCode::TooLarge, "a code of " + std::to_string(scanned.size()) + " bytes");
    const std::string_view code = withoutEnds(scanned);
    if (code.empty() || std::ranges::any_of(code, isControl) || !isUtf8(code))
        return notCode({}); // The bytes themselves do not belong in a log.

    if (!code.starts_with(']') || code.size() < kIdentifierLength)
        return Scan{Content::Any, code, false};
    const std::string_view data = code.substr(kIdentifierLength);
    if (data.empty())
        return notCode(code);
    const auto known =
        std::ranges::find(kSymbologies, code.substr(0, kIdentifierLength), &Symbology::identifier);
    return Scan{known == kSymbologies.end() ? Content::Any : known->content, data, true};
}

/// The digits of the article where the scan is an EAN or UPC symbol, or typed digits of a GTIN's
/// length; nothing where it is something else. Errors: Malformed, WrongCheckDigit (of a UPC-E).
Result<std::string> articleDigits(const Scan& scan)
{
    const std::string_view data = scan.data;
    switch (scan.content) {
    case Content::EanUpc:
        // EAN-8 has an identifier of its own, so eight digits under this one are a UPC-E as
        // printed. A UPC-A comes with its zero: twelve digits are thirteen that lost one.
        if (data.size() == kEightDigits)
            return expandUpcE(data);
        return data.size() == kEan13Length ? Result<std::string>{data} : notCode(data);
    case Content::EanUpcWithAddOn:
        // The add-on is an issue number or a price suggestion; the article is in front of it.
        return data.size() == kEan13Length + 2 || data.size() == kEan13Length + 5
                   ? Result<std::string>{data.substr(0, kEan13Length)}
                   : notCode(data);
    case Content::Ean8:
        return data.size() == kEightDigits ? Result<std::string>{data} : notCode(data);
    case Content::AddOn: return notCode(data);
    case Content::ElementString: return std::string{};
    case Content::Any: break;
    }
    constexpr std::array<std::size_t, 4> kGtinLengths{8, 12, 13, 14};
    const bool isArticle =
        onlyDigits(data) && std::ranges::find(kGtinLengths, data.size()) != kGtinLengths.end();
    return isArticle ? std::string{data} : std::string{};
}

bool isBracketed(std::string_view text)
{
    const auto end = text.find(')');
    return text.starts_with('(') && end != std::string_view::npos && end >= 3 && end <= 5
           && onlyDigits(text.substr(1, end - 1));
}

Result<std::vector<Element>> elementsWithoutNumber(const Scan& scan)
{
    std::string_view data = scan.data;
    if (scan.content == Content::ElementString)
        return parseElementString(data);
    if (isWebAddress(data))
        return parseDigitalLink(data);
    if (isBracketed(data))
        return parseBracketed(data);
    if (data.find(kElementSeparator) == std::string_view::npos)
        return std::vector<Element>{};
    // A scanner that sends no identifiers may send the mark that starts the symbol.
    if (!scan.hasIdentifier && data.starts_with(kElementSeparator))
        data.remove_prefix(1);
    return parseElementString(data);
}

ScanCode codeOf(EmbeddedContent content)
{
    return std::visit([](auto& what) { return ScanCode{std::move(what)}; }, content);
}

Result<ScanCode> article(std::string_view digits, const Layouts& layouts)
{
    // A UPC-A is an EAN-13 with a zero in front: its in-store codes under 2 are layouts under 02.
    const std::string ean13 = (digits.size() == kUpcALength ? "0" : "") + std::string{digits};
    for (const EmbeddedLayout& layout : layouts)
        if (hasLayout(ean13, layout)) {
            auto content = readEmbedded(ean13, layout);
            if (!content)
                return passOn(content);
            return codeOf(*std::move(content));
        }
    auto gtin = Gtin::parse(digits);
    if (!gtin)
        return passOn(gtin);
    return ScanCode{MarkedGoods{.gtin = *std::move(gtin)}};
}

} // namespace

Result<ScanCode> readScan(std::string_view scanned, const Layouts& layouts)
{
    const auto scan = taken(scanned);
    if (!scan)
        return passOn(scan);
    const auto digits = articleDigits(*scan);
    if (!digits)
        return passOn(digits);
    if (!digits->empty())
        return article(*digits, layouts);
    const auto elements = elementsWithoutNumber(*scan);
    if (!elements)
        return passOn(elements);
    if (elements->empty())
        return ScanCode{ScannedText{std::string{scan->data}}};
    auto goods = goodsOf(*elements);
    if (!goods)
        return passOn(goods);
    return ScanCode{*std::move(goods)};
}

std::string_view scannedText(std::string_view scanned)
{
    const std::string_view code = withoutEnds(scanned);
    return code.starts_with(']') && code.size() > kIdentifierLength ? code.substr(kIdentifierLength)
                                                                    : code;
}

Result<std::vector<Element>> elementsOf(std::string_view scanned)
{
    const auto scan = taken(scanned);
    if (!scan)
        return passOn(scan);
    const auto digits = articleDigits(*scan);
    if (!digits)
        return passOn(digits);
    if (digits->empty())
        return elementsWithoutNumber(*scan);
    const auto gtin = Gtin::parse(*digits);
    if (!gtin)
        return passOn(gtin);
    return std::vector<Element>{{"01", gtin->text()}};
}

} // namespace onetill::domain
