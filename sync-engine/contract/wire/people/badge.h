#pragma once

#include "sync-engine/contract/values/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace onetill::wire {

inline constexpr std::size_t kBadgeCharactersMin = 16;
inline constexpr std::size_t kBadgeCharactersMax = 64;

/// Whether a text can be what a badge says: so many letters and digits of ASCII.
bool isBadge(std::string_view badge);

/// SHA-256 in hexadecimal. The code on a badge is long and random, so nobody finds it by trying,
/// as one would a PIN: the quick hash lets a till look for its owner among all staff.
/// Errors: OutOfRange for what isBadge() refuses.
Result<std::string> hashBadge(std::string_view badge);

} // namespace onetill::wire
