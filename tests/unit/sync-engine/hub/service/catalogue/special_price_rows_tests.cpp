#include "sync-engine/hub/service/feed/record_storage.h"
#include "tests/unit/sync-engine/hub/service/import_fixture.h"

#include <boost/test/unit_test.hpp>

#include <utility>

using namespace onetill;
using namespace onetill::test;

namespace {

const std::string kPriceColumns = "price_list,sku,store,group,from,until,amount\n";

struct SpecialPrices : Importing {
    Result<hub::ImportCounts> rows(const std::string& text) { return import(kPriceColumns + text); }
    std::vector<wire::SpecialPrice> kept()
    {
        std::vector<wire::SpecialPrice> prices;
        write([&](hub::Transaction& transaction) {
            transaction.records().forEach(hub::ofPriceList("EUR"),
                                          [&](const wire::FeedRecord& record) {
                                              if (record.kind == wire::SpecialPrice::kKind)
                                                  prices.push_back(std::get<wire::SpecialPrice>(
                                                      *wire::readRecord(record.kind, record.body)));
                                          });
        });
        return prices;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(special_price_rows_tests, SpecialPrices)

BOOST_AUTO_TEST_CASE(a_price_on_conditions_goes_to_the_tills_of_its_list)
{
    const auto counts = rows("EUR,MUG,0412,gold,2026-11-27,2026-11-28T18:00,7.50\n");

    BOOST_TEST(counts.value().changed == 1);
    BOOST_REQUIRE(kept().size() == 1U);
    const wire::SpecialPrice price = kept().front();
    BOOST_TEST(price.amount.text() == "7.50");
    BOOST_TEST(price.store.value().text() == "0412");
    BOOST_TEST(price.group == "gold");
    BOOST_TEST(price.from == "2026-11-27T00:00:00");
    BOOST_TEST(price.until == "2026-11-28T18:00:00");
}

// A file that is written again with seconds must change the price, not give a second one.
BOOST_AUTO_TEST_CASE(the_same_conditions_however_they_are_typed_are_one_price)
{
    (void)rows("EUR,MUG,,,2026-11-27,,7.50\n").value();

    BOOST_TEST(rows("EUR,MUG,,,2026-11-27T00:00:00,,7.50\n").value().unchanged == 1);
    BOOST_TEST(rows("EUR,MUG,,,2026-11-27T00:00,,7.00\n").value().changed == 1);

    BOOST_REQUIRE(kept().size() == 1U);
    BOOST_TEST(kept().front().amount.text() == "7.00");
}

BOOST_AUTO_TEST_CASE(without_an_amount_the_price_is_gone)
{
    (void)rows("EUR,MUG,,gold,,,7.50\nEUR,MUG,,staff,,,6.00\n").value();

    BOOST_TEST(rows("EUR,MUG,,gold,,,\n").value().changed == 1);

    BOOST_REQUIRE(kept().size() == 1U);
    BOOST_TEST(kept().front().group == "staff");
    BOOST_TEST(rows("EUR,MUG,,gold,,,\n").value().unchanged == 1);
}

// A list that is for members only, taken for a list of plain prices, would be everybody's.
BOOST_AUTO_TEST_CASE(one_condition_is_enough_to_tell_the_table)
{
    for (const std::string column : {"store", "group", "from", "until"}) {
        const auto kind =
            hub::recognise(std::vector<std::string>{"price_list", "sku", "amount", column}, "");
        BOOST_REQUIRE(kind);
        BOOST_TEST(kind->word == "special-prices", column);
    }
    const auto plain = hub::recognise(std::vector<std::string>{"price_list", "sku", "amount"}, "");
    BOOST_TEST(plain.value().word == "prices");
}

BOOST_AUTO_TEST_CASE(a_line_of_json_may_have_conditions_that_the_first_one_lacks)
{
    const auto counts = import(R"({"price_list":"EUR","sku":"MUG","group":"gold","amount":"7.50"})"
                               "\n"
                               R"({"price_list":"EUR","sku":"MUG","from":"2026-12-01T08:00:00Z",)"
                               R"("amount":"7.90"})",
                               {}, true);

    BOOST_TEST(counts.value().changed == 2, sentence(0));
    BOOST_TEST(kept().size() == 2U);
}

// What no till could charge, or would charge at another time than was meant.
BOOST_AUTO_TEST_CASE(a_price_that_cannot_be_meant_is_refused_with_the_reason)
{
    wire::Store london = aStore("0731");
    london.currency = *Currency::fromCode("GBP");
    london.priceList = "GBP";
    put(hub::ofStore("configuration", london.store), london);
    const std::vector<std::pair<std::string, std::string>> cases{
        {"YEN,MUG,,gold,,,7.50", "not-found"},
        {"EUR,GHOST,,gold,,,7.50", "unknown-item"},
        {"EUR,MUG,0999,,,,7.50", "not-found"},
        {"EUR,MUG,0731,,,,7.50", "conflict"},
        {"EUR,MUG,,gold,,,-1", "out-of-range"},
        {"EUR,MUG,,gold,,,7.505", "out-of-range"},
        {"EUR,MUG,,,tomorrow,,7.50", "malformed"},
        {"EUR,MUG,,,2026-02-30,,7.50", "out-of-range"},
        {"EUR,MUG,,,2026-11-27T08:00+01:00,,7.50", "malformed"},
        {"EUR,MUG,,,2026-11-28,2026-11-28,7.50", "out-of-range"},
        {"EUR,MUG,,,2026-11-28,2026-11-29T00:00:00Z,7.50", "out-of-range"},
        {"EUR,MUG,,,,,7.50", "missing-field"},
        {"EUR,MUG,," + std::string(65, 'g') + ",,,7.50", "too-large"},
    };
    for (const auto& [row, reason] : cases) {
        BOOST_TEST(rows(row + "\n").value().rejected == 1, row);
        BOOST_TEST(reasons == Reasons{"2 " + reason}, row << ": " << sentence(0));
    }
    BOOST_TEST(kept().empty());
}

BOOST_AUTO_TEST_CASE(a_currency_is_the_lists_and_an_unknown_condition_is_refused)
{
    BOOST_TEST(import("price_list,sku,group,amount,currency\nEUR,MUG,gold,7.50,EUR\n"
                      "EUR,MUG,staff,7.50,GBP\n")
                   .value()
                   .changed
               == 1);
    BOOST_TEST(reasons == Reasons{"3 conflict"}, boost::test_tools::per_element());

    BOOST_TEST(
        import("price_list,sku,group,amount,min_quantity\nEUR,MUG,vip,5.00,10\n").value().rejected
        == 1);
    BOOST_TEST(reasons == Reasons{"2 unknown-field"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
