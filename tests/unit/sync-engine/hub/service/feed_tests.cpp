#include "sync-engine/hub/service/feed/feed.h"
#include "tests/unit/sync-engine/hub/hub_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

struct Feeds : EmptyHub {
    Result<hub::FeedAnswer> ask(const wire::Cursors& cursors)
    {
        return session().read([&](hub::Transaction& transaction) {
            return hub::readFeeds(transaction, hub, till.asKnown(), cursors, till.epoch);
        });
    }
    /// Asks until nothing is left, as a till does.
    std::vector<std::string> drain(wire::Cursors& cursors)
    {
        std::vector<std::string> keys;
        for (auto answer = ask(cursors); answer.value().reply; answer = ask(cursors))
            for (auto& [feed, page] : answer->reply->feeds) {
                for (const wire::FeedRecord& record : page.records)
                    keys.push_back((record.deleted ? "-" : "") + record.key);
                cursors[feed] = page.cursor;
            }
        return keys;
    }
    ErrorCode refusalOf(const wire::Cursor& cursor)
    {
        return ask({{"catalogue", cursor}}).error().code;
    }
    wire::Cursors atHead()
    {
        wire::Cursors cursors{{"catalogue", ""}};
        (void)drain(cursors);
        return cursors;
    }
    void erase(const std::string& skuText)
    {
        write([&](hub::Transaction& transaction) {
            transaction.records().put("catalogue", wire::tombstone("product", skuText));
        });
    }
};

using RecordKeys = std::vector<std::string>;

} // namespace

BOOST_FIXTURE_TEST_SUITE(feed_tests, Feeds)

BOOST_AUTO_TEST_CASE(an_empty_cursor_reads_everything_once)
{
    wire::Cursors cursors{{"catalogue", ""}, {"configuration", ""}};

    const auto keys = drain(cursors);

    BOOST_TEST((std::multiset<std::string>{keys.begin(), keys.end()}
                == std::multiset<std::string>{"0412", "MUG", "ROPE", "TENT"}));
    BOOST_TEST(!ask(cursors)->reply.has_value());
}

BOOST_AUTO_TEST_CASE(a_row_that_changed_often_comes_once_and_newest)
{
    auto cursors = atHead();
    auto mug = aProduct("MUG");
    for (const char* name : {"Mug", "Cup", "Enamel Mug"}) {
        mug.name = name;
        put("catalogue", mug);
    }

    const auto answer = ask(cursors);

    const auto& page = answer->reply->feeds.at("catalogue");
    BOOST_REQUIRE(page.records.size() == 1u);
    BOOST_TEST(page.records[0].body["name"] == "Enamel Mug");
}

BOOST_AUTO_TEST_CASE(what_is_the_same_again_is_no_news)
{
    auto cursors = atHead();
    told.clear();

    put("catalogue", aProduct("MUG"));

    BOOST_TEST(!ask(cursors)->reply.has_value());
    BOOST_TEST(told.empty());
}

BOOST_AUTO_TEST_CASE(a_deleted_row_comes_as_a_tombstone)
{
    auto cursors = atHead();
    erase("ROPE");

    BOOST_TEST(drain(cursors) == RecordKeys{"-ROPE"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_till_receives_its_own_stores_rows_only)
{
    const auto other = *StoreId::parse("0731");
    auto cursors = atHead();
    cursors["staff"] = cursors["configuration"] = cursors["stock"] = "";
    (void)drain(cursors);

    put(hub::ofStore("configuration", other), aStore("0731"));
    put(hub::ofStore("staff", other),
        wire::Staff{*StaffId::parse("priya"), "Priya", "cashier", "$hash", "en-GB"});
    put(hub::ofPriceList("GBP"), wire::Price{"GBP", sku("MUG"), euros(999)});
    setStock("MUG", 5'000, "0731");

    BOOST_TEST(drain(cursors).empty());
    put(hub::ofPriceList("EUR"), wire::Price{"EUR", sku("MUG"), euros(999)});
    setStock("MUG", 5'000);
    BOOST_TEST(drain(cursors).size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_stock_row_names_what_it_contains)
{
    wire::Cursors cursors{{"stock", ""}};
    setStock("MUG", 10'000);
    till.sell();
    till.sell();
    (void)push(till.batch()).value();

    const auto answer = ask(cursors);

    const auto record = answer->reply->feeds.at("stock").records.at(0);
    const auto level =
        std::get<wire::StockLevel>(wire::readRecord(record.kind, record.body).value());
    BOOST_TEST(level.onHandMilli == 8'000);
    BOOST_TEST((level.contains.at(till.id.text()) == wire::StockLevel::Contained{till.epoch, 2}));
    BOOST_TEST(answer->reply->envelope.have.have.contiguous == 2);
}

// Products and prices are kept apart and merged into one page: where it is cut, neither may miss
// any.
BOOST_AUTO_TEST_CASE(pages_are_bounded_and_lose_nothing)
{
    write([&](hub::Transaction& transaction) {
        for (int i = 0; i < 3'000; ++i) {
            const auto name = "SKU-" + std::to_string(i);
            transaction.records().put("catalogue", wire::upsert(aProduct(name)));
            transaction.records().put(hub::ofPriceList("EUR"),
                                      wire::upsert(wire::Price{"EUR", sku(name), euros(i)}));
        }
    });
    wire::Cursors cursors{{"catalogue", ""}};

    const auto first = ask(cursors);
    const auto keys = drain(cursors);

    const auto& page = first->reply->feeds.at("catalogue");
    BOOST_TEST(page.more);
    BOOST_TEST(page.records.size() <= wire::kFeedRecordsMax);
    BOOST_TEST((std::set<std::string>{keys.begin(), keys.end()}.size()) == 6'003u);
    BOOST_TEST(keys.size() == 6'003u);
}

// Rows written between two pages must come, whichever feed they belong to.
BOOST_AUTO_TEST_CASE(rows_written_while_a_till_reads_are_not_lost)
{
    wire::Cursors cursors{{"catalogue", ""}, {"stock", ""}};
    std::set<std::string> seen;
    for (int round = 0; round < 20; ++round) {
        const std::string prefix = "R" + std::to_string(round) + "-";
        const auto other = anotherSession();
        BOOST_REQUIRE(other->write([&](hub::Transaction& transaction) -> Status {
            for (int i = 0; i < 300; ++i)
                transaction.records().put("catalogue",
                                          wire::upsert(aProduct(prefix + std::to_string(i))));
            return {};
        }));
        const auto answer = ask(cursors);
        for (const auto& [feed, page] : answer->reply->feeds) {
            cursors[feed] = page.cursor;
            for (const auto& record : page.records)
                seen.insert(record.key);
        }
    }
    for (const std::string& key : drain(cursors))
        seen.insert(key);

    BOOST_TEST(seen.size() == 20 * 300 + 3u);
}

BOOST_AUTO_TEST_CASE(a_cursor_that_cannot_be_continued_from_needs_a_snapshot)
{
    const auto good = atHead().at("catalogue");
    auto parsed = hub::FeedCursor::parse(good).value();
    const auto changed = [&](auto change) {
        auto cursor = parsed;
        change(cursor);
        return cursor.text();
    };

    BOOST_TEST(ask({{"catalogue", good}}).has_value());
    for (const auto& bad :
         {changed([](auto& cursor) { cursor.feed = "staff"; }),
          changed([](auto& cursor) { cursor.lineage = "0011223344556677"; }),
          changed([](auto& cursor) { cursor.audience = "0000000000000000"; }),
          changed([](auto& cursor) { cursor.tag += 1; }),
          changed([](auto& cursor) { cursor.sequence += 1; }), std::string{"nonsense"},
          std::string{"a.b.c.d.e"}, std::string{"catalogue.x.y.-1.2"}, std::string(5'000, '.')})
        BOOST_TEST((refusalOf(bad) == ErrorCode::MustSnapshot), bad.substr(0, 80));
}

BOOST_AUTO_TEST_CASE(a_cursor_below_the_floor_needs_a_snapshot)
{
    const auto old = atHead().at("catalogue");
    erase("ROPE");
    put("catalogue", aProduct("SPADE"));
    const auto fresh = atHead().at("catalogue");
    write([&](hub::Transaction& transaction) {
        transaction.records().raiseFloor(transaction.records().head());
    });

    BOOST_TEST((refusalOf(old) == ErrorCode::MustSnapshot));
    BOOST_TEST(ask({{"catalogue", fresh}}).has_value());
    BOOST_TEST(count("record WHERE body IS NULL") == 0);
}

// A cursor may stand in the middle of a commit, whose tag then still is the right one.
BOOST_AUTO_TEST_CASE(a_cursor_within_the_floors_own_commit_needs_a_snapshot)
{
    write([&](hub::Transaction& transaction) {
        for (int i = 0; i < 3'000; ++i)
            transaction.records().put("catalogue",
                                      wire::upsert(aProduct("SKU-" + std::to_string(i))));
    });
    const auto middle = ask({{"catalogue", ""}})->reply->feeds.at("catalogue").cursor;
    write([&](hub::Transaction& transaction) {
        transaction.records().raiseFloor(transaction.records().head());
    });

    BOOST_TEST((refusalOf(middle) == ErrorCode::MustSnapshot));
}

// The shop changes to another price list: what was sent so far is not all that it now needs.
BOOST_AUTO_TEST_CASE(a_store_with_a_new_price_list_needs_a_snapshot)
{
    const auto cursor = atHead().at("catalogue");
    auto store = aStore();
    store.priceList = "EUR-OUTLET";
    put(hub::ofStore("configuration", till.store), store);

    BOOST_TEST((refusalOf(cursor) == ErrorCode::MustSnapshot));
}

// A quiet feed's cursor must not be overtaken by the floor while other feeds are busy.
BOOST_AUTO_TEST_CASE(a_cursor_far_behind_gets_a_fresh_one_without_records)
{
    wire::Cursors cursors{{"configuration", ""}};
    (void)drain(cursors);
    sql("INSERT INTO feed_commit VALUES (1000000, 5, 0)");

    const auto answer = ask(cursors);

    const auto& page = answer->reply->feeds.at("configuration");
    BOOST_TEST(page.records.empty());
    BOOST_TEST(hub::FeedCursor::parse(page.cursor)->sequence == 1'000'000);
}

BOOST_AUTO_TEST_CASE(a_commit_tells_which_scopes_changed)
{
    told.clear();
    setStock("MUG", 10'000);
    till.sell();
    (void)push(till.batch()).value();

    BOOST_REQUIRE(told.size() == 2u);
    BOOST_TEST(told[1].scopes.contains("stock/store:0412"));
    BOOST_TEST(told[1].head > told[0].head);
}

BOOST_AUTO_TEST_SUITE_END()
