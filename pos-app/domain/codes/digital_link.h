#pragma once

#include "pos-app/domain/codes/element.h"
#include "sync-engine/contract/values/result.h"

#include <string_view>
#include <vector>

namespace onetill::domain {

/// Whether the text is a web address in the sense of GS1 Digital Link: the scheme is in capitals or
/// in small letters. A mixture is text.
bool isWebAddress(std::string_view text);

/// Out of a web address whose path ends in a key, its qualifiers in their fixed order, and whose
/// query has the rest: ".../01/09506000134352/10/ABC?17=261130". Names in the query that are no
/// numbers are somebody else's, and passed over. GTINs have 14 digits.
/// Source: GS1 Digital Link Standard: URI Syntax 1.3. Errors: Malformed (also an address without a
/// key), WrongCheckDigit.
Result<std::vector<Element>> parseDigitalLink(std::string_view address);

} // namespace onetill::domain
