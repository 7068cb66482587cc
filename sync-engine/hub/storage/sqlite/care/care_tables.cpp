#include "sync-engine/hub/storage/sqlite/care/care_tables.h"

namespace onetill::hub::sqlite {

std::vector<std::string> CareTables::formerLineages()
{
    auto rows = m_database.rows("SELECT name FROM former_lineage ORDER BY number DESC");
    std::vector<std::string> names;
    while (rows.next())
        names.push_back(rows.text(0));
    return names;
}

void CareTables::addFormerLineage(const std::string& name, Timestamp leftAt)
{
    m_database.run(R"sql(
        INSERT INTO former_lineage (name, left_at_ms) VALUES (?1, ?2)
        ON CONFLICT (name) DO NOTHING
    )sql",
                   name, leftAt);
}

void CareTables::setLineage(const std::string& name)
{
    m_database.run("UPDATE hub SET lineage = ?1", name);
}

void CareTables::addBackup(const ProvedBackup& backup)
{
    m_database.run("INSERT INTO backup (file, made_at_ms, lineage) VALUES (?1, ?2, ?3)",
                   backup.file, backup.madeAt, backup.lineage);
    const auto number = m_database.lastInsertId();
    for (const auto& [till, head] : backup.heads)
        m_database.run(R"sql(
            INSERT INTO backup_head (backup, till, epoch, seq, hash) VALUES (?1, ?2, ?3, ?4, ?5)
        )sql",
                       number, till, head.epoch, head.contiguous, head.headHash);
}

std::vector<KnownBackup> CareTables::backups()
{
    auto rows = m_database.rows(R"sql(
        SELECT file, made_at_ms, lineage, count(seq), coalesce(sum(seq), 0)
        FROM backup LEFT JOIN backup_head ON backup = number
        GROUP BY number ORDER BY number
    )sql");
    std::vector<KnownBackup> backups;
    while (rows.next())
        backups.push_back({.file = rows.text(0),
                           .madeAt = {rows.integer(1)},
                           .lineage = rows.text(2),
                           .journals = rows.integer(3),
                           .entries = rows.integer(4)});
    return backups;
}

std::optional<std::string> CareTables::startMark()
{
    auto rows = m_database.rows("SELECT start_mark FROM hub");
    return rows.next() && !rows.isNull(0) ? std::optional{rows.text(0)} : std::nullopt;
}

void CareTables::setStartMark(const std::optional<std::string>& mark)
{
    m_database.run("UPDATE hub SET start_mark = ?1", mark);
}

} // namespace onetill::hub::sqlite
