#pragma once

#include "sync-engine/contract/wire/push.h"
#include "sync-engine/contract/wire/records.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// GET /v1/tills/{till}/feed: how central data reaches a till (sync.md 3).
namespace onetill::wire {

/// In the order in which a till applies them: rules before what they rule.
inline constexpr std::array<std::string_view, 7> kFeeds = {
    "configuration", "staff", "catalogue", "customers", "stock", "baskets", "exceptions"};

/// Opaque to a till; the hub's own notation. Empty: from the beginning.
using Cursor = std::string;
using Cursors = std::map<std::string, Cursor>; ///< By feed.
inline constexpr std::size_t kCursorBytesMax = 128;

inline constexpr std::size_t kFeedRecordsMax = 2000; ///< In one reply, over all feeds.

/// One change. `body` is nothing for a tombstone. A record of an unknown kind is kept and ignored,
/// so `body` stays as JSON here; readRecord() makes a value of it.
struct FeedRecord {
    std::string kind;
    std::string key;
    bool deleted{false};
    Json body;

    bool operator==(const FeedRecord&) const = default;
};

struct FeedPage {
    std::vector<FeedRecord> records;
    Cursor cursor;    ///< After these records; committed together with them.
    bool more{false}; ///< Ask again at once.
};

/// A reply of 204 has no body: nothing new within the time asked for.
struct FeedReply {
    std::map<std::string, FeedPage> feeds; ///< Only feeds with news.
    Envelope envelope;
};

FeedRecord upsert(const RecordBody& body);
FeedRecord tombstone(std::string_view kind, std::string_view key);

Json feedReplyJson(const FeedReply& reply);
/// Errors: as readJson().
Result<FeedReply> readFeedReply(const Json& json);

} // namespace onetill::wire
