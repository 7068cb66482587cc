#pragma once

#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::hub {

/// Fills the room with the next bytes of a file; 0 at its end.
using ByteSource = std::function<Result<std::size_t>(std::span<char> room)>;

/// Reads text by the byte, with a buffer before the source.
class ByteReader
{
public:
    explicit ByteReader(ByteSource source) : m_source{std::move(source)} {}

    /// The next byte, or -1 at the end. Errors: what the source says.
    Result<int> next();
    Result<int> peek();
    /// These bytes come next, once more.
    void giveBack(const std::string& bytes);

private:
    ByteSource m_source;
    std::string m_buffer;
    std::size_t m_position{0};
    std::size_t m_filled{0};
};

/// Comma-separated values by RFC 4180, with lines that end in LF or CRLF and a UTF-8 byte-order
/// mark tolerated. Whatever comes in, it takes bounded memory.
class CsvReader
{
public:
    static constexpr std::size_t kFieldBytesMax = 64 * 1024;
    static constexpr std::size_t kFieldsMax = 256;

    explicit CsvReader(ByteSource source) : m_bytes{std::move(source)} {}

    /// The next row; nothing at the end. A blank line is skipped. Errors: what the source says.
    Result<std::optional<std::vector<std::string>>> next();
    /// Why the row read last is only a part of one: Malformed (a quotation mark that never closes,
    /// or text behind a closing one), TooLarge. Reading goes on behind the end of the line in which
    /// the fault began, so that one lost quotation mark costs one row.
    const std::optional<Error>& fault() const { return m_fault; }
    /// Of the row read last, from 1.
    std::int64_t line() const { return m_rowLine; }

private:
    Result<std::string> field();
    Result<bool> quoted(std::string& text);
    Status skipLine();
    Status goOnBehind(const std::string& text, const std::string& more);
    Status skipByteOrderMark();
    void complain(ErrorCode code, const std::string& why);

    ByteReader m_bytes;
    std::int64_t m_line{1};
    std::int64_t m_rowLine{0};
    bool m_started{false};
    bool m_rowEnds{false};
    std::optional<Error> m_fault;
};

} // namespace onetill::hub
