#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace onetill::replica {

/// One use of a prepared statement: binds ?1, ?2, … and makes it ready for the next use when it
/// goes. A statement that is left in the middle would hold its read transaction, and with it an
/// old state of the database, until somebody uses it again. Texts and bytes that have a name are
/// not copied: they must outlive the Query. Throws SQLite::Exception.
class Query
{
public:
    template <class... Values>
    explicit Query(SQLite::Statement& statement, Values&&... values) : m_statement{statement}
    {
        // An exception of an earlier use may have left it half way.
        m_statement.tryReset();
        int position = 0;
        (bind(++position, std::forward<Values>(values)), ...);
    }
    ~Query() { m_statement.tryReset(); }
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// To the next row; false after the last.
    bool step() { return m_statement.executeStep(); }
    /// For statements without rows: how many rows it changed.
    int run() { return m_statement.exec(); }

    bool isNull(int column) const { return m_statement.isColumnNull(column); }
    std::int64_t integer(int column) const { return m_statement.getColumn(column).getInt64(); }
    std::string text(int column) const { return m_statement.getColumn(column).getString(); }
    /// Good until the next step.
    std::string_view view(int column) const
    {
        const SQLite::Column value = m_statement.getColumn(column);
        const char* start = value.getText();
        return {start, static_cast<std::size_t>(value.getBytes())};
    }
    std::span<const std::uint8_t> blob(int column) const
    {
        const SQLite::Column value = m_statement.getColumn(column);
        const auto* start = static_cast<const std::uint8_t*>(value.getBlob());
        return {start, static_cast<std::size_t>(value.getBytes())};
    }

private:
    template <std::integral Number>
    void bind(int position, Number value)
    {
        m_statement.bind(position, static_cast<std::int64_t>(value));
    }
    void bind(int position, std::string_view value)
    {
        m_statement.bind(position, std::string{value});
    }
    void bind(int position, const std::string& value) { m_statement.bindNoCopy(position, value); }
    /// A passing text may be gone before the first step.
    void bind(int position, std::string&& value) { m_statement.bind(position, value); }
    void bind(int position, const char* value) { m_statement.bind(position, value); }
    void bind(int position, std::span<const std::uint8_t> value)
    {
        // A null pointer would bind SQL's NULL in place of no bytes.
        static constexpr std::uint8_t kNothing = 0;
        m_statement.bindNoCopy(position, value.empty() ? &kNothing : value.data(),
                               static_cast<int>(value.size()));
    }
    template <class Value>
    void bind(int position, const std::optional<Value>& value)
    {
        if (value)
            bind(position, Value{*value});
        else
            m_statement.bind(position);
    }

    SQLite::Statement& m_statement;
};

} // namespace onetill::replica
