#include "catalogue_fixture.h"
#include "sync-engine/contract/replica/search/search.h"
#include "sync-engine/contract/replica/search/search_rank.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;
using Skus = std::vector<std::string>;

namespace {

struct Shop : CatalogueFixture {
    Shop()
    {
        apply({wire::upsert(aProduct("TNT-LOF-3", "Lofoten 3-Person Tent", {"4006381333931"})),
               wire::upsert(aProduct("TNT-PEG", "Tent Peg Set", {}, {{"colour", "Moss"}})),
               wire::upsert(aProduct("MUG-1", "Enamel Camp Mug", {}, {{"colour", "Slate Blue"}})),
               wire::upsert(aProduct("TENTH", "Tenth Anniversary Mug")),
               wire::upsert(aProduct("CREME", "Crème Fraîche")),
               wire::upsert(aProduct("SAKE", "純米酒 720ml")),
               wire::upsert(aProduct("QAHWA", "قَهْوَة عربية")),
               wire::upsert(aProduct("5000112637922", "Ginger Ale", {"5000112637922"})),
               wire::upsert(aPrice("MUG-1", 1290))});
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(search_tests, Shop)

BOOST_AUTO_TEST_CASE(words_are_found_in_any_order_by_their_beginnings)
{
    BOOST_TEST(find("tent lof") == Skus{"TNT-LOF-3"});
    BOOST_TEST(find("LOF TEN") == Skus{"TNT-LOF-3"});
    BOOST_TEST(find("mug camp ena") == Skus{"MUG-1"});
    BOOST_TEST(find("tent mug") == Skus{"TENTH"});
    BOOST_TEST(find("tent axe").empty());
}

BOOST_AUTO_TEST_CASE(options_and_article_numbers_are_words_too)
{
    BOOST_TEST(find("mug slate") == Skus{"MUG-1"});
    BOOST_TEST(find("tnt-peg") == Skus{"TNT-PEG"});
    BOOST_TEST(find("tnt lof") == Skus{"TNT-LOF-3"});
}

BOOST_AUTO_TEST_CASE(accents_and_scripts_are_no_hurdle)
{
    BOOST_TEST(find("creme") == Skus{"CREME"});
    BOOST_TEST(find("FRAÎ") == Skus{"CREME"});
    BOOST_TEST(find("純米") == Skus{"SAKE"});
    BOOST_TEST(find("酒") == Skus{"SAKE"});
    BOOST_TEST(find("米酒 720") == Skus{"SAKE"});
    BOOST_TEST(find("قهوة") == Skus{"QAHWA"});
}

// The whole word comes before words that only begin so, and the name that begins with it first.
BOOST_AUTO_TEST_CASE(better_hits_come_first)
{
    BOOST_TEST(find("tent") == (Skus{"TNT-PEG", "TNT-LOF-3", "TENTH"}));
    BOOST_TEST(find("tent", 1) == Skus{"TNT-PEG"});
}

BOOST_AUTO_TEST_CASE(the_first_digits_of_a_code_find_its_article)
{
    BOOST_TEST(find("4006381") == Skus{"TNT-LOF-3"});
    BOOST_TEST(find("4006381333931") == Skus{"TNT-LOF-3"});
    BOOST_TEST(find("5000112") == Skus{"5000112637922"});
    BOOST_TEST(find("400").empty(), "three digits would find half the shop");
    BOOST_TEST(find("9999").empty());
}

BOOST_AUTO_TEST_CASE(a_hit_has_its_price_and_its_stock)
{
    apply({wire::upsert(wire::StockLevel{*StoreId::parse("GRAFTON"), sku("MUG-1"), 7000, {}})});

    const auto hits = catalogue.search(
        {.typed = "camp", .priceList = "retail", .store = *StoreId::parse("GRAFTON")});

    BOOST_REQUIRE(hits->size() == 1);
    BOOST_TEST(hits->front().price.value().minor() == 1290);
    BOOST_TEST(hits->front().onHandMilli.value() == 7000);
}

// What people type goes into a query language; none of it may be understood as such.
BOOST_AUTO_TEST_CASE(signs_of_the_query_language_are_only_signs)
{
    for (const char* typed :
         {"\"", "mug\"", "mug*", "a OR b", "NEAR(a b)", "words:mug", "-mug", "^mug", "(", ")",
          "mug AND", "NOT", "'; DROP TABLE product", "{}", "\x01", "\xff", ""})
        BOOST_CHECK_NO_THROW(find(typed));
    BOOST_TEST(find("mug*").size() == 2);
    BOOST_TEST(find("").empty());
    BOOST_TEST(find("!!!").empty());
}

BOOST_AUTO_TEST_CASE(rank_prefers_whole_words_then_the_beginning_then_brevity)
{
    using replica::rankName;
    const std::vector<std::string> typed = {"tent"};

    BOOST_TEST((rankName(typed, "Family Tent") < rankName(typed, "Tenth Mug")));
    BOOST_TEST((rankName(typed, "Tent Peg Set") < rankName(typed, "Peg Tent")));
    BOOST_TEST((rankName(typed, "Tent") < rankName(typed, "Tent Peg")));
    BOOST_TEST((rankName(typed, "Tenth Mug") < rankName(typed, "Peg Set")));
}

BOOST_AUTO_TEST_SUITE_END()
