#include "sync-engine/contract/replica/apply.h"

#include "sync-engine/contract/replica/article_writer.h"
#include "sync-engine/contract/replica/damage.h"
#include "sync-engine/contract/replica/record_writer.h"
#include "sync-engine/contract/replica/schema.h"
#include "sync-engine/contract/replica/sqlite_error.h"

#include <SQLiteCpp/Transaction.h>

namespace onetill::replica {
namespace {

constexpr int kBusyMs = 5000;

/// Whether readRecord() fails because this version does not know the kind, not the record.
bool isUnknownKind(const Result<wire::RecordBody>& record)
{
    return !record && record.error().code == ErrorCode::Quarantined;
}

} // namespace

struct Replica::Parts {
    explicit Parts(const std::string& file, int flags) : database{file, flags, kBusyMs} {}

    /// Only when the tables are there.
    void prepare()
    {
        articles.emplace(database);
        records.emplace(database);
        saveCursor.emplace(database, R"sql(
            INSERT INTO feed_cursor (feed, cursor, skipped) VALUES (?1, ?2, ?3)
            ON CONFLICT DO UPDATE SET cursor = excluded.cursor,
                                      skipped = skipped + excluded.skipped
        )sql");
        readCursors.emplace(database, "SELECT feed, cursor FROM feed_cursor");
    }

    void useWal()
    {
        // A crash of the machine may cost the newest pages of this cache, with their cursor; the
        // feed sends them again. So NORMAL is enough, and readers are never held up.
        database.exec("PRAGMA journal_mode = WAL");
        database.exec("PRAGMA synchronous = NORMAL");
    }

    void carryOut(const wire::FeedRecord& record, Applied& applied);

    SQLite::Database database;
    std::optional<ArticleWriter> articles;
    std::optional<RecordWriter> records;
    std::optional<SQLite::Statement> saveCursor;
    std::optional<SQLite::Statement> readCursors;
};

Replica::Replica(std::unique_ptr<Parts> parts) : m_parts{std::move(parts)} {}
Replica::Replica(Replica&&) noexcept = default;
Replica& Replica::operator=(Replica&&) noexcept = default;
Replica::~Replica() = default;

Result<Replica> Replica::open(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return fail(ErrorCode::NotFound, "no catalogue at " + file.string());
    return withoutExceptions("open " + file.string(), [&]() -> Result<Replica> {
        auto parts = std::make_unique<Parts>(file.string(), SQLite::OPEN_READWRITE);
        if (const auto ours = checkSchema(parts->database); !ours)
            return passOn(ours);
        parts->useWal();
        parts->prepare();
        return Replica{std::move(parts)};
    });
}

Result<Replica> Replica::create(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored))
        return fail(ErrorCode::Conflict, file.string() + " is there already");
    return withoutExceptions("create " + file.string(), [&]() -> Result<Replica> {
        auto parts =
            std::make_unique<Parts>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        parts->useWal();
        SQLite::Transaction transaction{parts->database};
        createSchema(parts->database);
        transaction.commit();
        parts->prepare();
        return Replica{std::move(parts)};
    });
}

void Replica::Parts::carryOut(const wire::FeedRecord& record, Applied& applied)
{
    const bool isProduct = record.kind == wire::Product::kKind;
    if (record.deleted) {
        if (isProduct)
            articles->remove(record.key);
        const bool understood = isProduct || records->remove(record.kind, record.key);
        ++(understood ? applied.changed : applied.skipped);
        return;
    }

    const auto body = wire::readRecord(record.kind, record.body);
    if (isUnknownKind(body)) {
        records->writeBody(record.kind, record.key, record.body.dump());
        ++applied.kept;
        return;
    }
    // A record under another's key could never be removed again by its own tombstone.
    if (!body || wire::recordKey(*body) != record.key) {
        ++applied.skipped;
        return;
    }
    if (const auto* product = std::get_if<wire::Product>(&*body))
        articles->write(*product);
    else
        records->write(*body);
    ++applied.changed;
}

Result<Applied> Replica::apply(std::string_view feed, const wire::FeedPage& page)
{
    const std::string doing = "apply a page of feed " + std::string{feed};
    auto applied = withoutExceptions(doing, [&]() -> Result<Applied> {
        SQLite::Transaction transaction{m_parts->database, SQLite::TransactionBehavior::IMMEDIATE};
        Applied done;
        for (const wire::FeedRecord& record : page.records)
            m_parts->carryOut(record, done);
        m_parts->articles->finishSearch();
        Query{*m_parts->saveCursor, feed, page.cursor, done.skipped}.run();
        transaction.commit();
        return done;
    });
    // What was noted for the search index belongs to the transaction that has been undone.
    if (!applied)
        m_parts->articles->forget();
    return applied;
}

Result<wire::Cursors> Replica::cursors() const
{
    return withoutExceptions("read cursors", [&]() -> Result<wire::Cursors> {
        wire::Cursors cursors;
        if (isMarkedDamaged(m_parts->database.getFilename()))
            return cursors;
        Query row{*m_parts->readCursors};
        while (row.step())
            cursors[row.text(0)] = row.text(1);
        return cursors;
    });
}

} // namespace onetill::replica
