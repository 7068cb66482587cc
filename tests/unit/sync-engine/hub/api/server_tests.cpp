#include "sync-engine/contract/replica/catalogue.h"
#include "sync-engine/contract/replica/schema.h"
#include "sync-engine/contract/wire/live.h"
#include "sync-engine/contract/wire/snapshot.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/tills/enrolment.h"
#include "tests/unit/sync-engine/hub/api/server_fixture.h"
#include "tests/unit/sync-engine/hub/api/zstd_frames.h"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <fstream>

using namespace onetill;
using namespace onetill::test;

namespace {

using std::chrono::steady_clock;

} // namespace

BOOST_FIXTURE_TEST_SUITE(server_tests, ServedHub)

BOOST_AUTO_TEST_CASE(a_till_enrols_sells_and_reads_back)
{
    const auto code =
        hub::issueCode(session(), hub,
                       {.store = till.store, .trial = false, .validity = hub::kCodeValidity})
            .value();
    const auto request =
        wire::makeEnrolRequest(code, till.key.publicKey(), till.epoch, clock.now());
    const auto welcome =
        wire::readEnrolReply(json(ask("POST", "/v1/enrol", wire::enrolRequestJson(request).dump())))
            .value();
    till.id = welcome.till;
    setStock("MUG", 10'000);
    till.sell();
    const std::map<std::string, std::string> as{{"Authorization", "Bearer " + welcome.token},
                                                {"Content-Encoding", "zstd"}};
    const std::string base = "/v1/tills/" + till.id.text();

    RawHttp connection{port};
    const auto pushed =
        connection.ask("POST", base + "/journal", packed(till.batch().dump()), as).value();
    const auto read = connection.ask("GET", base + "/feed?stock=&catalogue=", {}, as).value();

    const auto reply = wire::readPushReply(json(pushed)).value();
    BOOST_TEST((reply.statuses == std::vector{wire::EntryStatus::Created}));
    const auto feeds = wire::readFeedReply(json(read)).value().feeds;
    BOOST_TEST(feeds.at("stock").records.at(0).body["on_hand_milli"] == 9'000);
    BOOST_TEST(feeds.at("catalogue").records.size() == 3u);
}

BOOST_AUTO_TEST_CASE(every_route_answers_as_it_is_described)
{
    setStock("MUG", 10'000);
    till.sell();
    BOOST_TEST(askAsTill("POST", "/journal", till.batch().dump()).status == 200);
    BOOST_TEST(askAsTill("POST", "/quarantine", "torn").status == 200);
    BOOST_TEST(askAsTill("GET", "/feed?stock=&staff=&catalogue=&configuration=&wait=0").status
               == 200);
    BOOST_TEST(askAsTill("GET", "/feed?staff=&wait=0").status == 204);
    // A till that names its journal hears how far it is although there is no news.
    const auto heard = askAsTill("GET", "/feed?staff=&wait=0&epoch=" + till.epoch.text());
    BOOST_TEST(heard.status == 200);
    BOOST_TEST(json(heard)["have"]["epoch"] == till.epoch.text());
    BOOST_TEST(json(heard)["feeds"].empty());
    BOOST_TEST(askAsTill("GET", "/feed?staff=&wait=0&epoch=newest").status == 400);
    BOOST_TEST(askAsTill("GET", "/feed?staff=nonsense").status == 410);
    BOOST_TEST(askAsTill("GET", "/feed?wait=soon").status == 400);
    BOOST_TEST(askAsTill("GET", "/stock?sku=MUG").status == 200);
    BOOST_TEST(askAsTill("GET", "/stock?sku=GHOST").status == 200);
    BOOST_TEST(askAsTill("GET", "/stock").status == 400);
    BOOST_TEST(askAsTill("GET", "/snapshot/nothing/0").status == 404);
    BOOST_TEST(askAsTill("POST", "/journal", "{}").status == 400);
    BOOST_TEST(askAsTill("POST", "/journal", "not json").status == 400);
    BOOST_TEST(askAsTill("POST", "/journal", "x", {{"Content-Encoding", "zstd"}}).status == 400);
    BOOST_TEST(askAsTill("GET", "/journal").status == 405);
    BOOST_TEST(ask("POST", "/v1/enrol", "{}").status == 400);
    BOOST_TEST(ask("GET", "/health/live").status == 200);
    BOOST_TEST(ask("GET", "/health/ready").status == 200);
    BOOST_TEST(ask("GET", "/metrics").body.find("onetill_hub_entries_created_total 1")
               != std::string::npos);
    BOOST_TEST(ask("GET", "/nowhere").status == 404);
    BOOST_TEST(ask("GET", "/v1/tills/" + till.id.text() + "/feed").status == 401);
    BOOST_TEST(ask("DELETE", "/metrics").status == 405);
}

// The refusal quotes what it could not read; that must not break the refusal.
BOOST_AUTO_TEST_CASE(a_body_that_is_not_utf_8_is_refused_like_any_other)
{
    RawHttp connection{port};
    for (const char* body : {"\xff\xfe", "{\"code_id\":\"\xff\"}", "{\"a\":\xc3\x28}"})
        BOOST_TEST(connection.ask("POST", "/v1/enrol", body).value().status == 400);
}

BOOST_AUTO_TEST_CASE(a_snapshot_is_a_catalogue_that_opens)
{
    setStock("MUG", 10'000);
    put(hub::ofPriceList("EUR"), wire::Price{"EUR", sku("MUG"), euros(1290)});
    const auto manifest = wire::readSnapshotManifest(json(askAsTill("GET", "/snapshot"))).value();
    const auto path = directory.path() / "catalogue.db";
    std::ofstream out{path, std::ios::binary};
    for (std::size_t i = 0; i < manifest.pieces.size(); ++i) {
        const auto piece =
            askAsTill("GET", "/snapshot/" + manifest.name + '/' + std::to_string(i)).body;
        BOOST_TEST((wire::sha256({piece}) == manifest.pieces[i].sha256));
        out << unpacked(piece);
    }
    out.close();

    const auto catalogue = replica::Catalogue::open(path).value();

    BOOST_TEST(std::filesystem::file_size(path) == static_cast<std::uintmax_t>(manifest.bytes));
    BOOST_TEST(catalogue.bySku(sku("MUG")).value()->name == "Article MUG");
    BOOST_TEST((catalogue.price(sku("MUG"), "EUR").value() == euros(1290)));
    BOOST_TEST(catalogue.stock(till.store, sku("MUG")).value()->onHandMilli == 10'000);
    std::string query = "/feed?wait=0";
    const auto cursors = catalogue.cursors().value();
    for (const auto& [feed, cursor] : cursors)
        query += '&' + feed + '=' + cursor;
    BOOST_TEST(askAsTill("GET", query).status == 204, "the feeds go on where the snapshot ends");
    BOOST_TEST(json(askAsTill("GET", "/snapshot"))["name"] == manifest.name, "built once");
    const auto part =
        askAsTill("GET", "/snapshot/" + manifest.name + "/0", {}, {{"Range", "bytes=10-19"}});
    BOOST_TEST(part.status == 206);
    BOOST_TEST(part.body.size() == 10u);
}

BOOST_AUTO_TEST_CASE(a_till_cannot_load_another_stores_snapshot)
{
    const auto name = json(askAsTill("GET", "/snapshot"))["name"].get<std::string>();
    const std::string other = "0000000000000000" + name.substr(16);

    BOOST_TEST(askAsTill("GET", "/snapshot/" + other + "/0").status == 404);
    BOOST_TEST(askAsTill("GET", "/snapshot/..%2F" + name + "/0").status == 404);
}

BOOST_AUTO_TEST_CASE(a_waiting_till_hears_of_a_change_at_once)
{
    const auto all = wire::readFeedReply(json(askAsTill("GET", "/feed?catalogue="))).value();
    const std::string query = "/feed?wait=20&stock=&catalogue=" + all.feeds.at("catalogue").cursor;
    const auto started = steady_clock::now();
    auto waiting = waitAsTill(query);

    setStock("MUG", 5'000); // through another connection, as an import would

    BOOST_TEST(waiting.reply().status == 200);
    BOOST_TEST((steady_clock::now() - started < std::chrono::seconds{5}));
}

BOOST_AUTO_TEST_CASE(a_push_wakes_those_who_wait_for_its_stock)
{
    setStock("MUG", 10'000);
    const auto all = wire::readFeedReply(json(askAsTill("GET", "/feed?stock="))).value();
    auto waiting = waitAsTill("/feed?wait=20&stock=" + all.feeds.at("stock").cursor);
    till.sell();

    (void)askAsTill("POST", "/journal", till.batch().dump());

    BOOST_TEST(waiting.reply().status == 200);
}

BOOST_AUTO_TEST_CASE(nothing_to_do_is_one_small_reply)
{
    const auto reply = askAsTill("GET", "/feed?staff=&wait=0");
    std::size_t bytes = 20;
    for (const auto& [name, value] : reply.headers)
        bytes += name.size() + value.size() + 4;

    BOOST_TEST(bytes + reply.body.size() <= 300u);
}

BOOST_AUTO_TEST_CASE(one_connection_serves_many_requests)
{
    RawHttp connection{port};
    for (int i = 0; i < 50; ++i)
        BOOST_TEST(connection.ask("GET", "/health/live").value().status == 200);
}

// A till that hung up must not keep its place.
BOOST_AUTO_TEST_CASE(a_connection_that_was_closed_is_let_go)
{
    for (int i = 0; i < 5; ++i)
        BOOST_TEST(ask("GET", "/health/live").status == 200);

    const auto started = steady_clock::now();
    while (services.metrics.connections > 0
           && steady_clock::now() - started < std::chrono::seconds{5})
        std::this_thread::yield();
    BOOST_TEST(services.metrics.connections == 0);
}

// A stop while a till waits: the till gets its answer, and the hub ends.
BOOST_AUTO_TEST_CASE(stopping_ends_what_waits_and_what_idles)
{
    RawHttp idle{port};
    BOOST_TEST(idle.ask("GET", "/health/live").value().status == 200);
    auto waiting = waitAsTill("/feed?wait=25&staff=");
    const auto started = steady_clock::now();

    stop();

    BOOST_TEST(waiting.reply().status == 204);
    BOOST_TEST(idle.isClosed());
    BOOST_TEST((steady_clock::now() - started < std::chrono::seconds{5}));
}

// It stood in no queue, so nobody told it, and the stop took until the deadline.
BOOST_AUTO_TEST_CASE(stopping_ends_what_waits_for_nothing_in_particular)
{
    auto waiting = waitAsTill("/feed?wait=25");
    const auto started = steady_clock::now();

    stop();

    BOOST_TEST(waiting.reply().status == 204);
    BOOST_TEST((steady_clock::now() - started < std::chrono::seconds{5}));
}

BOOST_AUTO_TEST_SUITE_END()
