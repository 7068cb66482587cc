#include "pos-app/desk/record/draft.h"
#include "pos-app/store/register.h"
#include "shop.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

BOOST_AUTO_TEST_SUITE(draft_tests)

// A draft can be cut off by a disk error or come from another version; the shop must open anyway.
BOOST_AUTO_TEST_CASE(an_unreadable_draft_is_put_aside_and_the_till_opens)
{
    Shop shop;
    shop.ready();
    shop.close();
    {
        auto files = store::Register::open(shop.state(), store::Mode::ReadWrite,
                                           shop.clock().clock(), stillWorld().random);
        BOOST_REQUIRE(files);
        BOOST_REQUIRE(files->saveDraft("{\"version\":1,\"lines\":"));
    }

    BOOST_REQUIRE(shop.open());

    BOOST_TEST(shop.sale().basket().isEmpty());
    BOOST_TEST(shop.log().back().find("put aside") != std::string::npos);
    shop.close();
    const auto files = store::Register::open(shop.state(), store::Mode::ReadOnly,
                                             shop.clock().clock(), stillWorld().random);
    BOOST_TEST(files->setting("unreadable-draft")->has_value());
}

BOOST_AUTO_TEST_CASE(a_draft_reads_back_as_it_was_written)
{
    Shop shop;
    shop.ready();
    BOOST_REQUIRE(shop.sale().scan("2100012004862"));
    BOOST_REQUIRE(shop.sale().scan("2300045003997"));
    BOOST_REQUIRE(shop.sale().add(sku("TENT-3"), "1"));
    BOOST_REQUIRE(shop.sale().changeLine(3, {.price = "700.00", .reason = "display model"}));
    BOOST_REQUIRE(shop.sale().tender(domain::TenderKind::Cash, "500.00"));
    shop.close();
    const auto files = store::Register::open(shop.state(), store::Mode::ReadOnly,
                                             shop.clock().clock(), stillWorld().random);
    const std::string text = **files->draft();

    const auto read = desk::readDraft(text);

    BOOST_REQUIRE_MESSAGE(read.has_value(), (read ? "" : read.error().detail));
    BOOST_TEST(desk::writeDraft(*read) == text);
    BOOST_TEST(read->codes.size() == 2U);
    BOOST_TEST(read->tenders.size() == 1U);
}

// After a crash a group's price must still go with its group.
BOOST_AUTO_TEST_CASE(a_draft_keeps_whose_price_a_line_has)
{
    Shop shop;
    shop.ready();
    BOOST_REQUIRE(shop.sale().add(sku("TENT-3"), "1"));
    shop.close();
    const auto files = store::Register::open(shop.state(), store::Mode::ReadOnly,
                                             shop.clock().clock(), stillWorld().random);
    auto json = wire::parseJson(**files->draft()).value();
    json["lines"][0]["price_group"] = "gold";
    json["lines"][0]["everybodys_price"] = "800.00";

    const auto read = desk::readDraft(json.dump());

    BOOST_REQUIRE_MESSAGE(read.has_value(), (read ? "" : read.error().detail));
    BOOST_TEST(read->goods.lines().front().item->priceGroup == "gold");
    BOOST_TEST(read->goods.lines().front().item->everybodysPrice.value().text() == "800.00");
    BOOST_TEST(desk::writeDraft(*read) == json.dump());
}

// The program was updated while a basket was open.
BOOST_AUTO_TEST_CASE(a_draft_of_an_older_version_is_read_without_promotions)
{
    Shop shop;
    shop.ready();
    BOOST_REQUIRE(shop.sale().add(sku("TENT-3"), "1"));
    shop.close();
    const auto files = store::Register::open(shop.state(), store::Mode::ReadOnly,
                                             shop.clock().clock(), stillWorld().random);
    auto older = wire::parseJson(**files->draft()).value();
    older.erase("changed_at");
    older.erase("promotions");
    older["lines"][0].erase("category");

    const auto read = desk::readDraft(older.dump());

    BOOST_REQUIRE_MESSAGE(read.has_value(), (read ? "" : read.error().detail));
    BOOST_TEST((read->changedAt == read->startedAt));
    BOOST_TEST(!read->promotions);
    BOOST_TEST(read->goods.lines()[0].item->category.empty());
}

// The draft is written with every change: of a shop's promotions it holds what its goods need.
BOOST_AUTO_TEST_CASE(a_draft_keeps_promotions_cut_down_to_its_goods)
{
    Shop shop;
    shop.ready();
    const wire::Json manyAndTent{{"skus", {"TENT-3", "AXE", "LAMP", "ROPE"}}, {"except", {"AXE"}}};
    const wire::Json lamps{{"skus", {"LAMP", "AXE"}}};
    wire::Promotion both{"BOTH", {}, *Currency::fromCode("EUR"), {}};
    both.terms = {{"id", "BOTH"},
                  {"offer",
                   {{"kind", "set"},
                    {"groups", {{{"items", manyAndTent}}, {{"items", lamps}}}},
                    {"benefit", {{"percent", "10"}}}}}};
    wire::Promotion other{"OTHER", {}, *Currency::fromCode("EUR"), {}};
    other.terms = {
        {"id", "OTHER"},
        {"offer", {{"kind", "each"}, {"items", lamps}, {"benefit", {{"percent", "10"}}}}}};
    shop.centreSays("catalogue", {wire::upsert(both), wire::upsert(other)});
    BOOST_REQUIRE(shop.sale().add(sku("TENT-3"), "1"));
    shop.close();
    const auto files = store::Register::open(shop.state(), store::Mode::ReadOnly,
                                             shop.clock().clock(), stillWorld().random);

    const auto kept = wire::parseJson(**files->draft()).value()["promotions"];

    BOOST_REQUIRE(kept.size() == 1U);
    BOOST_TEST(kept[0]["offer"]["groups"][0]["items"].dump() == R"({"skus":["TENT-3"]})");
    BOOST_TEST(kept[0]["offer"]["groups"][1]["items"].dump() == R"({"skus":["LAMP"]})");
    BOOST_TEST(shop.open().has_value());
    BOOST_TEST(shop.sale().basket().promotions.nearMisses().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_draft_that_does_not_fit_together_is_refused)
{
    for (
        const char* text :
        {"", "[]", "{}", "{\"version\":2}",
         R"({"version":1,"currency":"EUR","tax_sets":[],"next_line":1,"tenders":[],"basket":"x"})"})
        BOOST_TEST(!desk::readDraft(text), text);
}

BOOST_AUTO_TEST_SUITE_END()
