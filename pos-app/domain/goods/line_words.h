#pragma once

#include "sync-engine/contract/values/result.h"

#include <string>
#include <string_view>

namespace onetill::domain {

/// What would print as nothing: blanks of any width, and control characters.
bool isBlank(std::string_view text);

/// Whether two serial numbers name the same piece: printed in capitals or not.
bool isSameSerial(std::string_view one, std::string_view other);

/// `what` names it for whoever reads the refusal. Errors: TooLarge (Basket::kTextMax).
Status checkText(const std::string& text, const char* what);
/// What people type by themselves: no card's number is among it. A serial number is something else,
/// an IMEI passes for one. Errors: OutOfRange, those of checkText().
Status checkWords(const std::string& text, const char* what);

} // namespace onetill::domain
