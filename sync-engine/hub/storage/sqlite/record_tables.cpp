#include "sync-engine/hub/storage/sqlite/record_tables.h"

#include "sync-engine/hub/service/storage.h"

namespace onetill::hub::sqlite {
namespace {

/// A body that was valid JSON when it was written.
wire::Json jsonOf(const std::string& body)
{
    auto json = wire::Json::parse(body, nullptr, false);
    if (json.is_discarded())
        throw StorageFailure{{ErrorCode::StorageDamaged, "a record that is not JSON"}};
    return json;
}

} // namespace

bool RecordTables::put(const std::string& scope, const wire::FeedRecord& record)
{
    std::optional<std::string> body;
    if (!record.deleted)
        body = record.body.dump();
    // A place is taken only if the row changes: an import of what is there already is no news.
    auto same = m_database.rows(R"sql(
        SELECT body IS ?4 FROM record WHERE scope = ?1 AND kind = ?2 AND key = ?3
    )sql",
                                scope, record.kind, record.key, body);
    const bool isKnown = same.next();
    if (isKnown ? same.integer(0) != 0 : record.deleted)
        return false;
    m_database.run(R"sql(
        INSERT INTO record (scope, kind, key, sequence, body) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT DO UPDATE SET sequence = excluded.sequence, body = excluded.body
    )sql",
                   scope, record.kind, record.key, m_position.next(scope), body);
    return true;
}

std::optional<wire::Json> RecordTables::find(const std::string& scope, const std::string& kind,
                                             const std::string& key)
{
    auto rows = m_database.rows(R"sql(
        SELECT body FROM record
        WHERE scope = ?1 AND kind = ?2 AND key = ?3 AND body IS NOT NULL
    )sql",
                                scope, kind, key);
    return rows.next() ? std::optional{jsonOf(rows.text(0))} : std::nullopt;
}

std::optional<wire::Json> RecordTables::member(const std::string& scope, const std::string& kind,
                                               const std::string& key, const std::string& name)
{
    auto rows = m_database.rows(R"sql(
        SELECT body -> ?4 FROM record
        WHERE scope = ?1 AND kind = ?2 AND key = ?3 AND body IS NOT NULL
    )sql",
                                scope, kind, key, name);
    if (!rows.next())
        return std::nullopt;
    return rows.isNull(0) ? wire::Json{} : jsonOf(rows.text(0));
}

bool RecordTables::has(const std::string& scope, const std::string& kind, const std::string& key)
{
    auto rows = m_database.rows(R"sql(
        SELECT 1 FROM record
        WHERE scope = ?1 AND kind = ?2 AND key = ?3 AND body IS NOT NULL
    )sql",
                                scope, kind, key);
    return rows.next();
}

std::vector<std::string> RecordTables::keysUnder(const std::string& scopePrefix,
                                                 const std::string& kind)
{
    // All texts that begin so lie between the prefix and the prefix with the largest byte behind
    // it.
    auto rows = m_database.rows(R"sql(
        SELECT DISTINCT key FROM record
        WHERE scope >= ?1 AND scope < ?2 AND kind = ?3 AND body IS NOT NULL ORDER BY key
    )sql",
                                scopePrefix, scopePrefix + "\U0010FFFF", kind);
    std::vector<std::string> keys;
    while (rows.next())
        keys.push_back(rows.text(0));
    return keys;
}

std::vector<SequencedRecord> RecordTables::after(const std::string& scope, std::int64_t sequence,
                                                 std::size_t limit)
{
    auto rows = m_database.rows(R"sql(
        SELECT sequence, kind, key, body FROM record
        WHERE scope = ?1 AND sequence > ?2 ORDER BY sequence LIMIT ?3
    )sql",
                                scope, sequence, limit);
    std::vector<SequencedRecord> records;
    while (rows.next()) {
        const bool deleted = rows.isNull(3);
        records.push_back({rows.integer(0),
                           {.kind = rows.text(1),
                            .key = rows.text(2),
                            .deleted = deleted,
                            .body = deleted ? wire::Json{} : jsonOf(rows.text(3))}});
    }
    return records;
}

std::int64_t RecordTables::countAfter(const std::string& scope, std::int64_t sequence,
                                      std::int64_t limit)
{
    auto rows = m_database.rows(R"sql(
        SELECT count(*) FROM
        (SELECT 1 FROM record WHERE scope = ?1 AND sequence > ?2 LIMIT ?3)
    )sql",
                                scope, sequence, limit);
    return rows.next() ? rows.integer(0) : 0;
}

void RecordTables::forEach(const std::string& scope,
                           const std::function<void(const wire::FeedRecord&)>& visit)
{
    auto rows = m_database.rows(R"sql(
        SELECT kind, key, body FROM record
        WHERE scope = ?1 AND body IS NOT NULL ORDER BY kind, key
    )sql",
                                scope);
    while (rows.next())
        visit({.kind = rows.text(0),
               .key = rows.text(1),
               .deleted = false,
               .body = jsonOf(rows.text(2))});
}

void RecordTables::forEachBody(
    const std::string& scope, const std::string& kind,
    const std::function<void(std::string_view key, std::string_view body)>& visit)
{
    auto rows = m_database.rows(R"sql(
        SELECT key, body FROM record
        WHERE scope = ?1 AND kind = ?2 AND body IS NOT NULL ORDER BY key
    )sql",
                                scope, kind);
    while (rows.next())
        visit(rows.text(0), rows.text(1));
}

std::int64_t RecordTables::head()
{
    return m_position.head();
}

std::int64_t RecordTables::floor()
{
    auto rows = m_database.rows("SELECT feed_floor FROM hub");
    return rows.next() ? rows.integer(0) : 0;
}

std::optional<std::int64_t> RecordTables::tagOf(std::int64_t sequence)
{
    // The commit that a place belongs to is the first that reaches it.
    auto rows = m_database.rows(R"sql(
        SELECT tag FROM feed_commit WHERE last_sequence >= ?1 ORDER BY last_sequence LIMIT 1
    )sql",
                                sequence);
    return sequence >= 1 && rows.next() ? std::optional{rows.integer(0)} : std::nullopt;
}

std::int64_t RecordTables::lastBefore(Timestamp moment)
{
    auto rows = m_database.rows(
        "SELECT max(last_sequence) FROM feed_commit WHERE committed_at_ms < ?1", moment);
    return rows.next() ? rows.optionalInteger(0).value_or(0) : 0;
}

void RecordTables::raiseFloor(std::int64_t sequence)
{
    if (sequence <= floor())
        return;
    m_database.run("UPDATE hub SET feed_floor = ?1", sequence);
    m_database.run("DELETE FROM record WHERE body IS NULL AND sequence <= ?1", sequence);
    // The floor's own commit stays: a cursor that stands just there is still good.
    m_database.run("DELETE FROM feed_commit WHERE last_sequence < ?1", sequence);
}

} // namespace onetill::hub::sqlite
