#include "pos-app/desk/proof/base45.h"

#include <cstdint>

namespace onetill::desk {
namespace {

constexpr std::string_view kLetters45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

std::uint32_t byteAt(std::string_view bytes, std::size_t place)
{
    return static_cast<unsigned char>(bytes[place]);
}

} // namespace

std::string base45(std::string_view bytes)
{
    std::string text;
    text.reserve(base45Size(bytes.size()));
    const auto push = [&](std::uint32_t value, int letters) {
        for (; letters > 0; --letters, value /= 45)
            text += kLetters45[value % 45];
    };
    std::size_t i = 0;
    for (; i + 1 < bytes.size(); i += 2)
        push(byteAt(bytes, i) << 8 | byteAt(bytes, i + 1), 3);
    if (i < bytes.size())
        push(byteAt(bytes, i), 2);
    return text;
}

std::optional<std::string> bytesOfBase45(std::string_view text)
{
    if (text.size() % 3 == 1)
        return std::nullopt;
    std::string bytes;
    bytes.reserve(text.size() / 3 * 2 + 1);
    for (std::size_t i = 0; i < text.size(); i += 3) {
        const std::string_view letters = text.substr(i, 3);
        std::uint32_t value = 0;
        std::uint32_t worth = 1;
        for (const char letter : letters) {
            const auto digit = kLetters45.find(letter);
            if (digit == std::string_view::npos)
                return std::nullopt;
            value += static_cast<std::uint32_t>(digit) * worth;
            worth *= 45;
        }
        if (value > (letters.size() == 3 ? 0xffffU : 0xffU))
            return std::nullopt;
        if (letters.size() == 3)
            bytes += static_cast<char>(value >> 8);
        bytes += static_cast<char>(value & 0xffU);
    }
    return bytes;
}

} // namespace onetill::desk
