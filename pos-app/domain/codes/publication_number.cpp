#include "pos-app/domain/codes/publication_number.h"

#include "sync-engine/contract/values/digits.h"

#include <algorithm>

namespace onetill::domain {
namespace {

constexpr std::size_t kEanLength = 13;

std::string withoutHyphens(std::string_view text)
{
    std::string bare;
    std::ranges::copy_if(text, std::back_inserter(bare),
                         [](char c) { return c != '-' && c != ' '; });
    return bare;
}

tl::unexpected<Error> noNumber(std::string_view kind, std::string_view text)
{
    return fail(ErrorCode::Malformed,
                "no " + std::string{kind} + ": '" + std::string{text.substr(0, 32)} + "'");
}

tl::unexpected<Error> wrongCheck(std::string_view text)
{
    return fail(ErrorCode::WrongCheckDigit,
                "wrong check digit: '" + std::string{text.substr(0, 32)} + "'");
}

/// Digits with a last one that may be X for ten, weighted by their places from the right, make a
/// multiple of eleven.
bool isMultipleOfEleven(std::string_view text)
{
    int sum = 0;
    int weight = static_cast<int>(text.size());
    for (const char c : text)
        sum += weight-- * (c == 'X' || c == 'x' ? 10 : c - '0');
    return sum % 11 == 0;
}

bool hasFormOfEleven(std::string_view text, std::size_t length)
{
    return text.size() == length && onlyDigits(text.substr(0, length - 1))
           && (onlyDigits(text.substr(length - 1)) || text.back() == 'X' || text.back() == 'x');
}

std::string withCheckDigit(std::string digits)
{
    digits += gtinCheckDigit(digits);
    return digits;
}

Result<std::string> checked(std::string ean13)
{
    if (gtinCheckDigit(ean13.substr(0, kEanLength - 1)) != ean13.back())
        return wrongCheck(ean13);
    return ean13;
}

} // namespace

Result<std::string> ean13OfIsbn(std::string_view text)
{
    const std::string bare = withoutHyphens(text);
    if (hasFormOfEleven(bare, 10))
        return isMultipleOfEleven(bare)
                   ? Result<std::string>{withCheckDigit("978" + bare.substr(0, 9))}
                   : wrongCheck(text);
    const bool isBook =
        bare.starts_with("978") || (bare.starts_with("979") && !bare.starts_with("9790"));
    if (bare.size() != kEanLength || !onlyDigits(bare) || !isBook)
        return noNumber("ISBN", text);
    return checked(bare);
}

Result<std::string> ean13OfIssn(std::string_view text)
{
    const std::string bare = withoutHyphens(text);
    if (!hasFormOfEleven(bare, 8))
        return noNumber("ISSN", text);
    if (!isMultipleOfEleven(bare))
        return wrongCheck(text);
    return withCheckDigit("977" + bare.substr(0, 7) + "00");
}

Result<std::string> ean13OfIsmn(std::string_view text)
{
    std::string bare = withoutHyphens(text);
    if (bare.size() == 10 && (bare.starts_with('M') || bare.starts_with('m')))
        bare = "9790" + bare.substr(1);
    if (bare.size() != kEanLength || !onlyDigits(bare) || !bare.starts_with("9790"))
        return noNumber("ISMN", text);
    return checked(bare);
}

std::optional<Gtin> publicationOf(std::string_view text)
{
    for (const auto read : {ean13OfIsbn, ean13OfIssn, ean13OfIsmn})
        if (const auto ean13 = read(text))
            return Gtin::parse(*ean13).value();
    return std::nullopt;
}

} // namespace onetill::domain
