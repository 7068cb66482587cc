#pragma once

#include "sync-engine/contract/wire/feed.h"
#include "sync-engine/contract/wire/push.h"
#include "sync-engine/contract/wire/snapshot.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace onetill::test {

/// What a hub promises (sync.md 2 and 3), in as few lines as it can be said: one till, two feeds.
class ModelHub
{
public:
    struct Row {
        std::int64_t version{0};
        bool deleted{false};
        wire::Json body;
    };
    struct Feed {
        std::map<std::string, Row> rows; ///< Each keeps its last change only.
        std::int64_t head{0};
        std::int64_t floor{0}; ///< Older cursors need a snapshot.
    };

    ModelHub();

    void change(const std::string& feed, const std::string& key, bool deleted, int value);
    void raiseFloors();
    /// Keeps a backup, or goes back to it under a new lineage.
    void backUp();
    void restore();

    wire::PushReply push(const std::vector<wire::Entry>& entries, Timestamp now);
    /// Errors: MustSnapshot.
    Result<wire::FeedReply> feed(const wire::Cursors& cursors, Timestamp now) const;
    wire::SnapshotManifest manifest(Timestamp now);
    const std::map<std::string, wire::Json>& snapshotRows(const std::string& name) const;

    /// Whether these rows hold all that the cursors claim to have seen. Keys are feed/key.
    bool rowsAreBehindCursors(const std::map<std::string, wire::Json>& rows,
                              const wire::Cursors& cursors) const;
    /// What a till that has seen everything holds.
    std::map<std::string, wire::Json> allRows() const;

    const wire::PublicKey& key() const { return m_key.publicKey(); }
    const std::vector<wire::Hash>& journal() const { return m_state.journal; }

private:
    struct State {
        std::vector<wire::Hash> journal;
        std::map<std::string, Feed> feeds;
    };

    wire::Envelope envelope(Timestamp now) const;
    wire::Cursor cursor(std::int64_t version) const;
    /// -1 for one of another lineage.
    std::int64_t versionOf(const wire::Cursor& cursor) const;

    wire::SigningKey m_key;
    int m_lineage{1};
    State m_state;
    State m_backup;
    std::map<std::string, std::map<std::string, wire::Json>> m_snapshots;
};

} // namespace onetill::test
