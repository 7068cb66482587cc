#pragma once

#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/cursor.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/storage.h"
#include "sync-engine/hub/service/tills/till_storage.h"

#include <optional>

/// What tills learn from the centre (sync.md 3).
namespace onetill::hub {

/// Tombstones live this long: longer than any till is promised to work without the hub.
inline constexpr std::int64_t kRetentionDays = 45;
/// A cursor this far behind the head gets a fresh one although its feed has no news, so that a
/// quiet feed's cursor does not fall below the floor.
inline constexpr std::int64_t kStaleSequences = 100'000;
/// A reply stops growing here; what is left comes with the next.
inline constexpr std::size_t kFeedReplyBytesMax = std::size_t{1} << 20;

struct FeedAnswer {
    std::optional<wire::FeedReply> reply; ///< None: nothing new.
    std::int64_t head{0};                 ///< What was looked at; wait for news beyond it.
    std::vector<std::string> scopes;      ///< What news to wait for.
};

/// Feeds that are not asked for are not looked at; an empty cursor reads from the beginning.
/// `epoch` is the journal that the till asks about. Errors: MustSnapshot.
Result<FeedAnswer> readFeeds(Transaction& transaction, const Hub& hub, const Till& till,
                             const wire::Cursors& asked, wire::Epoch epoch);

/// The place that a cursor names. Errors: MustSnapshot, for a cursor of another feed, audience or
/// lineage, of a history that was lost, below the floor, or above the head.
Result<std::int64_t> placeOf(Transaction& transaction, const Hub& hub, const Audience& audience,
                             std::string_view feed, const wire::Cursor& cursor);

wire::Cursor cursorAt(Transaction& transaction, const Hub& hub, const Audience& audience,
                      std::string_view feed, std::int64_t sequence);

/// The records of a scope, whether they are kept as records or, for stock, as levels.
std::vector<SequencedRecord> recordsAfter(Transaction& transaction, const Audience& audience,
                                          const std::string& scope, std::int64_t sequence,
                                          std::size_t limit);

/// What every reply to a till says besides its matter: how far a journal of it has arrived; and
/// the place that was spoken of, which is here, where that is another.
wire::Envelope envelopeFor(Transaction& transaction, const Hub& hub, const Till& till,
                           wire::Epoch epoch,
                           const std::optional<wire::Have>& reached = std::nullopt);

} // namespace onetill::hub
