#include "counter_top.h"
#include "pos-app/view/register_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

/// A register whose grid has a tile for jackets in colours and sizes, and that tile tapped.
struct TappedStyle : test::OpenCounter {
    TappedStyle()
    {
        test::stockJackets(directory.path());
        sale.setCashier(*till->signInDesk().cashier());
        sale.show(till->registerDesk().basket());
        sale.loadTiles();
        answer();
        sale.selectCategory("Clothing");
        sale.addTile("JACKET");
        answer();
    }

    const std::vector<view::ChoiceRow>& values(int option)
    {
        return picker.options().at(option).value<view::VariantOption*>()->values()->rows();
    }
    std::string chosen()
    {
        std::string all;
        for (int option = 0; option < picker.options().size(); ++option)
            for (const auto& row : values(option))
                all += row.selected ? row.value.toStdString() + " " : "";
        return all;
    }
    std::string stock(int option)
    {
        std::string all;
        for (const auto& row : values(option))
            all += row.value.toStdString() + ": " + row.detailText.toStdString() + "; ";
        return all;
    }

    view::RegisterViewModel sale{surface, nullptr};
    view::VariantViewModel& picker{*sale.variants()};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(variant_view_model_tests, TappedStyle)

BOOST_AUTO_TEST_CASE(a_tile_of_a_style_shows_what_all_have_in_common_and_the_lowest_price)
{
    BOOST_TEST_REQUIRE(sale.tiles()->rows().size() == 1);
    const view::TileRow& tile = sale.tiles()->rows().front();

    BOOST_TEST(tile.name == QString{"Storm Jacket"});
    BOOST_TEST(tile.priceText == QString{"from €319.00"});
    BOOST_TEST(tile.glyph == QString{"jacket"});
    BOOST_TEST(tile.isStyle);
}

BOOST_AUTO_TEST_CASE(its_tap_sells_nothing_but_opens_the_choice)
{
    BOOST_TEST(sale.isEmpty());
    BOOST_TEST(picker.active());
    BOOST_TEST(picker.name() == QString{"Storm Jacket"});
    BOOST_TEST(picker.priceText() == QString{"from €319.00"});
    BOOST_TEST_REQUIRE(picker.options().size() == 2);
    BOOST_TEST(picker.options().at(0).value<QObject*>()->property("name").toString()
               == QString{"Colour"});
    BOOST_TEST(stock(0) == "Moss: ; Rust: ; ");
    BOOST_TEST(stock(1) == "S: 3 here; M: 1 here; XL: none; ");
    BOOST_TEST(chosen() == "");
    BOOST_TEST(!picker.canAdd());
    BOOST_TEST(picker.cannotAddText() == QString{"Choose first: colour"});
}

BOOST_AUTO_TEST_CASE(colour_and_size_lead_to_one_article_which_is_sold)
{
    picker.choose(0, "Moss");
    BOOST_TEST(picker.openOption() == 1);
    BOOST_TEST(picker.cannotAddText() == QString{"Choose first: size"});
    picker.choose(1, "XL");

    BOOST_TEST(picker.detailText() == QString{"SKU JACKET-MXL · none"});
    BOOST_TEST(picker.priceText() == QString{"€329.00"});
    picker.add();
    answer();

    BOOST_TEST(!picker.active());
    BOOST_TEST_REQUIRE(sale.basket()->rows().size() == 1);
    BOOST_TEST(sale.basket()->rows()[0].name == QString{"Storm Jacket, Moss, XL"});
    BOOST_TEST(sale.totalText() == QString{"€329.00"});
}

// XL comes in moss only: a second tap for that would be one too many.
BOOST_AUTO_TEST_CASE(what_can_only_be_one_thing_is_chosen_already)
{
    picker.choose(1, "XL");

    BOOST_TEST(chosen() == "Moss XL ");
    BOOST_TEST(picker.canAdd());
}

BOOST_AUTO_TEST_CASE(what_does_not_come_together_can_still_be_chosen)
{
    picker.choose(0, "Rust");
    BOOST_TEST(chosen() == "Rust M ");
    BOOST_TEST(stock(1) == "S: not made; M: 1 here; XL: not made; ");

    picker.choose(1, "S");

    BOOST_TEST(chosen() == "Moss S ");
}

BOOST_AUTO_TEST_CASE(keys_step_through_the_values_from_either_end)
{
    picker.step(0, 1);
    BOOST_TEST(chosen() == "Moss ");
    picker.step(1, -1);
    BOOST_TEST(chosen() == "Moss XL ");
    picker.step(1, 1);
    BOOST_TEST(chosen() == "Moss S ");
    picker.step(7, 1);
    picker.choose(0, "Plum");
    BOOST_TEST(chosen() == "Moss S ");
}

BOOST_AUTO_TEST_CASE(nothing_is_sold_before_the_choice_is_made_or_after_it_is_left)
{
    picker.add();
    picker.choose(0, "Moss");
    picker.add();
    BOOST_TEST(picker.active());

    picker.choose(1, "S");
    picker.cancel();
    picker.add();
    answer();

    BOOST_TEST(!picker.active());
    BOOST_TEST(sale.isEmpty());
}

// The customer pays before the answer to a tap has come: no choice may open over the money.
BOOST_AUTO_TEST_CASE(a_late_answer_opens_nothing)
{
    picker.cancel();
    sale.addTile("JACKET");
    sale.closeOverlays();
    answer();

    BOOST_TEST(!picker.active());
}

BOOST_AUTO_TEST_CASE(three_times_applies_to_what_is_chosen)
{
    sale.setMultiplier("3");
    picker.choose(0, "Rust");
    picker.add();
    answer();

    BOOST_TEST(sale.basket()->rows().at(0).quantityText == QString{"3"});
    BOOST_TEST(sale.pendingMultiplier().isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
