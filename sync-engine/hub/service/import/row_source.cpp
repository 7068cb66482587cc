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
        for (const std::string& name : **header)
            if (!isUtf8(name) || name.find('\0') != std::string::npos)
                return fail(ErrorCode::Malformed,
                            "the file is not UTF-8 (UTF-16 or a spreadsheet?)");
        return **std::move(header);
    }
    Result<std::optional<std::vector<std::string>>> next() override { return m_reader.next(); }
    std::int64_t line() const override { return m_reader.line(); }

private:
    CsvReader m_reader;
};

/// JSON lines: an object a line; the first one's keys are the columns.
class JsonRows final : public RowSource
{
public:
    explicit JsonRows(ByteSource bytes) : m_bytes{std::move(bytes)} {}

    Result<std::vector<std::string>> columns() override
    {
        auto object = nextObject();
        if (!object)
            return passOn(object);
        if (!*object)
            return fail(ErrorCode::Malformed, "the file is empty");
        for (const auto& [key, value] : (*object)->items())
            m_columns.push_back(key);
        m_first = *std::move(object);
        return m_columns;
    }

    Result<std::optional<std::vector<std::string>>> next() override
    {
        auto object =
            m_first ? Result<std::optional<wire::Json>>{std::exchange(m_first, {})} : nextObject();
        if (!object)
            return passOn(object);
        if (!*object)
            return std::nullopt;
        std::vector<std::string> fields;
        for (const std::string& column : m_columns)
            fields.push_back((*object)->contains(column) ? textOf((**object)[column])
                                                         : std::string{});
        return fields;
    }
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

    Result<std::optional<wire::Json>> nextObject()
    {
        constexpr std::size_t kLineBytesMax = 256 * 1024;
        std::string text;
        while (text.empty()) {
            const auto end = m_bytes.peek();
            if (!end || *end < 0)
                return end ? Result<std::optional<wire::Json>>{std::nullopt} : passOn(end);
            ++m_line;
            for (auto byte = m_bytes.next(); byte && *byte >= 0 && *byte != '\n';
                 byte = m_bytes.next()) {
                if (text.size() >= kLineBytesMax)
                    return fail(ErrorCode::TooLarge, "line " + std::to_string(m_line));
                text += static_cast<char>(*byte);
            }
        }
        auto json = wire::parseJson(text);
        if (!json || !json->is_object())
            return fail(ErrorCode::Malformed,
                        "line " + std::to_string(m_line) + " is not a JSON object");
        return *std::move(json);
    }

    ByteReader m_bytes;
    std::vector<std::string> m_columns;
    std::optional<wire::Json> m_first;
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
