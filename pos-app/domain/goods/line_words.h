#pragma once

#include "sync-engine/contract/values/result.h"

#include <string>

namespace onetill::domain {

/// `what` names it for whoever reads the refusal. Errors: TooLarge (Basket::kTextMax).
Status checkText(const std::string& text, const char* what);
/// What people type by themselves: no card's number is among it. A serial number is something else,
/// an IMEI passes for one. Errors: OutOfRange, those of checkText().
Status checkWords(const std::string& text, const char* what);

} // namespace onetill::domain
