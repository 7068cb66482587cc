#include "catalogue_fixture.h"
#include "sync-engine/contract/replica/catalogue.h"

#include <SQLiteCpp/Database.h>
#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

wire::Tax aTax(const std::string& code, int position)
{
    wire::Tax tax;
    tax.region = "IE";
    tax.tax = code;
    tax.name = code;
    tax.kind = "percent";
    tax.rate = *Rate::parsePercent("23");
    tax.position = position;
    tax.letter = "A";
    return tax;
}

wire::Store aStore(const std::string& id)
{
    return {.store = *StoreId::parse(id),
            .name = "Grafton Street",
            .kind = "store",
            .address = "1 Grafton Street",
            .country = "IE",
            .currency = euro(),
            .locale = "en-IE",
            .timeZone = "Europe/Dublin",
            .priceMode = "included",
            .priceList = "retail",
            .taxRegion = "IE",
            .roundingPolicy = "per-line",
            .cashIncrementMinor = 5,
            .cashTie = "up",
            .taxNumber = "IE1",
            .receiptHeader = "",
            .receiptFooter = ""};
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(catalogue_tests, CatalogueFixture)

// The scanner sends 13 digits, the label shows 12, the case has 14: one article.
BOOST_AUTO_TEST_CASE(an_article_is_found_by_every_form_of_its_code)
{
    apply({wire::upsert(aProduct("MUG", "Mug", {"036000291452"})),
           wire::upsert(aProduct("SNACK", "Snack", {"96385074", "SHELF-17"}))});

    for (const char* code : {"036000291452", "0036000291452", "00036000291452"})
        BOOST_TEST(catalogue.byBarcode(code).value()->sku.text() == "MUG", code);
    for (const char* code : {"96385074", "00000096385074", "SHELF-17"})
        BOOST_TEST(catalogue.byBarcode(code).value()->sku.text() == "SNACK", code);
    for (const char* code : {"96385075", "shelf-17", "", "MUG"})
        BOOST_TEST(!catalogue.byBarcode(code).value().has_value(), code);
}

BOOST_AUTO_TEST_CASE(an_article_comes_back_as_it_was_sent)
{
    wire::Product sent = aProduct("TRAIL-45-M", "Trail 45 Backpack", {}, {{"colour", "Moss"}});
    sent.parent = sku("TRAIL-45");
    sent.unit = Unit::Kilogram;
    sent.ageLimit = 18;
    sent.tracked = false;
    sent.selling = {.serial = true, .deposit = sku("EMPTY")};
    sent.description = std::string(8000, 'd');
    apply({wire::upsert(sent)});

    const auto article = catalogue.bySku(sent.sku).value();

    BOOST_TEST(
        (article
         == replica::Article{sent.sku, sent.name, sent.category, sent.unit, sent.taxClass,
                             sent.parent, sent.options, sent.glyph, 18, false, sent.selling}));
}

// A list of articles that comes later says nothing of recalls, and must not lift one.
BOOST_AUTO_TEST_CASE(a_recall_stays_when_its_article_is_sent_again)
{
    const wire::Recall recall{sku("TRAIL-45-M"), {"L77"}, "a strap tears"};
    apply({wire::upsert(aProduct("TRAIL-45-M", "Trail 45 Backpack")), wire::upsert(recall)});
    apply({wire::upsert(aProduct("TRAIL-45-M", "Trail 45 Pack"))});

    BOOST_TEST((catalogue.recall(sku("TRAIL-45-M")).value() == recall));
    BOOST_TEST(!catalogue.recall(sku("TRAIL-45-L")).value().has_value());
}

BOOST_AUTO_TEST_CASE(taxes_come_in_the_order_of_computing)
{
    apply({wire::upsert(wire::TaxClass{"IE", "mixed", {"LEVY", "VAT"}}),
           wire::upsert(wire::TaxClass{"IE", "none", {}}),
           wire::upsert(wire::TaxClass{"IE", "broken", {"GONE"}}), wire::upsert(aTax("VAT", 1)),
           wire::upsert(aTax("LEVY", 2))});

    const auto taxes = catalogue.taxes("IE", "mixed").value();

    BOOST_REQUIRE(taxes.size() == 2);
    BOOST_TEST(taxes[0].tax == "VAT");
    BOOST_TEST((taxes[1] == aTax("LEVY", 2)));
    BOOST_TEST(catalogue.taxes("IE", "none").value().empty());
    // Sold without a tax that nobody knows would be sold with a wrong one.
    BOOST_TEST((catalogue.taxes("IE", "broken").error().code == ErrorCode::NotFound));
    BOOST_TEST((catalogue.taxes("UK", "mixed").error().code == ErrorCode::NotFound));
}

BOOST_AUTO_TEST_CASE(tiles_come_in_the_order_of_the_grid)
{
    apply({wire::upsert(aProduct("A", "Axe")), wire::upsert(aProduct("B", "Bowl")),
           wire::upsert(aPrice("B", 500)), wire::upsert(wire::Tile{"Zelte", 1, 1, sku("A")}),
           wire::upsert(wire::Tile{"Camp", 2, 2, sku("A")}),
           wire::upsert(wire::Tile{"Camp", 2, 1, sku("B")}),
           wire::upsert(wire::Tile{"Camp", 2, 3, sku("UNKNOWN")})});

    const auto tiles = catalogue.tiles("retail").value();

    BOOST_REQUIRE(tiles.size() == 3);
    BOOST_TEST(tiles[0].category == "Zelte");
    BOOST_TEST(tiles[1].article.sku.text() == "B");
    BOOST_TEST(tiles[1].price.value().minor() == 500);
    BOOST_TEST(!tiles[2].price.has_value());
}

// One tile stands for fifteen jackets; the jacket itself is nothing that can be sold.
BOOST_AUTO_TEST_CASE(a_tile_of_a_parent_comes_once_for_each_variant)
{
    wire::Product small = aProduct("J-S", "Jacket, S", {}, {{"size", "S"}});
    wire::Product large = aProduct("J-XL", "Jacket, XL", {}, {{"size", "XL"}});
    small.parent = large.parent = sku("J");
    apply({wire::upsert(large), wire::upsert(small), wire::upsert(aPrice("J-XL", 500)),
           wire::upsert(aProduct("A", "Axe")), wire::upsert(wire::Tile{"Camp", 1, 1, sku("J")}),
           wire::upsert(wire::Tile{"Camp", 1, 2, sku("A")})});

    const auto tiles = catalogue.tiles("retail").value();
    const auto variants = catalogue.variants(sku("J")).value();

    BOOST_REQUIRE(tiles.size() == 3);
    BOOST_TEST(tiles[0].named.text() == "J");
    BOOST_TEST(tiles[1].named.text() == "J");
    BOOST_TEST(tiles[2].named.text() == "A");
    BOOST_REQUIRE(variants.size() == 2);
    BOOST_TEST((variants[0] == tiles[0].article));
    BOOST_TEST((variants[1] == tiles[1].article));
    BOOST_TEST(catalogue.variants(sku("A")).value().empty());
}

BOOST_AUTO_TEST_CASE(staff_roles_and_stores_are_found)
{
    const wire::Staff zoe{*StaffId::parse("a1"), "Zoë", "cashier", "$argon2id$", "en"};
    const wire::Staff aoife{*StaffId::parse("z9"), "Aoife", "manager", "$argon2id$", "en"};
    const wire::Role role{"cashier", "Cashier", {"sell"}, Rate::zero()};
    apply({wire::upsert(zoe), wire::upsert(aoife), wire::upsert(role),
           wire::upsert(aStore("GRAFTON")), wire::upsert(aStore("SOHO"))});

    BOOST_TEST((catalogue.staff().value() == std::vector<wire::Staff>{aoife, zoe}));
    BOOST_TEST((catalogue.role("cashier").value() == role));
    BOOST_TEST(!catalogue.role("owner").value().has_value());
    BOOST_TEST((catalogue.store(*StoreId::parse("SOHO")).value() == aStore("SOHO")));
    BOOST_TEST(catalogue.stores()->size() == 2);
    BOOST_TEST(catalogue.counts()->staff == 2);
}

// A till that did not know the kind yet has kept such records as they came, readable or not.
BOOST_AUTO_TEST_CASE(a_promotion_that_cannot_be_read_costs_nobody_the_others)
{
    const wire::Promotion mugs{"MUGS", {}, euro(), {{"id", "MUGS"}}};
    const wire::Promotion tents{"TENTS", {*StoreId::parse("SOHO")}, euro(), {{"id", "TENTS"}}};
    apply({wire::upsert(tents), wire::upsert(mugs)});
    SQLite::Database{file().string(), SQLite::OPEN_READWRITE}.exec(
        "INSERT INTO record (kind, key, body) VALUES ('promotion', 'ODD', '{}')");

    const auto found = catalogue.promotions();

    BOOST_REQUIRE(found);
    BOOST_TEST((found->readable == std::vector<wire::Promotion>{mugs, tents}));
    BOOST_TEST(found->unreadable.size() == 1U);

    apply({wire::tombstone("promotion", "MUGS")}, "2");
    BOOST_TEST((catalogue.promotions()->readable == std::vector<wire::Promotion>{tents}));
}

BOOST_AUTO_TEST_CASE(a_stock_level_says_what_it_contains)
{
    const std::string till = "01938f6e-0000-7000-8000-000000000001";
    const wire::StockLevel here{
        *StoreId::parse("GRAFTON"), sku("MUG"), -2000, {{till, {wire::Epoch{0xA1}, 17}}}};
    const wire::StockLevel there{*StoreId::parse("SOHO"), sku("MUG"), 4000, {}};
    apply({wire::upsert(there), wire::upsert(here)});

    BOOST_TEST((catalogue.stock(here.store, here.sku).value() == here));
    BOOST_TEST((catalogue.stockEverywhere(sku("MUG")).value()
                == std::vector<wire::StockLevel>{here, there}));
    BOOST_TEST(!catalogue.stock(here.store, sku("TENT")).value().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
