#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/verify/verify.h"
#include "tests/unit/sync-engine/hub/service/import_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

std::vector<std::vector<std::string>> csv(const std::string& text)
{
    hub::CsvReader reader{bites(text)};
    std::vector<std::vector<std::string>> rows;
    for (auto row = reader.next(); row.value(); row = reader.next())
        rows.push_back(**row);
    return rows;
}

ErrorCode csvError(const std::string& text)
{
    hub::CsvReader reader{bites(text, 4096)};
    for (auto row = reader.next(); row.value(); row = reader.next())
        if (reader.fault())
            return reader.fault()->code;
    return ErrorCode::Internal;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(import_tests, Importing)

BOOST_AUTO_TEST_CASE(csv_is_read_as_rfc_4180_has_it)
{
    const auto rows = csv("\xef\xbb\xbf"
                          "a,b,c\r\n\"one, two\",\"say \"\"hi\"\"\",\n\n"
                          "\"line\nbreak\",x,y");

    BOOST_REQUIRE(rows.size() == 3u);
    BOOST_TEST(rows[0] == (Reasons{"a", "b", "c"}), boost::test_tools::per_element());
    BOOST_TEST(rows[1] == (Reasons{"one, two", "say \"hi\"", ""}),
               boost::test_tools::per_element());
    BOOST_TEST(rows[2] == (Reasons{"line\nbreak", "x", "y"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(csv_that_is_none_is_refused_in_bounded_memory)
{
    BOOST_TEST((csvError("a\n\"never closed\n") == ErrorCode::Malformed));
    BOOST_TEST((csvError("\"a\"b,c\n") == ErrorCode::Malformed));
    BOOST_TEST((csvError(std::string(100'000, 'x')) == ErrorCode::TooLarge));
    BOOST_TEST((csvError('"' + std::string(100'000, 'x')) == ErrorCode::TooLarge));
    BOOST_TEST((csvError(std::string(300, ',')) == ErrorCode::TooLarge));
}

BOOST_AUTO_TEST_CASE(good_rows_go_in_and_bad_rows_come_back_with_a_reason)
{
    const auto counts = import("sku,name,tax_class,unit,age_limit\n"
                               "AXE,Axe,standard,piece,\n"
                               ",No SKU,standard,piece,\n"
                               "SAW,Saw,standard,gallon,\n"
                               "OIL,Oil,standard\n"
                               "WINE,Wine,standard,l,-18\n"
                               "BAD,\xff\xfe,standard,piece,\n"
                               "LAMP,Lamp,standard,piece,18\n");

    BOOST_TEST(counts.value().changed == 2);
    BOOST_TEST(counts->rejected == 5);
    BOOST_TEST(reasons
                   == (Reasons{"3 missing-field", "4 out-of-range", "5 malformed", "6 out-of-range",
                               "7 malformed"}),
               boost::test_tools::per_element());
}

// One lost quotation mark in ten thousand rows left six thousand of them out.
BOOST_AUTO_TEST_CASE(a_row_that_cannot_be_read_costs_no_other_row)
{
    const auto counts = import("sku,name,tax_class\n"
                               "A,\"Axe\"x,standard\n"
                               "B,Bow,standard\n"
                               "C,\"Cup,standard\n"
                               "D,\"Do\"\"ll\",standard\n"
                               "E,"
                               + std::string(70'000, 'x')
                               + ",standard\n"
                                 "F,\""
                               + std::string(70'000, 'x')
                               + "\",standard\n"
                                 "G,"
                               + std::string(300, ',')
                               + "\n"
                                 "H,Hat,standard\n"
                                 "I,\"Ink,standard\n"
                                 "J,Jar,standard\n");

    BOOST_TEST(counts.value().changed == 4);
    BOOST_TEST(reasons
                   == (Reasons{"2 malformed", "4 malformed", "6 too-large", "7 too-large",
                               "8 too-large", "10 malformed"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_json_line_that_cannot_be_read_costs_no_other_line)
{
    const std::string good = ",\"name\":\"Axe\",\"tax_class\":\"standard\"}\n";
    const auto counts = import("{\"sku\":\"A\"" + good + "{\"sku\":\n" + std::string(300'000, 'x')
                                   + "\n{\"sku\":[1]" + good + "{\"sku\":\"B\",\"glyph\":\"g\""
                                   + good + "{\"sku\":\"C\"" + good,
                               {}, true);

    BOOST_TEST(counts.value().changed == 2);
    BOOST_TEST(reasons == (Reasons{"2 malformed", "3 too-large", "4 malformed", "5 unknown-field"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_tile_of_a_store_that_is_not_there_is_told)
{
    const auto counts = import("category,position,sku,store\nMugs,1,MUG,nowhere\n");

    BOOST_TEST(counts.value().rejected == 1);
    BOOST_TEST(reasons == Reasons{"2 not-found"}, boost::test_tools::per_element());
}

// What all sizes of a jacket have in common may stand on the grid, though nobody can sell it.
BOOST_AUTO_TEST_CASE(a_tile_may_name_what_articles_have_as_their_parent)
{
    (void)import("sku,name,tax_class,parent\nJ-S,\"Jacket, S\",standard,J\n").value();

    const auto counts = import("category,position,sku\nCamp,1,J\nCamp,2,K\n");

    BOOST_TEST(counts.value().changed == 1);
    BOOST_TEST(reasons == Reasons{"3 unknown-item"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(importing_again_changes_nothing)
{
    const std::string text = "store,sku,quantity\n0412,MUG,12\n0412,TENT,0\n";
    BOOST_TEST(import(text).value().changed == 2);
    const auto ledger = count("stock_correction");

    const auto again = import(text);

    BOOST_TEST(again.value().changed == 0);
    BOOST_TEST(again->unchanged == 2);
    BOOST_TEST(count("stock_correction") == ledger);
}

BOOST_AUTO_TEST_CASE(stock_is_set_by_writing_the_difference)
{
    (void)import("store,sku,quantity\n0412,MUG,10\n").value();
    till.sell();
    (void)push(till.batch()).value();

    (void)import("store,sku,quantity\n0412,MUG,20\n").value();

    BOOST_TEST(level("MUG") == 20'000);
    BOOST_TEST(count("stock_correction WHERE delta_milli = 11000") == 1);
    BOOST_TEST(hub::verify(session())->differences.empty());
}

BOOST_AUTO_TEST_CASE(stock_rows_that_cannot_be_are_refused)
{
    (void)import("store,sku,quantity\n"
                 "0412,MUG,-1\n"
                 "0412,MUG,0.5\n"
                 "0412,MUG,99999999999999999999\n"
                 "9999,MUG,1\n"
                 "0412,GHOST,1\n"
                 "0412,MUG,1e3\n")
        .value();

    BOOST_TEST(reasons
                   == (Reasons{"2 out-of-range", "3 out-of-range", "4 out-of-range", "5 not-found",
                               "6 unknown-item", "7 malformed"}),
               boost::test_tools::per_element());
    BOOST_TEST(count("stock_level") == 0);
}

BOOST_AUTO_TEST_CASE(a_warehouse_may_hold_more_than_a_line_can_sell)
{
    BOOST_TEST(import("store,sku,quantity\n0412,MUG,2500000\n").value().changed == 1);
    BOOST_TEST(level("MUG") == 2'500'000'000);
}

BOOST_AUTO_TEST_CASE(a_price_list_and_a_tax_region_have_one_currency)
{
    const std::string columns = "store,name,country,currency,locale,time_zone,price_mode,"
                                "price_list,tax_region,rounding_policy\n";
    const std::string rest = ",en-IE,Europe/Dublin,included,";
    (void)import(columns + "1,One,IE,EUR" + rest + "NEW,R1,per-line\n" + "2,Two,GB,GBP" + rest
                 + "NEW,R2,per-line\n" + "3,Three,GB,GBP" + rest + "GBP,R1,per-line\n"
                 + "4,Four,IE,EUR" + rest + "NEW,R1,per-line\n")
        .value();

    BOOST_TEST(reasons == (Reasons{"3 conflict", "4 conflict"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(control_characters_are_refused)
{
    (void)import("sku,name,tax_class\nA,\"Axe\x1b[2J\",standard\nB,Bow\x7f,standard\n"
                 "C,\"Cup\nof two\",standard\n")
        .value();

    BOOST_TEST(reasons == (Reasons{"2 malformed", "3 malformed"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(prices_take_the_currency_of_the_stores_that_use_them)
{
    const auto counts = import("price_list,sku,amount\n"
                               "EUR,MUG,12.90\n"
                               "EUR,MUG,12.905\n"
                               "EUR,MUG,-1\n"
                               "EUR,TENT,99999999999999\n"
                               "YEN,MUG,100\n");

    BOOST_TEST(counts.value().changed == 1);
    BOOST_TEST(
        reasons == (Reasons{"3 out-of-range", "4 out-of-range", "5 out-of-range", "6 not-found"}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_list_of_gtins_and_prices_goes_in_with_a_price_list)
{
    const std::string text = "gtin,name,price,tax\n0000000000017,Crackers,4.39,standard\n"
                             "0000000000018,Wrong digit,1.00,standard\n";

    const auto counts = import(text, {.kind = {}, .priceList = {}, .store = "0412"});

    BOOST_TEST(counts.value().changed == 1);
    BOOST_TEST(reasons == Reasons{"3 wrong-check-digit"}, boost::test_tools::per_element());
    BOOST_TEST(count("record WHERE scope = 'catalogue/list:EUR'") == 1);
    BOOST_TEST(import(text).value().rejected == 2, "without a price list nothing can be priced");
}

BOOST_AUTO_TEST_CASE(a_pin_is_kept_as_a_hash_and_only_changes_when_it_does)
{
    const std::string text = "staff,name,role,stores,pin,language\n"
                             "niamh,Niamh Byrne,cashier,0412,240817,en-IE\n"
                             "tom,Tom,cashier,0412,12,en-IE\n";

    BOOST_TEST(import(text).value().changed == 1);
    BOOST_TEST(import(text).value().unchanged == 1);

    BOOST_TEST(reasons == Reasons{"3 out-of-range"}, boost::test_tools::per_element());
    BOOST_TEST(count("record WHERE body LIKE '%240817%'") == 0);
    BOOST_TEST(count("record WHERE body LIKE '%$argon2id$%'") == 1);
}

// The terminal sends a PIN off at six digits: of a longer one it would count a wrong try each time.
BOOST_AUTO_TEST_CASE(a_pin_has_the_lengths_that_a_terminal_takes)
{
    std::string text = "staff,name,role,stores,pin\n";
    for (const std::string pin : {"123", "1234", "12345", "123456", "1234567", "123456789012"})
        text += "s" + pin + ",Somebody,cashier,0412," + pin + "\n";

    BOOST_TEST(import(text).value().changed == 3);
    BOOST_TEST(reasons == (Reasons{"2 out-of-range", "6 out-of-range", "7 out-of-range"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(somebody_who_leaves_a_store_is_gone_there)
{
    put(hub::ofStore("configuration", *StoreId::parse("0418")), aStore("0418"));
    const std::string columns = "staff,name,role,stores,pin,language\n";
    (void)import(columns + "niamh,Niamh,cashier,0412 0418,240817,en\n").value();

    (void)import(columns + "niamh,Niamh,cashier,0418,240817,en\n").value();

    BOOST_TEST(count("record WHERE scope = 'staff/store:0412' AND body IS NULL") == 1);
    BOOST_TEST(count("record WHERE scope = 'staff/store:0418' AND body IS NOT NULL") == 1);
}

BOOST_AUTO_TEST_CASE(json_lines_go_in_like_csv)
{
    const auto counts = import("{\"sku\":\"AXE\",\"name\":\"Axe\",\"tax_class\":\"standard\"}\n"
                               "{\"name\":\"Saw\",\"tax_class\":\"standard\",\"sku\":\"SAW\"}\n"
                               "{\"name\":\"No SKU\"}\n",
                               {}, true);

    BOOST_TEST(counts.value().changed == 2);
    BOOST_TEST(reasons == Reasons{"3 missing-field"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_file_that_is_something_else_is_refused_as_a_whole)
{
    for (const std::string& text :
         {std::string{}, std::string{"colour,size\nred,M\n"}, std::string("\xff\xfes\0k\0u\0", 8),
          std::string{"sku;name;tax_class\nA;B;C\n"},
          std::string{"sku,name,tax_class,unit\rA,B,standard,piece\r"}})
        BOOST_TEST((import(text).error().code == ErrorCode::Malformed));
    BOOST_TEST((
        import("sku,name,tax_class\n", {.kind = "stock", .priceList = {}, .store = {}}).error().code
        == ErrorCode::Malformed));
    BOOST_TEST((import("not json\n", {}, true).error().code == ErrorCode::Malformed));
}

BOOST_AUTO_TEST_CASE(a_store_says_how_promotions_compete_in_it)
{
    const std::string columns = "store,name,country,currency,locale,time_zone,price_mode,"
                                "price_list,tax_region,rounding_policy,promotion_model,"
                                "compound_basis\n";
    const std::string row = ",Shop,IE,EUR,en-IE,Europe/Dublin,included,EUR,IE,per-line,";

    BOOST_TEST(import(columns + "0501" + row + "across-priorities,original\n0502" + row + ",\n0503"
                      + row + "best,discounted\n0504" + row + ",list\n")
                   .value()
                   .changed
               == 2);

    BOOST_TEST(reasons == (Reasons{"4 out-of-range", "5 out-of-range"}),
               boost::test_tools::per_element());
    write([](hub::Transaction& transaction) {
        const auto rules = [&](const char* id) {
            return hub::storeOf(transaction, *StoreId::parse(id)).value().promotions;
        };
        BOOST_TEST((rules("0501") == wire::PromotionRules{"across-priorities", "original"}));
        BOOST_TEST((rules("0502") == wire::PromotionRules{}));
    });
}

BOOST_AUTO_TEST_SUITE_END()
