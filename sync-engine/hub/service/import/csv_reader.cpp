#include "sync-engine/hub/service/import/csv_reader.h"

namespace onetill::hub {

Result<int> ByteReader::peek()
{
    if (m_position == m_filled) {
        m_buffer.resize(std::size_t{64} * 1024);
        const auto read = m_source(m_buffer);
        if (!read)
            return passOn(read);
        m_position = 0;
        m_filled = *read;
        if (m_filled == 0)
            return -1;
    }
    return static_cast<unsigned char>(m_buffer[m_position]);
}

Result<int> ByteReader::next()
{
    auto byte = peek();
    if (byte && *byte >= 0)
        ++m_position;
    return byte;
}

tl::unexpected<Error> CsvReader::complaint(ErrorCode code, const std::string& why) const
{
    return fail(code, "line " + std::to_string(m_line) + ": " + why);
}

Status CsvReader::skipByteOrderMark()
{
    constexpr std::string_view kMark = "\xef\xbb\xbf";
    for (const char expected : kMark) {
        const auto byte = m_bytes.peek();
        if (!byte)
            return passOn(byte);
        if (*byte != static_cast<unsigned char>(expected))
            break; // A file that begins with a part of the mark is not UTF-8, and is told so later.
        (void)m_bytes.next();
    }
    return {};
}

/// Up to the closing quote; a doubled quote is one.
Status CsvReader::quoted(std::string& text)
{
    while (true) {
        const auto byte = m_bytes.next();
        if (!byte)
            return passOn(byte);
        if (*byte < 0)
            return complaint(ErrorCode::Malformed, "a quotation mark is never closed");
        if (*byte == '"') {
            const auto after = m_bytes.peek();
            if (!after)
                return passOn(after);
            if (*after != '"')
                return {};
            (void)m_bytes.next();
        }
        if (*byte == '\n')
            ++m_line;
        if (text.size() >= kFieldBytesMax)
            return complaint(ErrorCode::TooLarge, "a field of more than 65536 bytes");
        text += static_cast<char>(*byte);
    }
}

Result<std::string> CsvReader::field()
{
    std::string text;
    bool wasQuoted = false;
    while (true) {
        auto byte = m_bytes.next();
        if (!byte)
            return passOn(byte);
        if (*byte == '\r') {
            // Only before a line feed; alone it is part of the text.
            const auto after = m_bytes.peek();
            if (!after)
                return passOn(after);
            if (*after == '\n')
                byte = m_bytes.next();
        }
        if (*byte == ',')
            return text;
        if (*byte == '\n' || *byte < 0) {
            m_rowEnds = true;
            m_line += *byte < 0 ? 0 : 1;
            return text;
        }
        if (*byte == '"' && text.empty() && !wasQuoted) {
            wasQuoted = true;
            if (const auto read = quoted(text); !read)
                return passOn(read);
            continue;
        }
        if (wasQuoted)
            return complaint(ErrorCode::Malformed, "text behind a closing quotation mark");
        if (text.size() >= kFieldBytesMax)
            return complaint(ErrorCode::TooLarge, "a field of more than 65536 bytes");
        text += static_cast<char>(*byte);
    }
}

Result<std::optional<std::vector<std::string>>> CsvReader::next()
{
    if (!std::exchange(m_started, true))
        if (const auto skipped = skipByteOrderMark(); !skipped)
            return passOn(skipped);
    while (true) {
        const auto first = m_bytes.peek();
        if (!first)
            return passOn(first);
        if (*first < 0)
            return std::nullopt;
        m_rowLine = m_line;
        m_rowEnds = false;
        std::vector<std::string> fields;
        while (!m_rowEnds) {
            auto one = field();
            if (!one)
                return passOn(one);
            if (fields.size() >= kFieldsMax)
                return complaint(ErrorCode::TooLarge, "more than 256 fields");
            fields.push_back(*std::move(one));
        }
        if (fields.size() > 1 || !fields.front().empty())
            return fields;
    }
}

} // namespace onetill::hub
