#include "sync-engine/hub/service/import/row.h"

#include "sync-engine/contract/values/decimal.h"
#include "sync-engine/hub/service/feed/record_storage.h"

#include <algorithm>

namespace onetill::hub {
namespace {

/// Nothing that anybody could see: spreadsheets bring blanks of several kinds.
bool isBlank(std::string_view text)
{
    constexpr std::string_view kNoBreakSpace = "\xc2\xa0";
    constexpr std::string_view kIdeographicSpace = "\xe3\x80\x80";
    while (!text.empty())
        if (text.front() == ' ' || (text.front() >= '\t' && text.front() <= '\r'))
            text.remove_prefix(1);
        else if (text.starts_with(kNoBreakSpace))
            text.remove_prefix(kNoBreakSpace.size());
        else if (text.starts_with(kIdeographicSpace))
            text.remove_prefix(kIdeographicSpace.size());
        else
            return false;
    return true;
}

} // namespace

void Row::refuse(ErrorCode code, std::string why) const
{
    throw BadRow{{code, std::move(why)}};
}

void Row::refuse(Error why) const
{
    throw BadRow{std::move(why)};
}

const std::string& Row::text(std::string_view column) const
{
    static const std::string kNone;
    const auto found = std::ranges::find(m_columns, column);
    return found == m_columns.end() ? kNone
                                    : m_fields[static_cast<std::size_t>(found - m_columns.begin())];
}

bool Row::has(std::string_view column) const
{
    return !text(column).empty();
}

const std::string& Row::required(std::string_view column) const
{
    const std::string& field = text(column);
    if (field.empty())
        refuse(ErrorCode::MissingField, std::string{column} + " is empty");
    if (isBlank(field))
        refuse(ErrorCode::MissingField, std::string{column} + " has nothing but blanks");
    return field;
}

const std::string& Row::oneOf(std::string_view column,
                              std::initializer_list<std::string_view> words) const
{
    const std::string& word = required(column);
    if (std::ranges::find(words, word) == words.end())
        refuse(ErrorCode::OutOfRange, std::string{column} + ": not a known word: " + word);
    return word;
}

std::vector<std::string> Row::words(std::string_view column) const
{
    std::vector<std::string> words;
    std::string_view rest = text(column);
    while (!rest.empty()) {
        const auto end = rest.find(' ');
        if (end != 0)
            words.emplace_back(rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return words;
}

std::int64_t Row::number(std::string_view column, std::int64_t whenEmpty, std::int64_t max) const
{
    if (!has(column))
        return whenEmpty;
    const auto value = got(parseDecimal(text(column), 0, max), column);
    if (value < 0)
        refuse(ErrorCode::OutOfRange, std::string{column} + " is below zero");
    return value;
}

bool Row::flag(std::string_view column, bool whenEmpty) const
{
    return number(column, whenEmpty ? 1 : 0, 1) == 1;
}

void Row::allowOnly(std::initializer_list<std::string_view> columns) const
{
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (!m_fields[i].empty() && std::ranges::find(columns, m_columns[i]) == columns.end())
            refuse(ErrorCode::UnknownField, m_columns[i] + " is not understood");
}

bool putRecord(const Row& row, ImportDesk& desk, const std::string& scope,
               const wire::RecordBody& body, const Objection& objection)
{
    wire::FeedRecord record = wire::upsert(body);
    // Read as a till will read it: what a till would refuse must not enter here.
    if (const auto readable = wire::readRecord(record.kind, record.body); !readable)
        row.refuse(readable.error().code, readable.error().detail);
    if (objection) {
        if (desk.transaction.records().find(scope, record.kind, record.key) != record.body)
            row.refuse(*objection);
        return false;
    }
    return desk.transaction.records().put(scope, record);
}

} // namespace onetill::hub
