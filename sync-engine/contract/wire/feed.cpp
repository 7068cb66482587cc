#include "sync-engine/contract/wire/feed.h"

#include "sync-engine/contract/wire/json_reader.h"

#include <utility>

namespace onetill::wire {
namespace {

constexpr std::size_t kKeyBytesMax = 512;

Json pageJson(const FeedPage& page)
{
    Json records = Json::array();
    for (const FeedRecord& record : page.records) {
        Json json{{"kind", record.kind}, {"key", record.key}, {"deleted", record.deleted}};
        if (!record.deleted)
            json["body"] = record.body;
        records.push_back(std::move(json));
    }
    return {{"records", std::move(records)}, {"cursor", page.cursor}, {"more", page.more}};
}

FeedRecord readFeedRecord(const JsonReader& reader)
{
    FeedRecord record{.kind = reader.text("kind", 64),
                      .key = reader.text("key", kKeyBytesMax),
                      .deleted = reader.flag("deleted"),
                      .body = nullptr};
    if (!record.deleted)
        record.body = reader.object("body");
    return record;
}

FeedPage readPage(const JsonReader& reader)
{
    return {.records = reader.list("records", kFeedRecordsMax, readFeedRecord),
            .cursor = reader.text("cursor", kCursorBytesMax),
            .more = reader.flag("more")};
}

} // namespace

FeedRecord upsert(const RecordBody& body)
{
    return {std::string{recordKind(body)}, recordKey(body), false, recordJson(body)};
}

FeedRecord tombstone(std::string_view kind, std::string_view key)
{
    return {std::string{kind}, std::string{key}, true, nullptr};
}

Json feedReplyJson(const FeedReply& reply)
{
    Json json = envelopeJson(reply.envelope);
    Json& feeds = json["feeds"] = Json::object();
    for (const auto& [feed, page] : reply.feeds)
        feeds[feed] = pageJson(page);
    return json;
}

Result<FeedReply> readFeedReply(const Json& json)
{
    auto envelope = readEnvelope(json);
    if (!envelope)
        return passOn(envelope);
    return readJson(json, "feed", [&](const JsonReader& reader) {
        FeedReply reply{.feeds = {}, .envelope = *std::move(envelope)};
        for (const auto& [feed, page] : reader.object("feeds").items())
            reply.feeds[feed] = readPage(JsonReader{page, "feed." + feed.substr(0, 64)});
        return reply;
    });
}

} // namespace onetill::wire
