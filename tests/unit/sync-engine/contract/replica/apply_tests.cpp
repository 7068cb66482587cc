#include "catalogue_fixture.h"
#include "sync-engine/contract/replica/apply.h"
#include "tests/support/faulty_disk.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

BOOST_FIXTURE_TEST_SUITE(apply_tests, CatalogueFixture)

BOOST_AUTO_TEST_CASE(a_page_is_seen_with_its_cursor)
{
    const auto applied =
        apply({wire::upsert(aProduct("MUG", "Mug")), wire::upsert(aPrice("MUG", 1290))}, "c-7");

    BOOST_TEST((applied == replica::Applied{.changed = 2}));
    BOOST_TEST(catalogue.bySku(sku("MUG")).value()->name == "Mug");
    BOOST_TEST(catalogue.price(sku("MUG"), "retail").value()->minor() == 1290);
    BOOST_TEST(catalogue.position().value() == "c-7");
    BOOST_TEST((replica.cursors().value() == wire::Cursors{{"catalogue", "c-7"}}));
}

BOOST_AUTO_TEST_CASE(a_newer_record_replaces_the_older)
{
    apply({wire::upsert(aProduct("MUG", "Red Mug", {"4006381333931"}))});
    apply({wire::upsert(aProduct("MUG", "Blue Cup", {"9771234567003"}))});

    BOOST_TEST(catalogue.bySku(sku("MUG")).value()->name == "Blue Cup");
    BOOST_TEST(!catalogue.byBarcode("4006381333931").value().has_value());
    BOOST_TEST(catalogue.byBarcode("9771234567003").value().has_value());
    BOOST_TEST(find("red").empty());
    BOOST_TEST(find("blue cup").size() == 1);
    BOOST_TEST(catalogue.counts()->products == 1);
}

BOOST_AUTO_TEST_CASE(a_tombstone_takes_everything_of_its_key)
{
    const wire::Tile tile{"Camp", 1, 3, sku("MUG")};
    const wire::StockLevel level{*StoreId::parse("GRAFTON"), sku("MUG"), 5000, {}};
    apply({wire::upsert(aProduct("MUG", "Mug", {"4006381333931"})),
           wire::upsert(aPrice("MUG", 1290)), wire::upsert(tile), wire::upsert(level),
           wire::upsert(wire::TaxClass{"IE", "standard", {}})});

    const auto applied = apply({wire::tombstone("product", "MUG"),
                                wire::tombstone("price", wire::recordKey(aPrice("MUG", 1))),
                                wire::tombstone("tile", wire::recordKey(tile)),
                                wire::tombstone("stock-level", wire::recordKey(level)),
                                wire::tombstone("tax-class", "IE\x1fstandard"),
                                wire::tombstone("product", "NEVER-THERE")});

    BOOST_TEST(applied.changed == 6);
    BOOST_TEST(!catalogue.bySku(sku("MUG")).value().has_value());
    BOOST_TEST(!catalogue.byBarcode("4006381333931").value().has_value());
    BOOST_TEST(!catalogue.price(sku("MUG"), "retail").value().has_value());
    BOOST_TEST(!catalogue.stock(level.store, level.sku).value().has_value());
    BOOST_TEST((catalogue.taxes("IE", "standard").error().code == ErrorCode::NotFound));
    BOOST_TEST(find("mug").empty());
    BOOST_TEST(catalogue.tiles("retail").value().empty());
}

// One bad record of a careless import must not keep tomorrow's prices from every till.
BOOST_AUTO_TEST_CASE(an_unreadable_record_is_counted_and_holds_nothing_up)
{
    wire::FeedRecord bad = wire::upsert(aProduct("BAD", "Bad"));
    bad.body["unit"] = "bushel";
    wire::FeedRecord misplaced = wire::upsert(aProduct("MUG", "Mug"));
    misplaced.key = "OTHER";

    const auto applied = apply({bad, misplaced, wire::tombstone("tile", "Camp\x1fx"),
                                wire::upsert(aProduct("GOOD", "Good"))});

    BOOST_TEST((applied == replica::Applied{.changed = 1, .skipped = 3}));
    BOOST_TEST(catalogue.bySku(sku("GOOD")).value().has_value());
    BOOST_TEST(catalogue.counts()->skippedRecords == 3);
    BOOST_TEST(catalogue.position().value() == "1");
}

BOOST_AUTO_TEST_CASE(a_record_of_an_unknown_kind_is_kept_and_can_be_removed)
{
    const wire::FeedRecord future{"weather", "w-1", false, {{"wind", "10"}}};

    BOOST_TEST((apply({future}) == replica::Applied{.kept = 1}));
    BOOST_TEST((apply({wire::tombstone("weather", "w-1")}) == replica::Applied{.changed = 1}));
}

BOOST_AUTO_TEST_CASE(the_same_page_twice_is_the_same)
{
    const std::vector<wire::FeedRecord> page = {wire::upsert(aProduct("A", "Alder Axe", {"A-1"})),
                                                wire::upsert(aProduct("B", "Birch Bowl"))};
    apply(page);
    apply(page);

    BOOST_TEST(catalogue.counts()->products == 2);
    BOOST_TEST(find("alder").size() == 1);
    BOOST_TEST(catalogue.byBarcode("A-1").value()->sku.text() == "A");
}

BOOST_AUTO_TEST_CASE(an_article_written_and_removed_in_one_page_is_gone)
{
    apply({wire::upsert(aProduct("A", "First name"))});
    apply({wire::upsert(aProduct("A", "Second name")), wire::tombstone("product", "A"),
           wire::upsert(aProduct("B", "Other"))});

    BOOST_TEST(find("first").empty());
    BOOST_TEST(find("second").empty());
    BOOST_TEST(find("other").size() == 1);
}

BOOST_AUTO_TEST_CASE(special_prices_are_found_by_article_and_list_and_go_one_by_one)
{
    const wire::SpecialPrice gold{.priceList = "retail",
                                  .sku = sku("MUG"),
                                  .amount = *Money::fromMinor(1090, euro()),
                                  .group = "gold"};
    wire::SpecialPrice november = gold;
    november.group.clear();
    november.until = "2026-12-01";
    wire::SpecialPrice elsewhere = gold;
    elsewhere.priceList = "outlet";
    const auto applied =
        apply({wire::upsert(gold), wire::upsert(november), wire::upsert(elsewhere)});

    BOOST_TEST((applied == replica::Applied{.changed = 3}));
    BOOST_TEST(catalogue.specialPrices(sku("MUG"), "retail").value().size() == 2);
    BOOST_TEST(catalogue.specialPrices(sku("CUP"), "retail").value().empty());

    apply({wire::tombstone("special-price", wire::recordKey(november))});
    BOOST_TEST((catalogue.specialPrices(sku("MUG"), "retail").value()
                == std::vector<wire::SpecialPrice>{gold}));
}

BOOST_AUTO_TEST_CASE(a_customer_is_found_by_card_words_and_identifier_as_they_are_now)
{
    wire::Customer aoife{.customer = *CustomerId::parse("C-1007"),
                         .name = "Aoife Ní Bhroin",
                         .groups = {"gold"},
                         .cards = {"AB-1234567"}};
    aoife.company = wire::InvoiceParty{.name = "Quay Books", .taxNumber = "IE6388047V"};
    const wire::Customer brian{.customer = *CustomerId::parse("C-1008"), .name = "Brian Broin"};
    apply({wire::upsert(brian), wire::upsert(aoife)});

    BOOST_TEST((catalogue.customer(aoife.customer).value() == aoife));
    BOOST_TEST(catalogue.customersByCard("ab-1234567").value().size() == 1);
    BOOST_TEST(catalogue.findCustomers("bhroin aoi", 10).value().size() == 1);
    BOOST_TEST(catalogue.findCustomers("quay", 10).value().size() == 1);
    BOOST_TEST(catalogue.findCustomers("ie6388047v", 10).value().size() == 1);
    BOOST_TEST(catalogue.findCustomers("c 1008", 10).value().size() == 1);
    BOOST_TEST(catalogue.findCustomers("ab 1234567", 10).value().empty()); // Cards are exact.
    BOOST_TEST(catalogue.findCustomers(" ", 10).value().empty());
    BOOST_TEST(catalogue.findCustomers("b", 1).value().size() == 1);

    aoife.cards = {"NEW-1"};
    aoife.name = "Aoife Walsh";
    apply({wire::upsert(aoife)});
    BOOST_TEST(catalogue.customersByCard("AB-1234567").value().empty());
    BOOST_TEST(catalogue.findCustomers("bhroin", 10).value().empty());

    apply({wire::tombstone("customer", "C-1007")});
    BOOST_TEST(!catalogue.customer(aoife.customer).value().has_value());
    BOOST_TEST(catalogue.customersByCard("new-1").value().empty());
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

struct OnFailingDisk {
    FaultyDisk disk; // before the catalogue, so that its file goes through it
    CatalogueFixture shop;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(apply_on_failing_disk_tests, OnFailingDisk)

// A cursor ahead of its rows would lose a price for ever, without anybody noticing.
BOOST_AUTO_TEST_CASE(rows_and_cursor_come_together_whichever_write_fails)
{
    int failAt = 1;
    for (; failAt < 300; ++failAt) {
        const std::string cursor = "c" + std::to_string(failAt);
        const std::string name = "Axe number" + std::to_string(failAt);
        disk.failFrom(failAt, FaultyDisk::Fault::WriteError, false);
        const auto applied = shop.replica.apply(
            "catalogue",
            {.records = {wire::upsert(aProduct("A", name))}, .cursor = cursor, .more = false});
        const bool refused = disk.refused();
        disk.heal();

        const bool moved = shop.catalogue.position().value() == cursor;
        const auto article = shop.catalogue.bySku(sku("A")).value();
        BOOST_TEST(moved == applied.has_value());
        BOOST_TEST(moved == (article && article->name == name));
        BOOST_TEST(shop.find("number" + std::to_string(failAt)).size() == (moved ? 1U : 0U));
        if (!refused)
            break;
    }
    BOOST_TEST(failAt > 3);
    BOOST_TEST(failAt < 300);
}

BOOST_AUTO_TEST_SUITE_END()
