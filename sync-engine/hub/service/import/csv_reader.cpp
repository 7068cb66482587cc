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

void ByteReader::giveBack(const std::string& bytes)
{
    m_buffer = bytes + m_buffer.substr(m_position, m_filled - m_position);
    m_position = 0;
    m_filled = m_buffer.size();
}

void CsvReader::complain(ErrorCode code, const std::string& why)
{
    m_fault = Error{code, why + "; reading went on behind the end of the line"};
    m_rowEnds = true;
}

Status CsvReader::skipLine()
{
    while (true) {
        const auto byte = m_bytes.next();
        if (!byte)
            return passOn(byte);
        if (*byte == '\n')
            ++m_line;
        if (*byte < 0 || *byte == '\n')
            return {};
    }
}

/// After a quoted field that went wrong: what it took of later lines is read again as rows. It is
/// put together from the text, with its quotation marks doubled as they stood.
Status CsvReader::goOnBehind(const std::string& text, const std::string& more)
{
    const auto end = text.find('\n');
    if (end == std::string::npos) {
        m_bytes.giveBack(more);
        return skipLine();
    }
    std::string again;
    for (const char c : std::string_view{text}.substr(end + 1)) {
        again += c;
        if (c == '"')
            again += c;
        m_line -= c == '\n' ? 1 : 0;
    }
    m_bytes.giveBack(again + more);
    return {};
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

/// Up to the closing quote; a doubled quote is one. False: there is none.
Result<bool> CsvReader::quoted(std::string& text)
{
    while (true) {
        const auto byte = m_bytes.next();
        if (!byte)
            return passOn(byte);
        if (*byte < 0) {
            complain(ErrorCode::Malformed, "a quotation mark is never closed");
            if (const auto goesOn = goOnBehind(text, {}); !goesOn)
                return passOn(goesOn);
            return false;
        }
        if (*byte == '"') {
            const auto after = m_bytes.peek();
            if (!after)
                return passOn(after);
            if (*after != '"')
                return true;
            (void)m_bytes.next();
        }
        if (text.size() >= kFieldBytesMax) {
            complain(ErrorCode::TooLarge, "a field of more than 65536 bytes");
            if (const auto goesOn =
                    goOnBehind(text, std::string(*byte == '"' ? 2 : 1, static_cast<char>(*byte)));
                !goesOn)
                return passOn(goesOn);
            return false;
        }
        if (*byte == '\n')
            ++m_line;
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
            const auto closed = quoted(text);
            if (!closed)
                return passOn(closed);
            if (!*closed)
                return text;
            continue;
        }
        const char c = static_cast<char>(*byte);
        if (wasQuoted) {
            complain(ErrorCode::Malformed, "text behind a closing quotation mark");
            const auto goesOn = goOnBehind(text, std::string{'"'} + c);
            return goesOn ? Result<std::string>{text} : passOn(goesOn);
        }
        if (text.size() >= kFieldBytesMax) {
            complain(ErrorCode::TooLarge, "a field of more than 65536 bytes");
            const auto goesOn = skipLine();
            return goesOn ? Result<std::string>{text} : passOn(goesOn);
        }
        text += c;
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
        m_fault.reset();
        std::vector<std::string> fields;
        while (!m_rowEnds) {
            auto one = field();
            if (!one)
                return passOn(one);
            fields.push_back(*std::move(one));
            if (fields.size() == kFieldsMax && !m_rowEnds) {
                complain(ErrorCode::TooLarge, "more than 256 fields");
                if (const auto skipped = skipLine(); !skipped)
                    return passOn(skipped);
            }
        }
        if (m_fault || fields.size() > 1 || !fields.front().empty())
            return fields;
    }
}

} // namespace onetill::hub
