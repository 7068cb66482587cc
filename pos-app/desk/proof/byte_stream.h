#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Values as few bytes, for what has to fit a symbol. A number is as long as it is large: seven
/// bits a byte, the lowest first, the eighth says that more follow.
namespace onetill::desk {

class ByteWriter
{
public:
    void byte(std::uint8_t value) { m_bytes += static_cast<char>(value); }
    void number(std::uint64_t value);
    /// Small ones below zero are short, too: 0, -1, 1, -2 … are 0, 1, 2, 3 …
    void signedNumber(std::int64_t value);
    void raw(std::string_view bytes) { m_bytes += bytes; }
    /// With its length. Digits, and capitals with '-', '.', '_' and '/', are packed.
    void text(std::string_view text);

    const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

/// What ByteWriter wrote. Once a value is not there or too large, it and all after it are zero or
/// empty, and the reader has failed: whoever reads looks once, in the end.
class ByteReader
{
public:
    explicit ByteReader(std::string_view bytes) : m_rest{bytes} {}

    std::uint8_t byte();
    /// At most `most`.
    std::uint64_t number(std::uint64_t most);
    /// From -most to most.
    std::int64_t signedNumber(std::int64_t most);
    std::string_view raw(std::size_t size);
    std::string text(std::size_t most);

    void fail() { m_failed = true; }
    bool failed() const { return m_failed; }
    bool atEnd() const { return m_rest.empty(); }

private:
    std::string digits(std::size_t size);
    std::string letters(std::size_t size);

    std::string_view m_rest;
    bool m_failed{false};
};

} // namespace onetill::desk
