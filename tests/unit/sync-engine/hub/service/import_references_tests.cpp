#include "sync-engine/hub/service/stores/places.h"
#include "tests/support/faulty_disk.h"
#include "tests/unit/sync-engine/hub/service/import_fixture.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <utility>

using namespace onetill;
using namespace onetill::test;

namespace {

const std::string kStoreColumns = "store,name,country,currency,locale,time_zone,price_mode,"
                                  "price_list,tax_region,rounding_policy\n";

std::string storeRow(const std::string& id, const std::string& country, const std::string& locale,
                     const std::string& zone)
{
    return id + ",Shop," + country + ",EUR," + locale + ',' + zone + ",included,EUR,IE,per-line\n";
}

} // namespace

/// Rows that name what is not there: a till would meet them at the counter.
BOOST_FIXTURE_TEST_SUITE(import_references_tests, Importing)

// A till cannot tax an article of an unknown class, and would say so to a waiting customer.
BOOST_AUTO_TEST_CASE(a_product_of_an_unknown_tax_class_is_refused)
{
    const auto counts = import("sku,name,tax_class\nAXE,Axe,luxury\nBOW,Bow,standard\n");

    BOOST_TEST(counts.value().changed == 1);
    BOOST_TEST(reasons == Reasons{"2 not-found"}, boost::test_tools::per_element());
    BOOST_TEST(sentence(0) == "tax_class: there is no tax class luxury; import tax_classes first");

    (void)import("gtin,name,price,tax\n0000000000017,Crackers,4.39,luxury\n",
                 {.kind = {}, .priceList = {}, .store = "0412"})
        .value();
    BOOST_TEST(reasons == Reasons{"2 not-found"}, boost::test_tools::per_element());
    BOOST_TEST(count("record WHERE scope = 'catalogue/list:EUR'") == 0);
}

// The can without its deposit would be sold too cheap, and nobody would see it.
BOOST_AUTO_TEST_CASE(a_deposit_that_is_no_article_is_refused)
{
    const auto counts = import("sku,name,tax_class,deposit,unit\nEARLY,Can,standard,EMPTY,\n"
                               "EMPTY,Deposit,standard,,\nCOLA,Can,standard,EMPTY,\n"
                               "SELF,Can,standard,SELF,\nLOOSE,Beer,standard,EMPTY,l\n");

    BOOST_TEST(counts.value().changed == 2);
    BOOST_TEST(reasons == (Reasons{"2 unknown-item", "5 out-of-range", "6 out-of-range"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(limits_of_an_open_price_are_amounts_that_fit_together)
{
    const auto counts =
        import("sku,name,tax_class,open_price,price_min,price_max\nA,A,standard,1,5.00,80.00\n"
               "B,B,standard,0,5.00,\nC,C,standard,1,5.001,\nD,D,standard,1,9.00,8.00\n"
               "E,E,standard,1,-1.00,\nF,F,standard,1,0.00,\n");

    BOOST_TEST(counts.value().changed == 2);
    BOOST_TEST(reasons.size() == 4U);
}

BOOST_AUTO_TEST_CASE(a_recall_is_of_an_article_and_is_lifted_by_its_own_row)
{
    (void)import("sku,name,tax_class\nMILK,Milk,standard\n").value();
    auto counts = import("sku,recalled,batches\nMILK,1,L76 L77\nGHOST,1,\n");
    BOOST_TEST(counts.value().changed == 1);
    BOOST_TEST(reasons == Reasons{"3 unknown-item"}, boost::test_tools::per_element());

    (void)import("sku,name,tax_class\nMILK,Fresh Milk,standard\n").value();
    BOOST_TEST(count("record WHERE kind = 'recall' AND body IS NOT NULL") == 1);

    counts = import("sku,recalled\nMILK,0\n");
    BOOST_TEST(counts.value().changed == 1);
    BOOST_TEST(count("record WHERE kind = 'recall' AND body IS NOT NULL") == 0);
}

BOOST_AUTO_TEST_CASE(a_tax_class_of_an_unknown_tax_is_refused)
{
    (void)import("tax_region,tax,name,kind,rate_percent\nIE,IE-23,VAT,percent,23\n"
                 "GB,GB-20,VAT,percent,20\n")
        .value();

    const auto counts = import("tax_class,tax_region,taxes\n"
                               "one,IE,IE-23\nnone,IE,\nother,IE,GB-20\nghost,IE,IE-23 X\n");

    BOOST_TEST(counts.value().changed == 2);
    BOOST_TEST(reasons == (Reasons{"4 not-found", "5 not-found"}),
               boost::test_tools::per_element());
    BOOST_TEST(sentence(1) == "taxes: region IE has no tax X; import taxes first");
}

BOOST_AUTO_TEST_CASE(staff_of_an_unknown_role_or_store_is_refused)
{
    const auto counts = import("staff,name,role,stores,pin\n"
                               "ann,Ann,boss,0412,240817\nbob,Bob,cashier,0999,240817\n"
                               "cat,Cat,cashier,0412,240817\n");

    BOOST_TEST(counts.value().changed == 1);
    BOOST_TEST(reasons == (Reasons{"2 not-found", "3 not-found"}),
               boost::test_tools::per_element());
    BOOST_TEST(sentence(0) == "role: there is no role boss; import roles first");
    BOOST_TEST(sentence(1) == "stores: there is no store 0999; import stores first");
}

BOOST_AUTO_TEST_CASE(prices_stock_and_tiles_of_what_is_not_there_are_refused)
{
    const auto refused = [&](const std::string& text) {
        (void)import(text).value();
        return sentence(0);
    };

    BOOST_TEST(refused("price_list,sku,amount\nEUR,GHOST,1\n")
               == "sku: there is no product GHOST; import products first");
    BOOST_TEST(refused("price_list,sku,amount\nYEN,MUG,1\n")
               == "price_list: no store uses YEN; import stores first");
    BOOST_TEST(refused("store,sku,quantity\n0412,GHOST,1\n")
               == "sku: there is no product GHOST; import products first");
    BOOST_TEST(refused("store,sku,quantity\n0999,MUG,1\n")
               == "store: there is no store 0999; import stores first");
    BOOST_TEST(refused("sku,quantity\nMUG,1\n") == "which store? Say --store");
    (void)import("gtin,name,price,tax\n0000000000017,Crackers,4.39,standard\n",
                 {.kind = {}, .priceList = {}, .store = "0999"})
        .value();
    BOOST_TEST(sentence(0) == "--store: there is no store 0999; import stores first");
    BOOST_TEST(refused("category,position,sku\nMugs,1,GHOST\n")
               == "sku: there is no product GHOST, and none with that parent; "
                  "import products first");
    BOOST_TEST(refused("category,position,sku,store\nMugs,1,MUG,0999\n")
               == "store: there is no store 0999; import stores first");
}

// Two articles answered to one code, and the till sold whichever it found first.
BOOST_AUTO_TEST_CASE(a_barcode_belongs_to_one_product)
{
    (void)import("sku,name,tax_class,barcodes\nAXE,Axe,standard,4006381333931 T-45\n").value();

    const auto counts = import("sku,name,tax_class,barcodes\n"
                               "BOW,Bow,standard,04006381333931\n"
                               "CUP,Cup,standard,C-1\n"
                               "DOT,Dot,standard,C-1\n"
                               "AXE,Axe,standard,4006381333931 T-45\n");

    BOOST_TEST(counts.value().changed == 1);
    BOOST_TEST(counts->unchanged == 1);
    BOOST_TEST(reasons == (Reasons{"2 conflict", "4 conflict"}), boost::test_tools::per_element());
    BOOST_TEST(
        sentence(0)
        == "barcodes: 04006381333931 belongs to product AXE; take it off that product first");
}

// Two of 22,955 real groceries. Their till finds either; neither is a mistake of who typed it.
BOOST_AUTO_TEST_CASE(an_eight_digit_code_is_not_the_thirteen_digit_one)
{
    const auto counts = import("gtin,name,price,tax\n"
                               "0000000303705,Oatcakes,1.73,standard\n"
                               "00303705,Oatcakes,1.99,standard\n",
                               {.kind = {}, .priceList = "EUR", .store = {}});

    BOOST_TEST(counts.value().changed == 2);
}

BOOST_AUTO_TEST_CASE(a_barcode_that_its_product_gave_up_is_free)
{
    (void)import("sku,name,tax_class,barcodes\nAXE,Axe,standard,T-45\n").value();

    const auto counts = import("sku,name,tax_class,barcodes\n"
                               "AXE,Axe,standard,T-46\nBOW,Bow,standard,T-45\n");

    BOOST_TEST(counts.value().changed == 2);
    BOOST_TEST(counts->rejected == 0);
}

// Two imports at once: the first goes on after the second has taken a barcode.
BOOST_AUTO_TEST_CASE(a_barcode_taken_meanwhile_by_another_import_is_seen)
{
    std::string text = "sku,name,tax_class,barcodes\n";
    for (int i = 0; i < 2'500; ++i)
        text += "S" + std::to_string(i) + ",Saw,standard,S-" + std::to_string(i) + '\n';
    text += "BOW,Bow,standard,X-1\n";
    bool isTaken = false;
    const auto importing = hub::sqlite::openSession({.file = file,
                                                     .use = hub::sqlite::Use::Serve,
                                                     .clock = clock.clock(),
                                                     .random = repeatableRandom(8),
                                                     .announce = [&](const hub::News&) {
                                                         wire::Product other = aProduct("AXE");
                                                         other.barcodes = {"X-1"};
                                                         if (!std::exchange(isTaken, true))
                                                             put(hub::everyone("catalogue"), other);
                                                     }});

    const auto counts = import(text, {}, false, importing.value().get());

    BOOST_TEST(counts.value().changed == 2'500);
    BOOST_TEST(reasons == Reasons{"2502 conflict"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_barcode_that_no_scanner_can_read_is_refused)
{
    const auto counts = import("sku,name,tax_class,barcodes\n"
                               "AXE,Axe,standard,4006381333932\n"
                               "BOW,Bow,standard,12345678\n"
                               "CUP,Cup,standard,1234567\n"
                               "DOT,Dot,standard,AB-12345678\n");

    BOOST_TEST(counts.value().changed == 2);
    BOOST_TEST(reasons == (Reasons{"2 wrong-check-digit", "3 wrong-check-digit"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_store_somewhere_that_there_is_not_is_refused)
{
    if (!std::filesystem::exists("/usr/share/zoneinfo/Europe/Dublin"))
        BOOST_TEST_MESSAGE("this machine has no time zone database: only forms are judged");
    const auto counts = import(kStoreColumns + storeRow("1", "IE", "en-IE", "Europe/Dublin")
                               + storeRow("2", "IE", "en-IE", "../../../etc/passwd")
                               + storeRow("3", "XX", "en-IE", "Europe/Dublin")
                               + storeRow("4", "IE", "en_IE", "Europe/Dublin")
                               + storeRow("5", "ie", "en-IE", "Europe/Dublin"));

    BOOST_TEST(counts.value().changed == 1);
    BOOST_TEST(
        reasons
            == (Reasons{"3 out-of-range", "4 out-of-range", "5 out-of-range", "6 out-of-range"}),
        boost::test_tools::per_element());
    BOOST_TEST(sentence(0) == "time_zone: ../../../etc/passwd is none; write it as Europe/Dublin");
    BOOST_TEST(sentence(1)
               == "country: XX is none; write the two capitals of ISO 3166, such as IE");
    BOOST_TEST(sentence(2) == "locale: en_IE is none; write language and country as in en-IE");
}

BOOST_AUTO_TEST_CASE(places_are_known_by_their_names)
{
    for (const char* zone : {"Europe/Dublin", "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+3"})
        BOOST_TEST(hub::isTimeZone(zone), zone);
    for (const char* zone : {"", "/", "europe/dublin", "/etc/passwd", "../etc/passwd", "Europe/",
                             "Europe", "Europe//Dublin", "Europe/../Europe/Dublin",
                             "posix/Europe/Dublin", "zone.tab", "Mars/Base", "GMT+3:00"})
        BOOST_TEST(!hub::isTimeZone(zone), zone);
    BOOST_TEST(!hub::isTimeZone(std::string("Europe/Dublin\0x", 15)));
    for (const char* tag : {"en-IE", "pl", "es-419", "zh-Hant-TW", "fr-CH"})
        BOOST_TEST(hub::isLanguageTag(tag), tag);
    for (const char* tag : {"", "en_IE", "english", "xx-IE", "en-ZZ", "x", "en-"})
        BOOST_TEST(!hub::isLanguageTag(tag), tag);
}

// A hub from before these rules, and its files, which nobody has touched since.
BOOST_AUTO_TEST_CASE(what_is_there_already_goes_in_again_unchanged)
{
    wire::Product product = aProduct("OLD");
    product.taxClass = "gone";
    product.barcodes = {"4006381333932", "T-1"};
    put(hub::everyone("catalogue"), product);
    product.sku = sku("OLDER");
    product.name = "Article OLDER";
    put(hub::everyone("catalogue"), product);
    put(hub::ofTaxRegion("IE"), wire::TaxClass{"IE", "odd", {"IE-99"}});
    wire::Store store = aStore("0413");
    store.timeZone = "Dublin";
    put(hub::ofStore("configuration", store.store), store);

    const auto products = import("sku,name,tax_class,barcodes\n"
                                 "OLD,Article OLD,gone,4006381333932 T-1\n"
                                 "OLDER,Article OLDER,gone,4006381333932 T-1\n"
                                 "OLDER,New name,gone,4006381333932 T-1\n");
    BOOST_TEST(products.value().unchanged == 2);
    BOOST_TEST(products->rejected == 1);
    BOOST_TEST(import("tax_class,tax_region,taxes\nodd,IE,IE-99\n").value().unchanged == 1);
    const std::string rest = ",\"12 Grafton Street, Dublin\",5,IE 0000000TT\n";
    const std::string columns =
        "store,name,country,currency,locale,time_zone,price_mode,price_list,"
        "tax_region,rounding_policy,address,"
        "cash_rounding_increment_minor,tax_number\n";
    BOOST_TEST(
        import(columns + "0413,Grafton Street,IE,EUR,en-IE,Dublin,included,EUR,IE,per-line" + rest)
            .value()
            .unchanged
        == 1);
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

std::string manyProducts(int count)
{
    std::string text = "sku,name,tax_class\n";
    for (int i = 0; i < count; ++i)
        text += "S" + std::to_string(i) + ",Saw,standard\n";
    return text;
}

struct FailingImport {
    FaultyDisk disk; // before the hub opens its files
    Importing hub;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(import_on_a_failing_disk_tests, FailingImport)

// The count included what the failing commit had undone: two thousand rows too many.
BOOST_AUTO_TEST_CASE(what_is_said_to_be_in_is_in)
{
    const auto before = hub.count("record");
    disk.failFrom(1'000, FaultyDisk::Fault::Full, true);

    const auto counts = hub.import(manyProducts(20'000));

    disk.heal();
    BOOST_TEST_REQUIRE(!counts.has_value());
    BOOST_TEST((counts.error().code == ErrorCode::StorageFull));
    const auto kept = hub.count("record") - before;
    BOOST_TEST(kept > 0);
    BOOST_TEST(counts.error().detail.find("; before that " + std::to_string(kept) + " changed")
                   != std::string::npos,
               counts.error().detail);
}

// What could be read of a file that is cut off goes in to the last row.
BOOST_AUTO_TEST_CASE(a_file_that_breaks_off_is_in_up_to_there)
{
    const auto before = hub.count("record");
    const std::string text = manyProducts(3'000);
    auto whole = bites(text, 4'096);
    auto rows = onetill::hub::csvRows([&](std::span<char> room) -> Result<std::size_t> {
        const auto read = whole(room);
        if (read.value() == 0)
            return fail(ErrorCode::Malformed, "cut off");
        return read;
    });
    const auto columns = rows->columns().value();

    const auto counts = onetill::hub::importTable(
        hub.session(), hub.hub, {}, onetill::hub::recognise(columns, {}).value(), "test.csv",
        columns, *rows, [](std::int64_t, std::span<const std::string>, const Error&) {});

    BOOST_TEST(counts.error().detail
               == "cut off; before that 3000 changed, 0 unchanged, 0 rejected");
    BOOST_TEST(hub.count("record") - before == 3'000);
}

BOOST_AUTO_TEST_SUITE_END()
