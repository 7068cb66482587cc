#include "sync-engine/hub/service/feed/feed.h"

#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/service/stock/stock_storage.h"

#include <algorithm>

namespace onetill::hub {
namespace {

/// Rough size on the wire: enough to keep a reply within bounds.
std::size_t sizeOf(const wire::FeedRecord& record)
{
    constexpr std::size_t kFrame = 64;
    return kFrame + record.kind.size() + record.key.size()
           + (record.deleted ? 0 : record.body.dump().size());
}

/// What is left of a reply while its feeds are filled one after the other.
struct Room {
    std::size_t records{wire::kFeedRecordsMax};
    std::size_t bytes{kFeedReplyBytesMax};

    bool isFull() const { return records == 0 || bytes == 0; }
    void take(std::size_t size)
    {
        --records;
        bytes -= std::min(bytes, size);
    }
};

/// The next records of a feed over all its scopes, in the order of their places.
std::vector<SequencedRecord> nextRecords(Transaction& transaction, const Audience& audience,
                                         std::string_view feed, std::int64_t from,
                                         std::size_t limit)
{
    std::vector<SequencedRecord> merged;
    for (const std::string& scope : audience.scopes(feed)) {
        auto some = recordsAfter(transaction, audience, scope, from, limit);
        std::ranges::move(some, std::back_inserter(merged));
    }
    std::ranges::sort(merged, {}, &SequencedRecord::sequence);
    return merged;
}

/// Fills one page. `merged` holds at least limit records if there are so many, so cutting it
/// at `limit` leaves out nothing before the cut.
wire::FeedPage pageOf(std::vector<SequencedRecord> merged, Room& room, std::int64_t head,
                      std::int64_t& reached)
{
    wire::FeedPage page;
    reached = head;
    for (SequencedRecord& found : merged) {
        if (room.isFull()) {
            page.more = true;
            break;
        }
        room.take(sizeOf(found.record));
        reached = found.sequence;
        page.records.push_back(std::move(found.record));
    }
    if (!page.more)
        reached = head;
    return page;
}

} // namespace

std::vector<SequencedRecord> recordsAfter(Transaction& transaction, const Audience& audience,
                                          const std::string& scope, std::int64_t sequence,
                                          std::size_t limit)
{
    if (scope == ofStore("stock", audience.store()))
        return transaction.stock().after(audience.store(), sequence, limit);
    return transaction.records().after(scope, sequence, limit);
}

wire::Cursor cursorAt(Transaction& transaction, const Hub& hub, const Audience& audience,
                      std::string_view feed, std::int64_t sequence)
{
    return FeedCursor{.feed = std::string{feed},
                      .audience = audience.mark(),
                      .lineage = hub.identity.lineage,
                      .sequence = sequence,
                      .tag = transaction.records().tagOf(sequence).value_or(0)}
        .text();
}

Result<std::int64_t> placeOf(Transaction& transaction, const Hub& hub, const Audience& audience,
                             std::string_view feed, const wire::Cursor& cursor)
{
    if (cursor.empty())
        return 0;
    const auto parsed = FeedCursor::parse(cursor);
    RecordStorage& records = transaction.records();
    const auto refuse = [&](const char* why) {
        return fail(ErrorCode::MustSnapshot, std::string{feed} + " cursor " + why);
    };
    if (!parsed || parsed->feed != feed)
        return refuse("is not one of this feed");
    if (parsed->lineage != hub.identity.lineage)
        return refuse("comes from another database");
    if (parsed->audience != audience.mark())
        return refuse("was given when the store had other price lists or tax regions");
    if (parsed->sequence > records.head())
        return refuse("is ahead of this hub");
    if (parsed->sequence < records.floor())
        return refuse("is too old");
    if (parsed->sequence > 0 && records.tagOf(parsed->sequence) != parsed->tag)
        return refuse("comes from a history that was lost");
    return parsed->sequence;
}

wire::Envelope envelopeFor(Transaction& transaction, const Hub& hub, const Till& till,
                           wire::Epoch epoch, const std::optional<wire::Have>& reached)
{
    const auto sign = [&](const wire::Have& have) {
        return wire::signHave(have, till.id, hub.identity.lineage, hub.identity.key);
    };
    const wire::Have have = transaction.inbox().head(till.id, epoch);
    wire::Envelope envelope{.have = sign(have),
                            .hubTime = hub.clock(),
                            .pollAfterMs = 0,
                            .minimumProtocol = wire::kProtocolVersion,
                            .epochsKnown = till.highestOrdinal()};
    envelope.before = hub.identity.before;
    if (reached && *reached != have)
        envelope.branch = sign(*reached);
    return envelope;
}

Result<FeedAnswer> readFeeds(Transaction& transaction, const Hub& hub, const Till& till,
                             const wire::Cursors& asked, wire::Epoch epoch)
{
    const Audience audience = Audience::of(transaction, till.store);
    const std::int64_t head = transaction.records().head();
    std::map<std::string, wire::FeedPage> pages;
    FeedAnswer answer{.reply = std::nullopt, .head = head, .scopes = {}};
    Room room;
    for (const std::string_view feed : wire::kFeeds) {
        const auto cursor = asked.find(std::string{feed});
        if (cursor == asked.end())
            continue;
        const auto from = placeOf(transaction, hub, audience, feed, cursor->second);
        if (!from)
            return passOn(from);
        std::ranges::move(audience.scopes(feed), std::back_inserter(answer.scopes));
        if (room.isFull())
            continue; // The feed that filled the reply says `more`; this one comes with the next.

        auto merged = nextRecords(transaction, audience, feed, *from, room.records + 1);
        if (merged.empty() && head - *from < kStaleSequences)
            continue;
        std::int64_t reached = head;
        auto page = pageOf(std::move(merged), room, head, reached);
        page.cursor = cursorAt(transaction, hub, audience, feed, reached);
        pages.emplace(feed, std::move(page));
    }
    if (!pages.empty())
        answer.reply = wire::FeedReply{.feeds = std::move(pages),
                                       .envelope = envelopeFor(transaction, hub, till, epoch)};
    return answer;
}

} // namespace onetill::hub
