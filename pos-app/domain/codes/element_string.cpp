#include "pos-app/domain/codes/element_string.h"

#include <algorithm>
#include <array>

namespace onetill::domain {
namespace {

constexpr char kSeparator = 0x1d;
constexpr std::size_t kGtinLength = 14;
constexpr std::size_t kWeightLength = 6;

struct KnownLength {
    std::string_view from; ///< First two digits of the identifier, first and last of a range.
    std::string_view to;
    std::size_t length; ///< Of identifier and value together.
};

/// Identifiers whose values need no separator, by their first two digits. Every other value ends
/// at the next separator. Source: GS1 General Specifications, figure 7.8.5-2.
constexpr std::array kKnownLengths = std::to_array<KnownLength>({{"00", "00", 20},
                                                                 {"01", "03", 16},
                                                                 {"04", "04", 18},
                                                                 {"11", "19", 8},
                                                                 {"20", "20", 4},
                                                                 {"31", "36", 10},
                                                                 {"41", "41", 16}});

tl::unexpected<Error> noArticle(std::string_view why)
{
    return fail(ErrorCode::Malformed, "a GS1 code without an article: " + std::string{why});
}

Result<Gtin> gtinOf(std::string_view digits)
{
    // Shorter numbers stand here with their zeros; one without them is a mistake of its printer.
    if (digits.size() != kGtinLength)
        return noArticle("the number has not 14 digits");
    return Gtin::parse(digits);
}

std::size_t elementLength(std::string_view rest)
{
    const std::string_view start = rest.substr(0, 2);
    for (const KnownLength& known : kKnownLengths)
        if (start >= known.from && start <= known.to)
            return known.length;
    return std::min(rest.find(kSeparator), rest.size());
}

/// The value of (310n): six digits, the last n of them behind the point of a kilogram.
std::optional<Quantity> weightOf(char places, std::string_view digits)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (digits.size() != kWeightLength || !isDigit(places) || !std::ranges::all_of(digits, isDigit))
        return std::nullopt;
    std::int64_t grams = 0;
    for (const char digit : digits)
        grams = grams * 10 + (digit - '0');
    for (int place = places - '0'; place < 3; ++place)
        grams *= 10;
    for (int place = places - '0'; place > 3; --place) {
        if (grams % 10 != 0)
            return std::nullopt;
        grams /= 10;
    }
    const auto weight = Quantity::fromMilli(grams, Unit::Kilogram);
    return weight && grams > 0 ? std::optional{*weight} : std::nullopt;
}

/// The weight behind the identifier as it is written here, "(310" or "310", up to `end`.
std::optional<Quantity> weightBehind(std::string_view text, std::string_view identifier,
                                     std::string_view afterPlaces, std::string_view ends)
{
    const auto at = text.find(identifier);
    if (at == std::string_view::npos || at + identifier.size() >= text.size())
        return std::nullopt;
    const char places = text[at + identifier.size()];
    std::string_view value = text.substr(at + identifier.size() + 1);
    if (!value.starts_with(afterPlaces))
        return std::nullopt;
    value.remove_prefix(afterPlaces.size());
    return weightOf(places, value.substr(0, value.find_first_of(ends)));
}

Result<MarkedGoods> marked(Result<Gtin> gtin, std::optional<Quantity> weight)
{
    if (!gtin)
        return passOn(gtin);
    return MarkedGoods{*std::move(gtin), weight};
}

} // namespace

Result<MarkedGoods> goodsOfElementString(std::string_view scanned)
{
    std::optional<Result<Gtin>> gtin;
    std::optional<Quantity> weight;
    std::string_view rest = scanned;
    while (!rest.empty()) {
        if (rest.front() == kSeparator) {
            rest.remove_prefix(1);
            continue;
        }
        const std::size_t length = elementLength(rest);
        if (length > rest.size() || rest.size() < 2) {
            if (gtin)
                break; // What comes behind the article cannot unsay it.
            return noArticle("a value is cut off");
        }
        if (!gtin && rest.starts_with("01"))
            gtin = gtinOf(rest.substr(2, kGtinLength));
        else if (!weight && rest.starts_with("310"))
            weight = weightOf(rest[3], rest.substr(4, kWeightLength));
        rest.remove_prefix(length);
    }
    return gtin ? marked(*std::move(gtin), weight) : noArticle("no (01)");
}

Result<MarkedGoods> goodsOfBracketed(std::string_view text)
{
    constexpr std::string_view kIdentifier = "(01)";
    const auto at = text.find(kIdentifier);
    if (at == std::string_view::npos)
        return noArticle("no (01)");
    const std::string_view value = text.substr(at + kIdentifier.size());
    return marked(gtinOf(value.substr(0, value.find('('))), weightBehind(text, "(310", ")", "("));
}

Result<MarkedGoods> goodsOfDigitalLink(std::string_view address)
{
    constexpr std::string_view kStep = "/01/";
    const auto endOfPath = std::min(address.find_first_of("?#"), address.size());
    const std::string_view path = address.substr(0, endOfPath);
    const auto at = path.find(kStep);
    if (at == std::string_view::npos)
        return noArticle("a web address");
    const std::string_view value = path.substr(at + kStep.size());
    const std::string_view query = address.substr(endOfPath);
    auto weight = weightBehind(query, "?310", "=", "&#");
    if (!weight)
        weight = weightBehind(query, "&310", "=", "&#");
    return marked(gtinOf(value.substr(0, value.find('/'))), weight);
}

} // namespace onetill::domain
