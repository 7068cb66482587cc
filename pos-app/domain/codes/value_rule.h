#pragma once

#include "pos-app/domain/codes/application_identifier.h"
#include "sync-engine/contract/values/result.h"

#include <cstddef>
#include <string_view>

namespace onetill::domain {

/// Whether a part of a value, whose characters are right already, is what the rule wants. Not
/// looked up are the lists that change from month to month: company prefixes in use, and package
/// types beyond their form. Source: GS1 General Specifications 3 and 7; the tests that the GS1
/// Barcode Syntax Dictionary names.
bool holds(ValueRule rule, std::string_view part);

/// How much of the front of `data` is the value of the identifier with these digits. `data` ends
/// where the separator stands or the message does. Errors: Malformed (too short, foreign
/// characters, not what a rule wants), WrongCheckDigit. The detail has no value in it: it may be
/// somebody's name.
Result<std::size_t> valueLength(std::string_view digits, const ApplicationIdentifier& identifier,
                                std::string_view data);

} // namespace onetill::domain
