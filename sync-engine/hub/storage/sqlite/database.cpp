#include "sync-engine/hub/storage/sqlite/database.h"

#include "sync-engine/contract/replica/sqlite_error.h"
#include "sync-engine/hub/service/storage.h"
#include "sync-engine/hub/storage/care/durable.h"
#include "sync-engine/hub/storage/sqlite/medium.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <algorithm>
#include <unordered_map>

namespace onetill::hub::sqlite {
namespace {

/// A second process, an import for instance, may hold the write lock this long.
constexpr int kBusyMs = 10'000;
/// SQLite's own waiting looks ever more seldom, and who writes transaction after transaction always
/// comes first. So one looks often, and the other leaves time to be seen.
constexpr int kLookMs = 1;
constexpr int kGiveWayMs = 3;

int lookAgain(void*, int times)
{
    if (times >= kBusyMs / kLookMs)
        return 0;
    sqlite3_sleep(kLookMs);
    return 1;
}

template <class Work>
auto orStorageFailure(std::string_view doing, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception& failure) {
        Error error = replica::asError(failure, doing).value();
        if (error.code == ErrorCode::StorageForeign)
            error.detail = "this is no database; look at the name after --db";
        throw StorageFailure{std::move(error)};
    }
}

int flagsFor(Database::Mode mode)
{
    switch (mode) {
    case Database::Mode::Immutable: return SQLite::OPEN_READONLY | SQLite::OPEN_URI;
    case Database::Mode::ReadOnly: return SQLite::OPEN_READONLY;
    case Database::Mode::ReadWrite: return SQLite::OPEN_READWRITE;
    case Database::Mode::Create: break;
    }
    return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
}

} // namespace

struct Database::Parts {
    Parts(const std::string& file, int flags) : connection{file, flags}
    {
        sqlite3_busy_handler(connection.getHandle(), lookAgain, nullptr);
    }

    SQLite::Database connection;
    std::unordered_map<const char*, SQLite::Statement> prepared;
};

/// The statement, given back clean when the reading ends, so that it holds no lock.
struct Database::Rows::Parts {
    Parts(SQLite::Statement& used, const char* text) : statement{used}, sql{text} {}

    SQLite::Statement& statement;
    const char* sql;
};

Database::Database(const std::filesystem::path& file, Mode mode)
    : m_parts{orStorageFailure("open " + file.string(), [&] {
          return std::make_unique<Parts>(
              mode == Mode::Immutable ? immutableName(file) : file.string(), flagsFor(mode));
      })}
{
}

Database::~Database() = default;

Database::Rows Database::begin(const char* sql)
{
    return orStorageFailure(sql, [&] {
        auto found = m_parts->prepared.find(sql);
        if (found == m_parts->prepared.end())
            found = m_parts->prepared
                        .emplace(std::piecewise_construct, std::forward_as_tuple(sql),
                                 std::forward_as_tuple(m_parts->connection, sql))
                        .first;
        found->second.reset();
        found->second.clearBindings();
        return Rows{std::make_unique<Rows::Parts>(found->second, sql)};
    });
}

void Database::execute(const std::string& sql)
{
    orStorageFailure(sql.substr(0, 80), [&] { m_parts->connection.exec(sql); });
}

void Database::useWriteAheadLog()
{
    for (int times = 0;; ++times) {
        try {
            return execute("PRAGMA journal_mode = WAL");
        } catch (const StorageFailure& failure) {
            if (failure.error.code != ErrorCode::Busy || !lookAgain(nullptr, times))
                throw;
        }
    }
}

void Database::copyTo(const std::filesystem::path& file)
{
    makePrivateFile(file);
    orStorageFailure("copy to " + file.string(), [&] {
        SQLite::Database copy{file.string(), SQLite::OPEN_READWRITE};
        // In one step: between two, a write by somebody else would begin it anew. A reader keeps
        // no writer waiting.
        if (SQLite::Backup{copy, m_parts->connection}.executeStep(-1) != SQLITE_DONE)
            throw StorageFailure{{ErrorCode::Busy, "the database could not be copied now"}};
        copy.exec("PRAGMA journal_mode = DELETE");
    });
    syncFile(file);
    syncFolderOf(file);
}

std::int64_t Database::lastInsertId() const
{
    return m_parts->connection.getLastInsertRowid();
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_parts->connection.getHandle());
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_parts->connection.getHandle()) == 0;
}

void Database::giveWay()
{
    sqlite3_sleep(kGiveWayMs);
}

Database::Rows::Rows(std::unique_ptr<Parts> parts) : m_parts{std::move(parts)} {}
Database::Rows::Rows(Rows&&) noexcept = default;

Database::Rows::~Rows()
{
    if (m_parts)
        m_parts->statement.tryReset();
}

bool Database::Rows::next()
{
    return orStorageFailure(m_parts->sql, [&] { return m_parts->statement.executeStep(); });
}

std::int64_t Database::Rows::integer(int column) const
{
    return m_parts->statement.getColumn(column).getInt64();
}

std::optional<std::int64_t> Database::Rows::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional{integer(column)};
}

std::string Database::Rows::text(int column) const
{
    return m_parts->statement.getColumn(column).getString();
}

bool Database::Rows::isNull(int column) const
{
    return m_parts->statement.getColumn(column).isNull();
}

namespace {

template <std::size_t Size>
std::array<std::uint8_t, Size> bytesOf(const SQLite::Column& column)
{
    std::array<std::uint8_t, Size> bytes{};
    if (column.getBytes() != static_cast<int>(Size))
        throw StorageFailure{{ErrorCode::StorageDamaged, "a key or hash of a wrong length"}};
    std::copy_n(static_cast<const std::uint8_t*>(column.getBlob()), Size, bytes.begin());
    return bytes;
}

} // namespace

Uuid Database::Rows::uuid(int column) const
{
    return Uuid{bytesOf<16>(m_parts->statement.getColumn(column))};
}

wire::Hash Database::Rows::hash(int column) const
{
    return bytesOf<32>(m_parts->statement.getColumn(column));
}

wire::Signature Database::Rows::signature(int column) const
{
    return bytesOf<64>(m_parts->statement.getColumn(column));
}

wire::Epoch Database::Rows::epoch(int column) const
{
    return {static_cast<std::uint64_t>(integer(column))};
}

void Database::bind(Rows& rows, int index, std::int64_t value)
{
    orStorageFailure(rows.m_parts->sql, [&] { rows.m_parts->statement.bind(index, value); });
}

void Database::bind(Rows& rows, int index, std::string_view text)
{
    orStorageFailure(rows.m_parts->sql,
                     [&] { rows.m_parts->statement.bind(index, std::string{text}); });
}

void Database::bind(Rows& rows, int index, std::span<const std::uint8_t> blob)
{
    // A null pointer would bind NULL in place of an empty blob.
    const void* start = blob.empty() ? static_cast<const void*>("") : blob.data();
    orStorageFailure(rows.m_parts->sql, [&] {
        rows.m_parts->statement.bind(index, start, static_cast<int>(blob.size()));
    });
}

} // namespace onetill::hub::sqlite
