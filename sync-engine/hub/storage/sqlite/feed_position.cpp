#include "sync-engine/hub/storage/sqlite/feed_position.h"

namespace onetill::hub::sqlite {

void FeedPosition::startTransaction()
{
    m_news = {};
    m_headKnown = false;
}

void FeedPosition::restore(const FeedPosition& before)
{
    m_news = before.m_news;
    m_headKnown = before.m_headKnown;
}

std::int64_t FeedPosition::head()
{
    if (!m_headKnown) {
        auto rows = m_database.rows("SELECT max(last_sequence) FROM feed_commit");
        m_news.head = rows.next() ? rows.optionalInteger(0).value_or(0) : 0;
        m_headKnown = true;
    }
    return m_news.head;
}

std::int64_t FeedPosition::next(const std::string& scope)
{
    m_news.head = head() + 1;
    m_news.scopes.insert(scope);
    return m_news.head;
}

void FeedPosition::finish(Timestamp now, const RandomSource& random)
{
    if (m_news.scopes.empty())
        return;
    // 31 bits and never zero: enough to tell two histories apart, short in a cursor.
    std::array<std::uint8_t, 4> bytes{};
    random(bytes);
    std::int64_t tag = 0;
    for (const std::uint8_t byte : bytes)
        tag = tag << 8 | byte;
    m_database.run(
        "INSERT INTO feed_commit (last_sequence, tag, committed_at_ms) VALUES (?1, ?2, ?3)",
        m_news.head, (tag & 0x7fffffff) | 1, now);
}

} // namespace onetill::hub::sqlite
