#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "tests/unit/sync-engine/hub/service/import_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

const std::string kThreeForTwo =
    R"({"kind":"set","groups":[{"items":{"categories":["Mugs"]},"count":3}],)"
    R"("reward":"cheapest","rewarded":1,"benefit":{"percent":"100"}})";

/// JSON lines of promotions.
struct Promoting : Importing {
    Result<hub::ImportCounts> lines(const std::string& text) { return import(text, {}, true); }
    std::optional<wire::Json> kept(const std::string& id)
    {
        std::optional<wire::Json> body;
        write([&](hub::Transaction& transaction) {
            body = transaction.records().find(hub::everyone("catalogue"), "promotion", id);
        });
        return body;
    }
    static std::string mugs(const std::string& more)
    {
        return R"({"id":"MUGS","offer":)" + kThreeForTwo + R"(,"currency":"EUR")" + more + "}\n";
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(import_promotions_tests, Promoting)

BOOST_AUTO_TEST_CASE(a_promotion_becomes_a_record_as_it_was_written)
{
    const auto counts = lines(mugs(R"(,"name":"3 for 2 on mugs","stores":["0412"],"priority":2)"));

    BOOST_REQUIRE_MESSAGE(counts.has_value(), (counts ? "" : counts.error().detail));
    BOOST_TEST(counts->changed == 1);
    const auto body = kept("MUGS");
    BOOST_REQUIRE(body.has_value());
    BOOST_TEST((*body)["stores"].dump() == R"(["0412"])");
    BOOST_TEST((*body)["currency"] == "EUR");
    BOOST_TEST((*body)["terms"]["name"] == "3 for 2 on mugs");
    BOOST_TEST((*body)["terms"]["priority"] == 2);
    BOOST_TEST((*body)["terms"]["offer"].dump() == wire::parseJson(kThreeForTwo)->dump());
    BOOST_TEST(!(*body)["terms"].contains("spread"), "a till may be older than the hub's words");
}

// People write each promotion with what it needs; the first one cannot name everything.
BOOST_AUTO_TEST_CASE(a_later_line_may_say_what_the_first_one_does_not)
{
    const auto counts = lines(mugs("")
                              + R"({"id":"LATE","offer":{"kind":"each","items":"all",)"
                                R"("benefit":{"percent":"10"}},"currency":"EUR",)"
                                R"("when":{"windows":[{"days":["fri"],"from":"17:00"}]}})");

    BOOST_REQUIRE(counts);
    BOOST_TEST(counts->changed == 2);
    BOOST_TEST((*kept("LATE"))["terms"]["when"]["windows"][0]["from"] == "17:00");
}

BOOST_AUTO_TEST_CASE(the_same_again_is_no_news)
{
    BOOST_REQUIRE(lines(mugs(R"(,"stores":["0412"])")));
    told.clear();

    const auto again = lines(mugs(R"(,"stores":["0412","0412"])"));

    BOOST_TEST(again->unchanged == 1);
    BOOST_TEST(told.empty());
}

BOOST_AUTO_TEST_CASE(a_row_that_ends_a_promotion_takes_it_away)
{
    BOOST_REQUIRE(lines(mugs("")));

    BOOST_TEST(lines(R"({"id":"MUGS","end":true})")->changed == 1);

    BOOST_TEST(!kept("MUGS").has_value());
    BOOST_TEST(lines(R"({"id":"MUGS","end":true})")->unchanged == 1);
    BOOST_TEST(lines(mugs(R"(,"end":false)"))->changed == 1);
}

// What no till could give, or would give to everybody, must not get into the feed.
BOOST_AUTO_TEST_CASE(a_promotion_that_cannot_be_meant_is_refused_with_the_reason)
{
    const std::vector<std::pair<std::string, std::string>> cases{
        {mugs(R"(,"stores":["0412","0999"])"), "not-found"},
        {mugs(R"(,"stores":[7])"), "not-found"},
        {R"({"id":"A","offer":)" + kThreeForTwo + R"(,"currency":"PLN"})", "not-found"},
        {R"({"id":"A","offer":)" + kThreeForTwo + R"(,"currency":"ABC"})", "out-of-range"},
        {R"({"id":"A","offer":)" + kThreeForTwo + "}", "missing-field"},
        {R"({"id":"A","offer":{"kind":"gift"},"currency":"EUR"})", "out-of-range"},
        {R"({"id":"A","offer":"half of it","currency":"EUR"})", "malformed"},
        {mugs(R"(,"only_members":true)"), "unknown-field"},
        {mugs(R"(,"when":{"weather":"rain"})"), "unknown-field"},
        {mugs(R"(,"times_per_ticket":-1)"), "out-of-range"},
    };
    for (const auto& [text, reason] : cases) {
        const auto counts = lines(text);
        BOOST_REQUIRE_MESSAGE(counts.has_value(), text);
        BOOST_TEST(counts->rejected == 1, text);
        BOOST_TEST(reasons == Reasons{"1 " + reason}, text << ": " << sentence(0));
    }
    BOOST_TEST(!kept("MUGS").has_value());
}

BOOST_AUTO_TEST_CASE(a_store_that_sells_in_another_currency_cannot_give_it)
{
    wire::Store london = aStore("0731");
    london.currency = *Currency::fromCode("GBP");
    london.priceList = "GBP";
    put(hub::ofStore("configuration", london.store), london);

    BOOST_TEST(lines(mugs(R"(,"stores":["0412","0731"])"))->rejected == 1);
    BOOST_TEST(reasons == Reasons{"1 conflict"});
    BOOST_TEST(lines(mugs(""))->changed == 1, "for all stores, each with its own currency");
}

// What was refused is corrected in the file of refused rows, which is CSV.
BOOST_AUTO_TEST_CASE(csv_carries_the_same_as_text)
{
    std::string offer;
    for (const char c : kThreeForTwo)
        offer += c == '"' ? "\"\"" : std::string{c};

    const auto counts = import("line,id,offer,currency,stores,reason\n"
                               "1,MUGS,\""
                               + offer + "\",EUR,0412,not-found: stores\n");

    BOOST_REQUIRE(counts);
    BOOST_TEST(counts->changed == 1, sentence(0));
    BOOST_TEST((*kept("MUGS"))["terms"]["offer"].dump() == wire::parseJson(kThreeForTwo)->dump());
}

BOOST_AUTO_TEST_CASE(other_tables_still_take_no_lists)
{
    const auto counts = import(R"({"sku":"AXE","name":["Axe"],"tax_class":"standard"})", {}, true);

    BOOST_REQUIRE(counts);
    BOOST_TEST(reasons == Reasons{"1 malformed"});
}

BOOST_AUTO_TEST_SUITE_END()
