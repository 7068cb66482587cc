#include "pos-app/desk/proof/byte_stream.h"

#include <algorithm>

namespace onetill::desk {
namespace {

/// How a text stands in the bytes; beside its length, so that the numbers are fixed for ever.
enum class TextForm : std::uint8_t { Raw = 0, Digits = 1, Letters = 2 };

constexpr std::size_t kForms = 4;
constexpr std::size_t kDigitsMax = 18; ///< What 64 bits hold.
constexpr std::string_view kPackedLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-._/";
constexpr std::size_t kTriple = 3; ///< Letters in two bytes: 40³ is less than 2¹⁶.

bool isMadeOf(std::string_view text, std::string_view letters)
{
    return text.find_first_not_of(letters) == std::string_view::npos;
}

TextForm formOf(std::string_view text)
{
    if (text.empty())
        return TextForm::Raw;
    if (text.size() <= kDigitsMax && isMadeOf(text, kPackedLetters.substr(0, 10)))
        return TextForm::Digits;
    return isMadeOf(text, kPackedLetters) ? TextForm::Letters : TextForm::Raw;
}

/// Bytes for so many digits: a digit has at most 3.322 bits.
std::size_t bytesForDigits(std::size_t digits)
{
    return (digits * 3322 + 7999) / 8000;
}

} // namespace

void ByteWriter::number(std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        byte(static_cast<std::uint8_t>(value | 0x80));
    byte(static_cast<std::uint8_t>(value));
}

void ByteWriter::signedNumber(std::int64_t value)
{
    const auto doubled = static_cast<std::uint64_t>(value) << 1;
    number(value < 0 ? ~doubled : doubled);
}

void ByteWriter::text(std::string_view text)
{
    const TextForm form = formOf(text);
    number(text.size() * kForms + static_cast<std::size_t>(form));
    if (form == TextForm::Raw)
        return raw(text);
    if (form == TextForm::Digits) {
        std::uint64_t value = 0;
        for (const char digit : text)
            value = value * 10 + static_cast<std::uint64_t>(digit - '0');
        for (std::size_t i = bytesForDigits(text.size()); i > 0; --i, value >>= 8)
            byte(static_cast<std::uint8_t>(value));
        return;
    }
    for (std::size_t i = 0; i < text.size(); i += kTriple) {
        std::size_t value = 0;
        for (std::size_t j = i; j < i + kTriple; ++j)
            value = value * kPackedLetters.size()
                    + (j < text.size() ? kPackedLetters.find(text[j]) : 0);
        byte(static_cast<std::uint8_t>(value >> 8));
        byte(static_cast<std::uint8_t>(value));
    }
}

std::uint8_t ByteReader::byte()
{
    const std::string_view one = raw(1);
    return one.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(one.front());
}

std::string_view ByteReader::raw(std::size_t size)
{
    if (m_failed || size > m_rest.size()) {
        fail();
        return {};
    }
    const std::string_view taken = m_rest.substr(0, size);
    m_rest.remove_prefix(size);
    return taken;
}

std::uint64_t ByteReader::number(std::uint64_t most)
{
    constexpr int kBits = 64;
    std::uint64_t value = 0;
    for (int shift = 0; shift < kBits; shift += 7) {
        const std::uint8_t next = byte();
        value |= static_cast<std::uint64_t>(next & 0x7f) << shift;
        if ((next & 0x80) == 0) {
            if (value > most)
                fail();
            return m_failed ? 0 : value;
        }
    }
    fail();
    return 0;
}

std::int64_t ByteReader::signedNumber(std::int64_t most)
{
    const std::uint64_t doubled = number(static_cast<std::uint64_t>(most) * 2);
    const auto half = static_cast<std::int64_t>(doubled >> 1);
    return (doubled & 1) != 0 ? -half - 1 : half;
}

std::string ByteReader::text(std::size_t most)
{
    const std::uint64_t head = number(most * kForms + kForms - 1);
    const auto size = static_cast<std::size_t>(head / kForms);
    switch (static_cast<TextForm>(head % kForms)) {
    case TextForm::Raw: return std::string{raw(size)};
    case TextForm::Digits: return digits(size);
    case TextForm::Letters: return letters(size);
    }
    fail();
    return {};
}

std::string ByteReader::digits(std::size_t size)
{
    if (size > kDigitsMax)
        fail();
    std::uint64_t value = 0;
    const std::string_view bytes = raw(bytesForDigits(std::min(size, kDigitsMax)));
    for (std::size_t i = bytes.size(); i > 0; --i)
        value = value << 8 | static_cast<unsigned char>(bytes[i - 1]);
    std::string text(bytes.empty() ? 0 : size, '0');
    for (std::size_t i = text.size(); i > 0; --i, value /= 10)
        text[i - 1] = static_cast<char>('0' + value % 10);
    return text;
}

std::string ByteReader::letters(std::size_t size)
{
    std::string text;
    while (text.size() < size && !m_failed) {
        const auto high = std::size_t{byte()} << 8;
        std::size_t value = high | byte();
        std::string triple(kTriple, '0');
        for (std::size_t i = kTriple; i > 0; --i, value /= kPackedLetters.size())
            triple[i - 1] = kPackedLetters[value % kPackedLetters.size()];
        text += triple;
    }
    text.resize(std::min(text.size(), size));
    return text;
}

} // namespace onetill::desk
