#include "tests/support/model_hub.h"

#include "tests/support/memory_till.h"

#include <algorithm>

namespace onetill::test {

ModelHub::ModelHub() : m_key{wire::SigningKey::Seed{42}}
{
    m_state.feeds["catalogue"];
    m_state.feeds["stock"];
    m_backup = m_state;
}

void ModelHub::change(const std::string& feed, const std::string& key, bool deleted, int value)
{
    Feed& changed = m_state.feeds.at(feed);
    changed.rows[key] = {++changed.head, deleted, {{"value", value}}};
}

void ModelHub::raiseFloors()
{
    for (auto& [name, feed] : m_state.feeds)
        feed.floor = feed.head / 2;
}

void ModelHub::backUp()
{
    m_backup = m_state;
}

void ModelHub::restore()
{
    m_state = m_backup;
    ++m_lineage;
}

wire::PushReply ModelHub::push(const std::vector<wire::Entry>& entries, Timestamp now)
{
    wire::PushReply reply;
    for (const wire::Entry& entry : entries) {
        const auto at = static_cast<std::size_t>(entry.header.seq - 1);
        auto status = wire::EntryStatus::Retry; // a gap: those before it are missing
        if (at < m_state.journal.size() && m_state.journal[at] == entry.hash)
            status = wire::EntryStatus::Exists;
        const wire::Hash head = m_state.journal.empty() ? wire::Hash{} : m_state.journal.back();
        if (at == m_state.journal.size() && entry.previous == head) {
            m_state.journal.push_back(entry.hash);
            status = wire::EntryStatus::Created;
        }
        reply.statuses.push_back(status);
    }
    reply.envelope = envelope(now);
    return reply;
}

Result<wire::FeedReply> ModelHub::feed(const wire::Cursors& cursors, Timestamp now) const
{
    constexpr std::size_t kPage = 4;
    wire::FeedReply reply{{}, envelope(now)};
    for (const auto& [name, feed] : m_state.feeds) {
        const auto said = cursors.find(name);
        const std::int64_t seen = said == cursors.end() ? -1 : versionOf(said->second);
        if (seen < feed.floor || seen > feed.head)
            return fail(ErrorCode::MustSnapshot, name);
        std::vector<std::pair<std::int64_t, std::string>> newer;
        for (const auto& [key, row] : feed.rows)
            if (row.version > seen)
                newer.emplace_back(row.version, key);
        if (newer.empty())
            continue;
        std::ranges::sort(newer);
        wire::FeedPage& page = reply.feeds[name];
        page.more = newer.size() > kPage;
        newer.resize(std::min(newer.size(), kPage));
        for (const auto& [version, key] : newer) {
            const Row& row = feed.rows.at(key);
            page.records.push_back({"row", name + '/' + key, row.deleted, row.body});
        }
        page.cursor = cursor(newer.back().first);
    }
    return reply;
}

wire::SnapshotManifest ModelHub::manifest(Timestamp now)
{
    wire::SnapshotManifest manifest;
    manifest.name = std::to_string(m_lineage);
    for (const auto& [name, feed] : m_state.feeds) {
        manifest.name += '-' + std::to_string(feed.head);
        manifest.cursors[name] = cursor(feed.head);
    }
    manifest.pieces.resize(3);
    manifest.envelope = envelope(now);
    m_snapshots[manifest.name] = allRows();
    return manifest;
}

const std::map<std::string, wire::Json>& ModelHub::snapshotRows(const std::string& name) const
{
    return m_snapshots.at(name);
}

bool ModelHub::rowsAreBehindCursors(const std::map<std::string, wire::Json>& rows,
                                    const wire::Cursors& cursors) const
{
    for (const auto& [name, cursor] : cursors) {
        const std::int64_t seen = versionOf(cursor);
        for (const auto& [key, row] : m_state.feeds.at(name).rows) {
            if (row.version > seen)
                continue;
            const auto held = rows.find(name + '/' + key);
            const bool missing = held == rows.end();
            if (row.deleted ? !missing : (missing || held->second != row.body))
                return true;
        }
    }
    return false;
}

std::map<std::string, wire::Json> ModelHub::allRows() const
{
    std::map<std::string, wire::Json> rows;
    for (const auto& [name, feed] : m_state.feeds)
        for (const auto& [key, row] : feed.rows)
            if (!row.deleted)
                rows[name + '/' + key] = row.body;
    return rows;
}

wire::Envelope ModelHub::envelope(Timestamp now) const
{
    const wire::Have have{MemoryTill::epoch(), static_cast<std::int64_t>(m_state.journal.size()),
                          m_state.journal.empty() ? wire::Hash{} : m_state.journal.back()};
    const std::string lineage = std::to_string(m_lineage);
    std::vector<std::string> before;
    for (int earlier = m_lineage - 1; earlier > 0; --earlier)
        before.push_back(std::to_string(earlier));
    return {.have = wire::signHave(have, MemoryTill::till(), lineage, m_key),
            .hubTime = now,
            .pollAfterMs = 0,
            .minimumProtocol = 1,
            .before = wire::signAncestry(std::move(before), lineage, m_key)};
}

wire::Cursor ModelHub::cursor(std::int64_t version) const
{
    return std::to_string(m_lineage) + ':' + std::to_string(version);
}

std::int64_t ModelHub::versionOf(const wire::Cursor& cursor) const
{
    const std::string prefix = std::to_string(m_lineage) + ':';
    return cursor.starts_with(prefix) ? std::stoll(cursor.substr(prefix.size())) : -1;
}

} // namespace onetill::test
