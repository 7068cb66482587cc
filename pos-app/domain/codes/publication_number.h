#pragma once

#include "sync-engine/contract/values/gtin.h"
#include "sync-engine/contract/values/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace onetill::domain {

/// Numbers of books, periodicals and printed music as people write them, with hyphens and blanks or
/// without, into the 13 digits that are printed as EAN-13. Errors: Malformed, WrongCheckDigit.

/// Ten characters, the last a digit or X, or thirteen digits under 978 or 979. What begins with
/// 9790 is music and no ISBN. Source: ISO 2108.
Result<std::string> ean13OfIsbn(std::string_view text);
/// Eight characters, the last a digit or X. The two digits of variant are 00. Source: ISO 3297.
Result<std::string> ean13OfIssn(std::string_view text);
/// M and nine digits, or thirteen digits under 9790. Source: ISO 10957.
Result<std::string> ean13OfIsmn(std::string_view text);

/// The article that the text names as one of these; none for anything else.
std::optional<Gtin> publicationOf(std::string_view text);

} // namespace onetill::domain
