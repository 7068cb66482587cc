#include "pos-app/domain/element_string.h"

#include <algorithm>
#include <array>

namespace onetill::domain {
namespace {

constexpr char kSeparator = 0x1d;
constexpr std::size_t kGtinLength = 14;

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

} // namespace

Result<Gtin> gtinOfElementString(std::string_view scanned)
{
    std::string_view rest = scanned;
    while (!rest.empty()) {
        if (rest.front() == kSeparator) {
            rest.remove_prefix(1);
            continue;
        }
        const std::size_t length = elementLength(rest);
        if (length > rest.size() || rest.size() < 2)
            return noArticle("a value is cut off");
        if (rest.starts_with("01"))
            return gtinOf(rest.substr(2, kGtinLength));
        rest.remove_prefix(length);
    }
    return noArticle("no (01)");
}

Result<Gtin> gtinOfBracketed(std::string_view text)
{
    constexpr std::string_view kIdentifier = "(01)";
    const auto at = text.find(kIdentifier);
    if (at == std::string_view::npos)
        return noArticle("no (01)");
    const std::string_view value = text.substr(at + kIdentifier.size());
    return gtinOf(value.substr(0, value.find('(')));
}

Result<Gtin> gtinOfDigitalLink(std::string_view address)
{
    constexpr std::string_view kStep = "/01/";
    const std::string_view path = address.substr(0, address.find_first_of("?#"));
    const auto at = path.find(kStep);
    if (at == std::string_view::npos)
        return noArticle("a web address");
    const std::string_view value = path.substr(at + kStep.size());
    return gtinOf(value.substr(0, value.find('/')));
}

} // namespace onetill::domain
