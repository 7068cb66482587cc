#include "sync-engine/contract/values/identifier.h"

#include <algorithm>
#include <cstdint>

namespace onetill {
namespace {

constexpr std::size_t kIdentifierMax = 64;

/// How many bytes the sequence that starts with this byte has; 0 when nothing may start with it.
std::size_t sequenceLength(std::uint8_t lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return 2;
    if (lead >= 0xe0 && lead <= 0xef)
        return 3;
    if (lead >= 0xf0 && lead <= 0xf4)
        return 4;
    return 0;
}

} // namespace

bool isUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<std::uint8_t>(text[i]);
        const std::size_t length = sequenceLength(lead);
        if (length == 0 || i + length > text.size())
            return false;
        for (std::size_t k = 1; k < length; ++k)
            if ((static_cast<std::uint8_t>(text[i + k]) & 0xc0) != 0x80)
                return false;
        if (length > 2) {
            // The second byte decides about overlong forms, surrogates and the last plane.
            const auto second = static_cast<std::uint8_t>(text[i + 1]);
            if ((lead == 0xe0 && second < 0xa0) || (lead == 0xed && second > 0x9f)
                || (lead == 0xf0 && second < 0x90) || (lead == 0xf4 && second > 0x8f))
                return false;
        }
        i += length;
    }
    return true;
}

Status checkIdentifier(std::string_view text)
{
    if (text.size() > kIdentifierMax)
        return fail(ErrorCode::TooLarge,
                    "an identifier of " + std::to_string(text.size()) + " bytes");
    const auto isControl = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    };
    if (text.empty() || text.front() == ' ' || text.back() == ' '
        || std::ranges::any_of(text, isControl) || !isUtf8(text))
        return fail(ErrorCode::Malformed, "not an identifier");
    return {};
}

} // namespace onetill
