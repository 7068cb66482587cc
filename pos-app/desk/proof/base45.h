#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace onetill::desk {

/// RFC 9285: bytes in the letters that a QR symbol packs best, two of them in three letters. They
/// are capitals, digits and signs that every keyboard has.
std::string base45(std::string_view bytes);
/// The only bytes whose base45() this is; none for any other text.
std::optional<std::string> bytesOfBase45(std::string_view text);
/// Letters for so many bytes.
constexpr std::size_t base45Size(std::size_t bytes)
{
    return bytes / 2 * 3 + bytes % 2 * 2;
}

} // namespace onetill::desk
