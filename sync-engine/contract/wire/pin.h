#pragma once

#include "sync-engine/contract/values/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace onetill::wire {

/// What the pad of a terminal takes; it sends a PIN off by itself once it has the most digits.
inline constexpr std::size_t kPinDigitsMin = 4;
inline constexpr std::size_t kPinDigitsMax = 6;

/// Whether a text can be a PIN at all: so many ASCII digits.
bool isPin(std::string_view pin);

/// The Argon2id text form ("$argon2id$v=19$m=19456,t=2,p=1$…") with a fresh salt. Cost: 19 MiB and
/// two passes, the OWASP minimum (Password Storage Cheat Sheet), about 25 ms here, so that a till
/// stays quick and a stolen table slow. Blocking: never on the user interface's thread.
/// Errors: OutOfRange for what isPin() refuses; Internal when memory is short.
Result<std::string> hashPin(std::string_view pin);
bool pinMatches(std::string_view pin, const std::string& hash);

} // namespace onetill::wire
