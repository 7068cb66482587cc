#pragma once

#include "sync-engine/hub/service/storage.h"
#include "sync-engine/hub/storage/sqlite/database.h"

namespace onetill::hub::sqlite {

/// Hands out places in the feeds within a write transaction. SQLite has one writer, so places
/// follow the order of commits by themselves; another database must hold a lock to the commit.
class FeedPosition
{
public:
    explicit FeedPosition(Database& database) : m_database{database} {}

    void startTransaction();
    std::int64_t next(const std::string& scope);
    /// Writes the commit's row, if places were taken.
    void finish(Timestamp now, const RandomSource& random);
    const News& news() const { return m_news; }
    /// After a part of the transaction was undone: the places it took are free again.
    void restore(const FeedPosition& before);
    std::int64_t head();

private:
    Database& m_database;
    News m_news;
    bool m_headKnown{false};
};

} // namespace onetill::hub::sqlite
