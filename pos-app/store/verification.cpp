#include "pos-app/store/verification.h"

#include "pos-app/store/journal_rows.h"
#include "pos-app/store/migrations.h"
#include "pos-app/store/projector.h"
#include "pos-app/store/register_file.h"
#include "pos-app/store/state_directory.h"
#include "sync-engine/contract/replica/sqlite_error.h"

#include <SQLiteCpp/Transaction.h>

namespace onetill::store {
namespace {

using replica::Query;
using replica::withoutExceptions;

/// A temporary database in which the projections are made a second time, with the register beside
/// it as "register". Names without a schema mean the temporary tables where there are both.
class Comparison
{
public:
    explicit Comparison(const std::filesystem::path& registerFile)
        : m_database{"", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_URI, kBusyMs}
    {
        SQLite::Statement attach{m_database, "ATTACH ?1 AS register"};
        Query{attach, nameToLookAt(registerFile)}.run();
        for (const std::size_t number : kProjectionMigrations)
            m_database.exec(std::string{migrations()[number - 1]});
    }

    /// In one transaction, so that sales made meanwhile are either in all of it or in none.
    Verification run()
    {
        const SQLite::Transaction snapshot{m_database};
        JournalRows rows{m_database};
        Projector projector{m_database};
        for (const EpochRow& epoch : rows.epochs())
            checkEpoch(rows, projector, epoch);
        for (const std::string_view table : kProjectionTables)
            compare(std::string{table});
        m_found.sales = m_database.execAndGet("SELECT count(*) FROM main.sale").getInt64();
        return std::move(m_found);
    }

private:
    void checkEpoch(JournalRows& rows, Projector& projector, const EpochRow& epoch);
    void checkEntry(const EpochRow& epoch, const Position& expected, const StoredEntry& entry);
    void compare(const std::string& table);
    void listRows(const std::string& table, const std::string& columns, const std::string& in,
                  const std::string& notIn, const std::string& verdict);
    void note(std::string difference)
    {
        if (m_found.differences.size() < kDifferencesMax)
            m_found.differences.push_back(std::move(difference));
    }

    SQLite::Database m_database;
    Verification m_found;
    Position m_end; ///< Of the epoch before.
};

std::string place(const EpochRow& epoch, std::int64_t seq)
{
    return "entry " + std::to_string(seq) + " of epoch " + epoch.epoch.text();
}

void Comparison::checkEpoch(JournalRows& rows, Projector& projector, const EpochRow& epoch)
{
    Position expected{epoch.epoch, 0, {}};
    Uuid lastId;
    rows.walk(epoch, 0, [&](const StoredEntry& entry) {
        ++m_found.entries;
        checkEntry(epoch, expected, entry);
        if (!(lastId < entry.id))
            note(place(epoch, entry.seq) + " has an identifier that is not above the one before");
        if (auto projected = projectStored(projector, epoch, entry); !projected)
            note(place(epoch, entry.seq) + ": " + projected.error().detail);
        lastId = entry.id;
        expected = {epoch.epoch, entry.seq, entry.hash};
        return true;
    });
    m_end = expected;
    if (epoch.acknowledged.seq > expected.seq)
        note("epoch " + epoch.epoch.text() + " is acknowledged beyond its last entry");
    else if (rows.hashAt(epoch, epoch.acknowledged.seq) != epoch.acknowledged.hash)
        note(place(epoch, epoch.acknowledged.seq) + " is not the one that was acknowledged");
}

void Comparison::checkEntry(const EpochRow& epoch, const Position& expected,
                            const StoredEntry& entry)
{
    if (entry.seq != expected.seq + 1)
        note(place(epoch, entry.seq) + " follows " + std::to_string(expected.seq)
             + ": entries are missing");
    if (entry.previous != expected.hash)
        note(place(epoch, entry.seq) + " does not continue the chain");

    const auto read = wire::readEntry(entry.headerBytes, entry.bodyBytes, entry.previous,
                                      entry.hash, entry.signature);
    if (!read) {
        note(place(epoch, entry.seq) + ": " + read.error().detail);
        return;
    }
    if (!wire::signatureHolds(*read, epoch.journalKey))
        note(place(epoch, entry.seq) + " is not signed by this till");
    const wire::EntryHeader& header = read->header;
    if (header.seq != entry.seq || header.epoch != epoch.epoch || header.id != entry.id
        || header.till != epoch.till)
        note(place(epoch, entry.seq) + " has the header of another one");
    if (header.kind != wire::ShiftClosed::kKind && header.kind != wire::EpochOpened::kKind)
        return;
    const auto event = wire::readEvent(header.kind, header.schema, read->bodyBytes);
    const auto* opened = event ? std::get_if<wire::EpochOpened>(&*event) : nullptr;
    if (opened
        && (Position{opened->before.epoch, opened->before.seq, opened->before.head} != m_end))
        note(place(epoch, entry.seq)
             + " goes on from another place than the end of the epoch "
               "before it");
    const auto* closed = event ? std::get_if<wire::ShiftClosed>(&*event) : nullptr;
    if (closed && closed->journal.head != expected.hash)
        note(place(epoch, entry.seq) + " closes a shift on another journal than the one before it");
}

void Comparison::compare(const std::string& table)
{
    SQLite::Statement names{m_database, R"sql(
        SELECT group_concat('quote(' || name || ')', ' || '' '' || ')
        FROM pragma_table_info(?1, 'main')
    )sql"};
    Query row{names, table};
    row.step();
    const std::string columns = row.text(0);
    listRows(table, columns, "register", "main", "does not follow from the journal");
    listRows(table, columns, "main", "register", "is missing in the register");
}

void Comparison::listRows(const std::string& table, const std::string& columns,
                          const std::string& in, const std::string& notIn,
                          const std::string& verdict)
{
    SQLite::Statement statement{m_database, "SELECT " + columns + " FROM " + in + "." + table
                                                + " EXCEPT SELECT " + columns + " FROM " + notIn
                                                + "." + table};
    Query row{statement};
    while (row.step() && m_found.differences.size() < kDifferencesMax)
        note(table + " " + row.text(0) + " " + verdict);
}

} // namespace

Result<Verification> verify(const std::filesystem::path& stateDirectory)
{
    // Says what is wrong with the file as a whole: not there, foreign, newer, damaged.
    if (const auto sound = openRegisterFile(stateDirectory, Mode::ReadOnly); !sound)
        return passOn(sound);
    return withoutExceptions("verify the register", [&]() -> Result<Verification> {
        return Comparison{stateDirectory / kRegisterFile}.run();
    });
}

} // namespace onetill::store
