#pragma once

#include "pos-app/domain/codes/element.h"
#include "sync-engine/contract/values/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace onetill::domain {

/// What ends a value of variable length in the data that a scanner sends.
constexpr char kElementSeparator = 0x1d;

/// GS1 data as a scanner sends it: identifiers and values without brackets. A value of variable
/// length ends at the separator or at the end, so one whose separator was forgotten swallows what
/// follows, and nobody can tell. Source: GS1 General Specifications 7.8.
/// Errors: Malformed (also an identifier that is not known, and elements that may not stand
/// together), WrongCheckDigit.
Result<std::vector<Element>> parseElementString(std::string_view scanned);

/// The same out of the form printed for people, "(01)09506000134352(10)ABC". A bracket that belongs
/// to a value has a backslash before it. Errors: as parseElementString().
Result<std::vector<Element>> parseBracketed(std::string_view text);

/// The form for people: what parseBracketed() reads.
std::string bracketed(const std::vector<Element>& elements);

} // namespace onetill::domain
