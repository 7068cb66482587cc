#include "sync-engine/contract/wire/feed.h"
#include "sync-engine/contract/wire/live.h"
#include "sync-engine/contract/wire/push.h"
#include "sync-engine/contract/wire/snapshot.h"
#include "tests/support/sale_builder.h"
#include "tests/support/seeded_random.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::wire;
using test::sku;

namespace {

const Uuid kTill = *Uuid::parse("01938f6e-0000-7000-8000-000000000001");

struct Exchange {
    SigningKey hubKey = SigningKey::generate(test::seededRandom(3));
    SigningKey tillKey = SigningKey::generate(test::seededRandom(4));

    Entry entry(std::int64_t seq) const
    {
        const EntryHeader header{.kind = "sale-completed",
                                 .schema = 1,
                                 .till = kTill,
                                 .store = *StoreId::parse("GRAFTON"),
                                 .epoch = Epoch{1},
                                 .seq = seq,
                                 .id = kTill,
                                 .businessDay = {2026, 11, 23},
                                 .total = std::nullopt,
                                 .refersTo = {},
                                 .clock = test::aClock()};
        return makeEntry(header, eventBytes(test::aSale()).value(), {}, tillKey).value();
    }
    Envelope envelope() const
    {
        return {.have = signHave({Epoch{1}, 5, sha256({"head"})}, kTill, "hub-1", hubKey),
                .hubTime = {1'795'428'000'000},
                .pollAfterMs = 250,
                .minimumProtocol = 1};
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(push_and_feed_tests, Exchange)

BOOST_AUTO_TEST_CASE(a_batch_keeps_the_first_bytes_of_its_entries)
{
    const auto again = readPushRequest(*parseJson(pushRequestBytes({{entry(1), entry(2)}})));

    BOOST_REQUIRE(again);
    BOOST_TEST(again->entries[1].bodyBytes == entry(2).bodyBytes);
    BOOST_TEST(again->entries[1].headerBytes == entry(2).headerBytes);
    BOOST_TEST(signatureHolds(again->entries[1], tillKey.publicKey()));
}

BOOST_AUTO_TEST_CASE(a_changed_entry_does_not_get_through)
{
    Json json = *parseJson(pushRequestBytes({{entry(1)}}));
    const Json sent = json["entries"][0];
    for (const auto& [field, value] : sent.items()) {
        Json changed = json;
        std::string text = value.get<std::string>();
        // A signature is the receiver's to check; everything else shows in the hash.
        if (field == "signature")
            continue;
        text[text.size() / 2] = text[text.size() / 2] == '0' ? '1' : '0';
        changed["entries"][0][field] = text;
        BOOST_TEST(!readPushRequest(changed), field);
    }
    json["entries"] = Json(kBatchEntriesMax + 1, sent);
    BOOST_TEST((readPushRequest(json).error().code == ErrorCode::TooLarge));
}

BOOST_AUTO_TEST_CASE(what_the_hub_has_is_signed_for_one_till_and_lineage)
{
    SignedHave have = envelope().have;

    BOOST_TEST(haveHolds(have, kTill, hubKey.publicKey()));
    BOOST_TEST(!haveHolds(have, Uuid{}, hubKey.publicKey()));
    BOOST_TEST(!haveHolds(have, kTill, tillKey.publicKey()));
    have.hubEpoch = "hub-2";
    BOOST_TEST(!haveHolds(have, kTill, hubKey.publicKey()));
    have = envelope().have;
    have.have.contiguous = 6;
    BOOST_TEST(!haveHolds(have, kTill, hubKey.publicKey()));
}

BOOST_AUTO_TEST_CASE(a_push_reply_comes_back_as_it_was)
{
    const PushReply reply{{EntryStatus::Created, EntryStatus::Exists,
                           EntryStatus::AcceptedWithException, EntryStatus::Quarantined,
                           EntryStatus::Retry},
                          envelope()};

    const auto again = readPushReply(pushReplyJson(reply));

    BOOST_TEST((again->statuses == reply.statuses));
    BOOST_TEST((again->envelope.have.have == reply.envelope.have.have));
    BOOST_TEST(haveHolds(again->envelope.have, kTill, hubKey.publicKey()));
    Json odd = pushReplyJson(reply);
    odd["statuses"][0] = "perhaps";
    BOOST_TEST(!readPushReply(odd));
    BOOST_TEST(!readPushReply(Json::parse("{\"html\":\"captive portal\"}")));
}

BOOST_AUTO_TEST_CASE(a_feed_reply_comes_back_as_it_was)
{
    const Price price{"retail", sku("MUG"), test::euros(1290)};
    const FeedReply reply{
        {{"catalogue", {{upsert(price), tombstone("product", "OLD")}, "c-1", true}},
         {"stock", {{}, "s-1", false}}},
        envelope()};

    const auto again = readFeedReply(feedReplyJson(reply));

    BOOST_REQUIRE(again);
    const FeedPage& page = again->feeds.at("catalogue");
    BOOST_TEST((page.records == reply.feeds.at("catalogue").records));
    BOOST_TEST((page.cursor == "c-1" && page.more));
    BOOST_TEST(again->feeds.at("stock").records.empty());
    Json odd = feedReplyJson(reply);
    odd["feeds"]["catalogue"]["cursor"] = std::string(kCursorBytesMax + 1, 'c');
    BOOST_TEST((readFeedReply(odd).error().code == ErrorCode::TooLarge));
}

BOOST_AUTO_TEST_CASE(a_manifest_names_one_plain_file)
{
    SnapshotManifest manifest;
    manifest.name = "a1b2-grafton-17";
    manifest.bytes = 5'000'000;
    manifest.cursors = {{"catalogue", "c-1"}};
    manifest.pieces = {{1000, sha256({"1"})}, {20, sha256({"2"})}};
    manifest.envelope = envelope();

    const auto again = readSnapshotManifest(snapshotManifestJson(manifest));

    BOOST_REQUIRE(again);
    BOOST_TEST((again->name == manifest.name && again->bytes == manifest.bytes));
    BOOST_TEST((again->cursors == manifest.cursors && again->pieces.size() == 2));
    for (const char* name : {"", "..", "../register", "a/b", "a\\b", ".hidden", "a b", "UPPER"}) {
        manifest.name = name;
        BOOST_TEST(!readSnapshotManifest(snapshotManifestJson(manifest)), name);
    }
}

BOOST_AUTO_TEST_CASE(a_stock_reply_comes_back_as_it_was)
{
    const StockReply reply{
        sku("MUG"),
        {{*StoreId::parse("SOHO"), "Soho", -2000},
         {*StoreId::parse("CORK"), "Cork", 0, StockLevel::ByTill{}, "warehouse"},
         {*StoreId::parse("BATH"), "Bath", 1, StockLevel::ByTill{{"till", {Epoch{7}, 3}}}}},
        {1'795'428'000'000}};

    const auto again = readStockReply(stockReplyJson(reply));

    BOOST_TEST((again->levels == reply.levels && again->asOf == reply.asOf));
}

BOOST_AUTO_TEST_SUITE_END()
