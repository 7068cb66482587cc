#include "sync-engine/hub/api/http.h"
#include "sync-engine/hub/service/care/care_storage.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "tests/unit/sync-engine/hub/api/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

struct LittleRoomForReplies : ServedHub {
    static hub::ServerLimits little()
    {
        hub::ServerLimits limits;
        limits.replyBytes = 300'000;
        return limits;
    }
    LittleRoomForReplies() : ServedHub{little()} {}

    /// So many kilobytes for every till of the feed.
    void describe(int kilobytes)
    {
        wire::Product article = aProduct("BOOK");
        for (int i = 0; i < kilobytes / 5; ++i) {
            article.sku = sku("BOOK-" + std::to_string(i));
            article.description = std::string(5'000, 'd');
            put(hub::everyone("catalogue"), article);
        }
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(replies_tests, LittleRoomForReplies)

// Five hundred connections that asked for a piece of a snapshot and did not read it took two
// gigabytes.
BOOST_AUTO_TEST_CASE(replies_above_the_room_for_all_are_told_to_come_back)
{
    describe(500);

    const auto reply = askAsTill("GET", "/feed?catalogue=");

    BOOST_TEST(reply.status == 503);
    BOOST_TEST(reply.headers.at("retry-after") == "1");
    BOOST_TEST(askAsTill("GET", "/stock?sku=MUG").status == 200);
}

BOOST_AUTO_TEST_CASE(a_reply_that_was_sent_gives_its_room_back)
{
    describe(200);

    for (int i = 0; i < 10; ++i)
        BOOST_TEST(askAsTill("GET", "/feed?catalogue=").status == 200);
    while (services.metrics.connections > 0)
        std::this_thread::yield();
    BOOST_TEST(services.metrics.replyBytes == 0);
}

// RFC 9110, 11.1: the name of a scheme has no case.
BOOST_AUTO_TEST_CASE(a_token_is_known_however_its_scheme_is_written)
{
    for (const char* scheme : {"Bearer ", "bearer ", "BEARER "})
        BOOST_TEST(ask("GET", "/v1/tills/" + till.id.text() + "/stock?sku=MUG", {},
                       {{"Authorization", scheme + token}})
                       .status
                   == 200);
    BOOST_TEST(ask("GET", "/v1/tills/" + till.id.text() + "/stock?sku=MUG", {},
                   {{"Authorization", "Basic " + token}})
                   .headers.at("www-authenticate")
               == "Bearer");
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

struct RestoredTwice : ServedHub {
    RestoredTwice() : ServedHub{{}, {"second", "first"}} {}
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(envelope_tests, RestoredTwice)

// A till that does not hear which lineages the hub continues would take it for a stranger.
BOOST_AUTO_TEST_CASE(every_reply_to_a_till_names_the_lineages_that_the_hub_continues)
{
    till.sell();
    for (const RawReply& reply :
         {askAsTill("POST", "/journal", till.batch().dump(), {{"X-Trace", "00ff"}}),
          askAsTill("GET", "/feed?configuration="), askAsTill("GET", "/snapshot")}) {
        BOOST_TEST(reply.status == 200);
        const auto envelope = wire::readEnvelope(json(reply)).value();
        BOOST_TEST((envelope.before.names == std::vector<std::string>{"second", "first"}));
        BOOST_TEST(wire::ancestryHolds(envelope.before, hub.identity.lineage,
                                       hub.identity.key.publicKey()));
    }
}

BOOST_AUTO_TEST_CASE(the_metrics_say_when_the_newest_backup_was_made)
{
    const auto said = [&](const std::string& seconds) {
        return ask("GET", "/metrics")
                   .body.find("onetill_hub_newest_backup_timestamp_seconds " + seconds + "\n")
               != std::string::npos;
    };
    BOOST_TEST(said("0"));
    write([](hub::Transaction& transaction) {
        transaction.care().addBackup({"/backups/a.db", {1'795'428'000'000}, "third", {}});
    });
    BOOST_TEST(said("1795428000"));
}

// What strangers write must not forge lines of the log.
BOOST_AUTO_TEST_CASE(only_a_word_is_taken_for_the_name_of_a_request)
{
    BOOST_TEST(hub::traceOf("00ffAB") == "00ffAB");
    for (const char* forged : {"a b", "a\nb", "a=b", "\xff", "123456789012345678901234567890123"})
        BOOST_TEST(hub::traceOf(forged).empty());
}

BOOST_AUTO_TEST_SUITE_END()
