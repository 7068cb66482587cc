#pragma once

#include "sync-engine/contract/values/result.h"

#include <cstddef>
#include <string>

/// What people type and the journal keeps for ever.
namespace onetill::desk {

/// One line of text, of whatever digits: a serial number. Errors: TooLarge, Malformed.
Status checkLineOfText(const std::string& text, std::size_t bytesMax);

/// What a person typed, in one line. Errors: as checkLineOfText(), OutOfRange for what could be the
/// number of a payment card: the journal never forgets.
Status checkText(const std::string& text, std::size_t bytesMax);

/// Why something is done that needs a reason. Errors: ReasonRequired for nothing, or nothing that
/// would print; those of checkText().
Status checkReason(const std::string& reason, std::size_t bytesMax);

} // namespace onetill::desk
