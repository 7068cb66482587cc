#include "sync-engine/hub/storage/sqlite/sqlite_session.h"

#include "sync-engine/hub/storage/sqlite/care/care_tables.h"
#include "sync-engine/hub/storage/sqlite/exception_tables.h"
#include "sync-engine/hub/storage/sqlite/inbox_tables.h"
#include "sync-engine/hub/storage/sqlite/medium.h"
#include "sync-engine/hub/storage/sqlite/record_tables.h"
#include "sync-engine/hub/storage/sqlite/return_tables.h"
#include "sync-engine/hub/storage/sqlite/schema.h"
#include "sync-engine/hub/storage/sqlite/stock_tables.h"
#include "sync-engine/hub/storage/sqlite/till_tables.h"

#include <algorithm>

namespace onetill::hub::sqlite {
namespace {

/// A fault of what was written, not of the database: undoing that alone is enough.
bool isOwnFault(ErrorCode code)
{
    return code == ErrorCode::Conflict || code == ErrorCode::OutOfRange
           || code == ErrorCode::Internal;
}

Database::Mode modeFor(const SessionSetup& setup)
{
    return setup.use == Use::Serve ? Database::Mode::ReadWrite : modeForReading(setup.file);
}

/// What stands in the way where nothing can be written, in place of what SQLite says about it.
Error unlessReadOnly(const SessionSetup& setup, Error failure)
{
    if (!isReadOnlyMedium(setup.file))
        return failure;
    if (setup.use == Use::Serve)
        return {ErrorCode::Refused, std::string{kReadOnlyMedium}};
    if (hasLog(setup.file))
        return {ErrorCode::Refused, "its newest entries are in " + setup.file.filename().string()
                                        + "-wal, which can be read only where it can be written; "
                                          "copy both to such a place and look at the copy"};
    return failure;
}

class SqliteTransaction final : public Transaction
{
public:
    explicit SqliteTransaction(Database& database)
        : m_database{database},
          m_position{database},
          m_tills{database},
          m_inbox{database},
          m_stock{database, m_position},
          m_returns{database},
          m_exceptions{database},
          m_records{database, m_position},
          m_care{database}
    {
    }

    HubIdentity identity() override
    {
        auto rows = m_database.rows("SELECT lineage, signing_seed FROM hub");
        if (!rows.next())
            throw StorageFailure{{ErrorCode::StorageDamaged, "the hub's identity is missing"}};
        HubIdentity identity{rows.text(0), wire::SigningKey{rows.hash(1)}};
        if (auto names = m_care.formerLineages(); !names.empty())
            identity.before = wire::signAncestry(std::move(names), identity.lineage, identity.key);
        return identity;
    }
    TillStorage& tills() override { return m_tills; }
    InboxStorage& inbox() override { return m_inbox; }
    StockStorage& stock() override { return m_stock; }
    ReturnStorage& returns() override { return m_returns; }
    ExceptionStorage& exceptions() override { return m_exceptions; }
    RecordStorage& records() override { return m_records; }
    CareStorage& care() override { return m_care; }
    FeedPosition& position() { return m_position; }

    Status attempt(const std::function<Status()>& work) override
    {
        m_database.execute("SAVEPOINT attempt");
        const FeedPosition before = m_position;
        Status outcome = guarded(work);
        if (!outcome) {
            m_position.restore(before);
            m_database.execute("ROLLBACK TO attempt");
        }
        m_database.execute("RELEASE attempt");
        return outcome;
    }

private:
    static Status guarded(const std::function<Status()>& work)
    {
        try {
            return work();
        } catch (const StorageFailure& failure) {
            if (!isOwnFault(failure.error.code))
                throw;
            return tl::unexpected<Error>{failure.error};
        } catch (const BrokenInvariant& bug) {
            return fail(ErrorCode::Internal, bug.what());
        }
    }

    Database& m_database;
    FeedPosition m_position;
    TillTables m_tills;
    InboxTables m_inbox;
    StockTables m_stock;
    ReturnTables m_returns;
    ExceptionTables m_exceptions;
    RecordTables m_records;
    CareTables m_care;
};

class SqliteSession final : public Session
{
public:
    explicit SqliteSession(const SessionSetup& setup)
        : m_setup{setup}, m_database{setup.file, modeFor(setup)}, m_transaction{m_database}
    {
        requireNewestSchema(m_database);
        if (setup.use == Use::Serve)
            m_database.useWriteAheadLog();
        // 64 MiB of pages: the working set of a busy hour's stock levels stays in memory.
        m_database.execute("PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;"
                           "PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF");
    }

    void giveWay() override { Database::giveWay(); }

protected:
    Transaction& begin(Access access) override
    {
        m_writes = access == Access::Write;
        m_database.execute(m_writes ? "BEGIN IMMEDIATE" : "BEGIN");
        m_transaction.position().startTransaction();
        return m_transaction;
    }

    void commit() override
    {
        if (m_writes)
            m_transaction.position().finish(m_setup.clock(), m_setup.random);
        m_database.execute("COMMIT");
        const News& news = m_transaction.position().news();
        if (m_writes && m_setup.announce && !news.scopes.empty())
            m_setup.announce(news);
    }

    void rollBack() noexcept override
    {
        // A full disk may have ended the transaction already.
        try {
            if (m_database.isInTransaction())
                m_database.execute("ROLLBACK");
        } catch (const StorageFailure&) {
            // What cannot even be rolled back is rolled back by whoever opens the file next.
        }
    }

private:
    SessionSetup m_setup;
    Database m_database;
    SqliteTransaction m_transaction;
    bool m_writes{false};
};

} // namespace

Result<std::unique_ptr<Session>> openSession(const SessionSetup& setup)
{
    try {
        return std::make_unique<SqliteSession>(setup);
    } catch (const StorageFailure& failure) {
        return tl::unexpected<Error>{unlessReadOnly(setup, failure.error)};
    }
}

} // namespace onetill::hub::sqlite
