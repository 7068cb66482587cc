#include "pos-app/desk/goods/style.h"
#include "shop.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

replica::Article article(const char* name, const char* size)
{
    replica::Article article;
    article.name = name;
    article.options = {{"size", size}};
    return article;
}

std::string nameOf(const std::vector<const char*>& names)
{
    std::vector<replica::Article> variants;
    for (const char* name : names)
        variants.push_back(article(name, ""));
    return desk::styleName(variants);
}

std::vector<std::string> ordered(const std::vector<const char*>& sizes)
{
    std::vector<replica::Article> variants;
    for (const char* size : sizes)
        variants.push_back(article("", size));
    return desk::styleChoice(variants).options.at(0).values;
}

} // namespace

BOOST_AUTO_TEST_SUITE(style_tests)

BOOST_AUTO_TEST_CASE(a_style_is_called_what_its_variants_have_in_common)
{
    BOOST_TEST(
        nameOf({"Storm Shell Jacket — Men’s, Moss, S", "Storm Shell Jacket — Men’s, Rust, S"})
        == "Storm Shell Jacket — Men’s");
    BOOST_TEST(nameOf({"Dry Bag, 5 L", "Dry Bag, 10 L"}) == "Dry Bag");
    BOOST_TEST(nameOf({"Trousers, Graphite, 30", "Trousers, Graphite, 32"})
               == "Trousers, Graphite");
    BOOST_TEST(nameOf({"Cap — Olive", "Cap — Navy"}) == "Cap");
    BOOST_TEST(nameOf({"Mug", "Mug XL"}) == "Mug");
    BOOST_TEST(nameOf({"Mugs", "Mug"}) == "Mugs");
    BOOST_TEST(nameOf({"Überschuh, A", "Überrock, A"}) == "Überschuh, A");
    BOOST_TEST(nameOf({}) == "");
}

BOOST_AUTO_TEST_CASE(sizes_stand_from_small_to_large)
{
    using Sizes = std::vector<std::string>;
    BOOST_TEST(ordered({"XL", "S", "XXL", "M", "XS", "L"})
                   == (Sizes{"XS", "S", "M", "L", "XL", "XXL"}),
               boost::test_tools::per_element());
    BOOST_TEST(ordered({"10 L", "5 L", "20 L"}) == (Sizes{"5 L", "10 L", "20 L"}),
               boost::test_tools::per_element());
    BOOST_TEST(ordered({"M/L", "S/M"}) == (Sizes{"S/M", "M/L"}), boost::test_tools::per_element());
    BOOST_TEST(ordered({"Wide", "38", "Regular", "L"}) == (Sizes{"L", "38", "Regular", "Wide"}),
               boost::test_tools::per_element());
}

// A catalogue without options, or with two articles alike in them: something must tell them apart.
BOOST_AUTO_TEST_CASE(variants_that_options_do_not_tell_apart_go_by_their_names)
{
    const std::vector<desk::StyleOption> byName{{"name", {"Mug, red", "Mug, blue"}}};
    for (const char* size : {"", "350 ml"}) {
        const auto choice =
            desk::styleChoice(std::vector{article("Mug, red", size), article("Mug, blue", size)});
        BOOST_TEST((choice.options == byName));
        BOOST_TEST(choice.values.at(1).at(0) == "Mug, blue");
    }
}

BOOST_AUTO_TEST_CASE(a_style_is_one_tile_and_gives_all_its_variants)
{
    Shop shop;
    stockJackets(shop.state());

    const auto tiles = shop.till().itemDesk().tiles();
    const auto style = shop.till().itemDesk().style(sku("JACKET"));

    BOOST_REQUIRE(tiles);
    BOOST_TEST(tiles->back().name == "Clothing");
    BOOST_REQUIRE(tiles->back().tiles.size() == 1);
    BOOST_TEST(tiles->back().tiles[0].isStyle);
    BOOST_TEST(tiles->back().tiles[0].price->text() == "319.00");
    BOOST_REQUIRE(style);
    BOOST_TEST(style->card.name == "Storm Jacket");
    BOOST_TEST(style->variants.size() == 4);
    BOOST_TEST((style->options
                == std::vector<desk::StyleOption>{{"colour", {"Moss", "Rust"}},
                                                  {"size", {"S", "M", "XL"}}}));
    BOOST_TEST(
        (shop.till().itemDesk().style(sku("TENT-3")).error().code == ErrorCode::UnknownItem));
}

BOOST_AUTO_TEST_CASE(what_runs_out_is_found_behind_a_style_and_below_zero_without_a_tile)
{
    Shop shop;
    stockJackets(shop.state());
    wire::Product lamp;
    lamp.sku = sku("LAMP");
    lamp.name = "Lamp";
    lamp.taxClass = "standard";
    const StoreId here = *StoreId::parse("dublin");
    shop.centreSays("catalogue", {wire::upsert(lamp)});
    shop.centreSays("stock", {wire::upsert(wire::StockLevel{here, lamp.sku, -2000, {}})});

    const auto scarcest = shop.till().itemDesk().scarcest(3);

    BOOST_REQUIRE(scarcest);
    std::vector<std::string> found;
    for (const auto& card : *scarcest)
        found.push_back(card.sku.text() + " " + std::to_string(*card.onHandMilli));
    BOOST_TEST(found
                   == (std::vector<std::string>{"LAMP -2000", "JACKET-RM 1000", "JACKET-MS 3000"}),
               boost::test_tools::per_element());
}

// The parent may be an article with a name of its own, and one variant alone is no choice.
BOOST_AUTO_TEST_CASE(a_tile_is_called_like_its_parent_and_one_variant_is_sold_at_once)
{
    Shop shop;
    stockJackets(shop.state());
    const auto tiles = [&shop] { return shop.till().itemDesk().tiles()->back().tiles; };

    wire::Product parent;
    parent.sku = sku("JACKET");
    parent.name = "The Storm";
    parent.taxClass = "standard";
    shop.centreSays("catalogue", {wire::upsert(parent)});
    BOOST_TEST(tiles()[0].name == "The Storm");
    BOOST_TEST(tiles()[0].isStyle);

    shop.centreSays("catalogue",
                    {wire::tombstone("product", "JACKET"), wire::tombstone("product", "JACKET-MM"),
                     wire::tombstone("product", "JACKET-MS"),
                     wire::tombstone("product", "JACKET-MXL")});
    BOOST_TEST(tiles()[0].sku.text() == "JACKET-RM");
    BOOST_TEST(!tiles()[0].isStyle);
    BOOST_TEST(*tiles()[0].onHandMilli == 1000);
}

BOOST_AUTO_TEST_SUITE_END()
