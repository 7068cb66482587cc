#include "sync-engine/contract/values/uuid.h"

#include "sync-engine/contract/values/check.h"

namespace onetill {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";
using Bytes = std::array<std::uint8_t, 16>;

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool hyphenAt(std::size_t position)
{
    return position == 8 || position == 13 || position == 18 || position == 23;
}

std::int64_t millisecondsOf(const Bytes& bytes)
{
    std::int64_t ms = 0;
    for (std::size_t i = 0; i < 6; ++i)
        ms = ms << 8 | bytes[i];
    return ms;
}

void setMilliseconds(Bytes& bytes, std::int64_t ms)
{
    for (std::size_t i = 6; i-- > 0; ms >>= 8)
        bytes[i] = static_cast<std::uint8_t>(ms & 0xff);
}

void setVersionAndVariant(Bytes& bytes)
{
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0f) | 0x70);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
}

/// Adds one to the 74 bits behind the time stamp. False when they have run over.
bool increment(Bytes& bytes)
{
    for (std::size_t i = 15; i >= 6; --i) {
        const std::uint8_t mask = i == 6 ? 0x0f : i == 8 ? 0x3f : 0xff;
        const std::uint8_t kept = static_cast<std::uint8_t>(bytes[i] & ~mask);
        const std::uint8_t counted = static_cast<std::uint8_t>((bytes[i] & mask) + 1) & mask;
        bytes[i] = static_cast<std::uint8_t>(kept | counted);
        if (counted != 0)
            return true;
    }
    return false;
}

} // namespace

Result<Uuid> Uuid::parse(std::string_view text)
{
    const auto malformed = [&] {
        return fail(ErrorCode::Malformed, "not a UUID: '" + std::string{text.substr(0, 40)} + "'");
    };
    if (text.size() != 36)
        return malformed();
    Bytes bytes{};
    std::size_t nibble = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (hyphenAt(i)) {
            if (text[i] != '-')
                return malformed();
            continue;
        }
        const int value = hexValue(text[i]);
        if (value < 0)
            return malformed();
        auto& byte = bytes[nibble / 2];
        byte = static_cast<std::uint8_t>(byte << 4 | value);
        ++nibble;
    }
    return Uuid{bytes};
}

std::string Uuid::text() const
{
    std::string text;
    text.reserve(36);
    for (const std::uint8_t byte : m_bytes) {
        if (hyphenAt(text.size()))
            text += '-';
        text += kHex[byte >> 4];
        text += kHex[byte & 0x0f];
    }
    return text;
}

UuidGenerator::UuidGenerator(Clock clock, RandomSource random)
    : m_clock{std::move(clock)}, m_random{std::move(random)}
{
}

Uuid UuidGenerator::next()
{
    const std::int64_t now = m_clock().ms;
    ONETILL_CHECK(now >= 0);
    Bytes bytes = m_last.bytes();
    if (now > millisecondsOf(bytes)) {
        m_random(bytes);
        setMilliseconds(bytes, now);
        setVersionAndVariant(bytes);
    } else if (!increment(bytes)) {
        // 2^74 identifiers in one millisecond, or an unlucky start: borrow the next millisecond.
        setMilliseconds(bytes, millisecondsOf(bytes) + 1);
    }
    m_last = Uuid{bytes};
    return m_last;
}

void UuidGenerator::startAfter(const Uuid& last)
{
    if (last > m_last)
        m_last = last;
}

} // namespace onetill
