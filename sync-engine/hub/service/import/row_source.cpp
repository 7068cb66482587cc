#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/hub/service/import/importer.h"

#include <algorithm>

namespace onetill::hub {
namespace {

class CsvRows final : public RowSource
{
public:
    explicit CsvRows(ByteSource bytes) : m_reader{std::move(bytes)} {}

    Result<std::vector<std::string>> columns() override
    {
        auto header = m_reader.next();
        if (!header)
            return passOn(header);
        if (!*header)
            return fail(ErrorCode::Malformed, "the file is empty");
        if (m_reader.fault())
            return tl::unexpected<Error>{*m_reader.fault()};
        for (const std::string& name : **header) {
            if (name.find_first_of("\r\n") != std::string::npos)
                return fail(ErrorCode::Malformed,
                            "the header has a line end within a name; lines must end in LF or "
                            "CRLF, not in CR alone");
            if (!isUtf8(name) || name.find('\0') != std::string::npos)
                return fail(ErrorCode::Malformed,
                            "the file is not UTF-8 (UTF-16 or a spreadsheet?)");
        }
        return **std::move(header);
    }
    Result<std::optional<std::vector<std::string>>> next() override { return m_reader.next(); }
    std::optional<Error> fault() const override { return m_reader.fault(); }
    std::int64_t line() const override { return m_reader.line(); }

private:
    CsvReader m_reader;
};

/// JSON lines: an object a line; the first one's keys are the columns. A later line with another
/// key is refused, because what stands there would be lost; unless the table admits it.
class JsonRows final : public RowSource
{
public:
    explicit JsonRows(ByteSource bytes) : m_bytes{std::move(bytes)} {}

    Result<std::vector<std::string>> columns() override
    {
        auto object = nextObject();
        if (!object)
            return passOn(object);
        if (m_fault)
            return tl::unexpected<Error>{*m_fault};
        if (!*object)
            return fail(ErrorCode::Malformed, "the file is empty");
        for (const auto& [key, value] : (*object)->items())
            m_columns.push_back(key);
        m_first = *std::move(object);
        return m_columns;
    }

    void admit(const TableKind& kind, std::vector<std::string>& columns) override
    {
        m_structured = !kind.columns.empty();
        for (const std::string_view column : kind.columns)
            if (std::ranges::find(m_columns, column) == m_columns.end())
                m_columns.emplace_back(column);
        columns = m_columns;
    }

    Result<std::optional<std::vector<std::string>>> next() override
    {
        m_fault.reset();
        auto object =
            m_first ? Result<std::optional<wire::Json>>{std::exchange(m_first, {})} : nextObject();
        if (!object)
            return passOn(object);
        if (m_fault)
            return std::vector<std::string>{std::exchange(m_unread, {})};
        if (!*object)
            return std::nullopt;
        std::vector<std::string> fields;
        for (const std::string& column : m_columns)
            fields.push_back((*object)->contains(column) ? textOf((**object)[column])
                                                         : std::string{});
        for (const auto& [key, value] : (*object)->items()) {
            if (std::ranges::find(m_columns, key) == m_columns.end())
                m_fault = Error{ErrorCode::UnknownField,
                                key + " is not in the first line; name every column there"};
            if (value.is_structured() && !m_structured)
                m_fault = Error{ErrorCode::Malformed, key + " is not a text or number"};
        }
        if (m_fault)
            return std::vector<std::string>{(*object)->dump()};
        return fields;
    }
    std::optional<Error> fault() const override { return m_fault; }
    std::int64_t line() const override { return m_line; }

private:
    static std::string textOf(const wire::Json& value)
    {
        if (value.is_string())
            return value.get<std::string>();
        if (value.is_boolean())
            return value.get<bool>() ? "1" : "0";
        return value.is_null() ? std::string{} : value.dump();
    }

    /// The next object; nothing at the end, and nothing but a fault for a line that is none.
    Result<std::optional<wire::Json>> nextObject()
    {
        constexpr std::size_t kLineBytesMax = 256 * 1024;
        std::string text;
        bool tooLong = false;
        while (text.empty()) {
            const auto end = m_bytes.peek();
            if (!end || *end < 0)
                return end ? Result<std::optional<wire::Json>>{std::nullopt} : passOn(end);
            ++m_line;
            auto byte = m_bytes.next();
            for (; byte && *byte >= 0 && *byte != '\n'; byte = m_bytes.next()) {
                tooLong = text.size() >= kLineBytesMax;
                if (!tooLong)
                    text += static_cast<char>(*byte);
            }
            if (!byte)
                return passOn(byte);
        }
        auto json =
            tooLong ? Result<wire::Json>{fail(ErrorCode::TooLarge, "line")} : wire::parseJson(text);
        if (json && json->is_object())
            return *std::move(json);
        if (tooLong)
            m_fault = Error{ErrorCode::TooLarge, "a line of more than 262144 bytes"};
        else
            m_fault = Error{ErrorCode::Malformed, "not a JSON object"};
        m_unread = std::move(text);
        return std::nullopt;
    }

    ByteReader m_bytes;
    std::vector<std::string> m_columns;
    bool m_structured{false};
    std::optional<wire::Json> m_first;
    std::optional<Error> m_fault;
    std::string m_unread; ///< The line of a fault.
    std::int64_t m_line{0};
};

} // namespace

std::unique_ptr<RowSource> csvRows(ByteSource bytes)
{
    return std::make_unique<CsvRows>(std::move(bytes));
}

std::unique_ptr<RowSource> jsonRows(ByteSource bytes)
{
    return std::make_unique<JsonRows>(std::move(bytes));
}

} // namespace onetill::hub
