#pragma once

#include "sync-engine/contract/wire/feed.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::hub {

/// One record with its place in the sequence of all changes.
struct SequencedRecord {
    std::int64_t sequence{0};
    wire::FeedRecord record;
};

/// Central data and feed in one: each row is the newest state of its key, and the place of its last
/// change. Places follow the order of commits, whoever writes.
class RecordStorage
{
public:
    virtual ~RecordStorage() = default;

    /// Writes unless the same is there already. True if it changed anything.
    virtual bool put(const std::string& scope, const wire::FeedRecord& record) = 0;
    /// The body, if the record is there and not deleted.
    virtual std::optional<wire::Json> find(const std::string& scope, const std::string& kind,
                                           const std::string& key) = 0;
    /// One member of the body that find() would give, null if the body lacks it, without reading
    /// the rest: what booking asks of each article.
    virtual std::optional<wire::Json> member(const std::string& scope, const std::string& kind,
                                             const std::string& key, const std::string& name) = 0;
    /// Whether find() would find it.
    virtual bool has(const std::string& scope, const std::string& kind, const std::string& key) = 0;
    /// The keys of a kind in all scopes that begin so, ascending; deleted ones are left out.
    virtual std::vector<std::string> keysUnder(const std::string& scopePrefix,
                                               const std::string& kind) = 0;
    /// Ascending by place; deleted ones are tombstones.
    virtual std::vector<SequencedRecord> after(const std::string& scope, std::int64_t sequence,
                                               std::size_t limit) = 0;
    /// How many changed after a place, counting no further than `limit`.
    virtual std::int64_t countAfter(const std::string& scope, std::int64_t sequence,
                                    std::int64_t limit) = 0;
    /// All that are there and not deleted, by kind and key.
    virtual void forEach(const std::string& scope,
                         const std::function<void(const wire::FeedRecord&)>& visit) = 0;

    /// The bodies of a kind as they are written, for who looks at one field of very many.
    virtual void forEachBody(
        const std::string& scope, const std::string& kind,
        const std::function<void(std::string_view key, std::string_view body)>& visit) = 0;

    virtual std::int64_t head() = 0;  ///< The newest place; 0: nothing was ever written.
    virtual std::int64_t floor() = 0; ///< Older cursors may have missed a tombstone.
    /// The random tag of the commit that the place belongs to; none beyond head or below floor.
    virtual std::optional<std::int64_t> tagOf(std::int64_t sequence) = 0;
    /// The newest place that was committed before the moment; 0: none.
    virtual std::int64_t lastBefore(Timestamp moment) = 0;
    /// Forgets tombstones and commits up to a place. Only ever moves up.
    virtual void raiseFloor(std::int64_t sequence) = 0;
};

} // namespace onetill::hub
