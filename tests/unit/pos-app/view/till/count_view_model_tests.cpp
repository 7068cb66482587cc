#include "counter_top.h"
#include "pos-app/view/till/count_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

struct Counting : test::CounterTop {
    Counting() { count.start(); }

    void type(const char* keys)
    {
        for (; *keys; ++keys)
            count.digit(QString{QLatin1Char{*keys}});
    }
    const view::PiecesRow& note(std::size_t row) { return count.notes()->rows().at(row); }

    view::CountViewModel count{surface, nullptr};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(count_view_model_tests, Counting)

BOOST_AUTO_TEST_CASE(notes_and_coins_of_the_currency_stand_there_with_nothing_counted)
{
    BOOST_TEST_REQUIRE(count.notes()->rows().size() == 6);
    BOOST_TEST(count.coins()->rows().size() == 8);
    BOOST_TEST(note(0).label == QString{"€200"});
    BOOST_TEST(note(0).selected);
    BOOST_TEST(note(0).isNone);
    BOOST_TEST(count.coins()->rows()[2].label == QString{"€0.50"});
    BOOST_TEST(count.totalText() == QString{"€0.00"});
    BOOST_TEST(!count.typed());
    BOOST_TEST((count.counted().error().code == ErrorCode::MissingField));
}

BOOST_AUTO_TEST_CASE(next_moves_on_and_the_sums_follow)
{
    type("2");
    count.next();
    type("14");
    count.select(6);
    type("23");

    BOOST_TEST(note(1).countText == QString{"14"});
    BOOST_TEST(note(1).amountText == QString{"1,400.00"});
    BOOST_TEST(count.notesText() == QString{"€1,800.00"});
    BOOST_TEST(count.coinsText() == QString{"€46.00"});
    BOOST_TEST(count.totalText() == QString{"€1,846.00"});
    BOOST_TEST(count.atCoins());
    const auto counted = count.counted();
    BOOST_TEST_REQUIRE(counted->pieces.size() == 3);
    BOOST_TEST(counted->pieces[1].value == "100.00");
    BOOST_TEST(counted->pieces[1].count == 14);
}

// 14 and a second look: 15 typed over it is not 1415.
BOOST_AUTO_TEST_CASE(what_is_typed_into_a_row_again_replaces_its_number)
{
    type("14");
    count.select(0);
    type("15");

    BOOST_TEST(note(0).countText == QString{"15"});
}

BOOST_AUTO_TEST_CASE(steps_count_one_by_one_and_not_below_zero)
{
    count.stepDown(2);
    BOOST_TEST(note(2).countText == QString{"0"});
    BOOST_TEST(!count.typed());

    count.stepUp(2);
    count.stepUp(2);
    count.stepDown(2);
    BOOST_TEST(note(2).countText == QString{"1"});
    BOOST_TEST(note(2).selected);
    count.oneMore();
    BOOST_TEST(note(2).countText == QString{"2"});
}

BOOST_AUTO_TEST_CASE(the_ends_of_the_list_are_ends)
{
    count.previous();
    BOOST_TEST(note(0).selected);
    count.select(13);
    count.next();
    BOOST_TEST(count.coins()->rows().back().selected);
    count.changeColumn();
    BOOST_TEST(note(0).selected);
    count.changeColumn();
    BOOST_TEST(count.coins()->rows().front().selected);
}

BOOST_AUTO_TEST_CASE(an_empty_drawer_is_a_count_too)
{
    type("0");

    BOOST_TEST(count.typed());
    BOOST_TEST(count.counted()->pieces.empty());
    BOOST_TEST(count.counted()->total == "0.00");
}

// A barcode that was typed into a row must not become a count.
BOOST_AUTO_TEST_CASE(more_than_a_drawer_holds_is_said_and_no_count)
{
    type("5901234123457");

    BOOST_TEST(!count.errorText().isEmpty());
    BOOST_TEST((count.counted().error().code == ErrorCode::OutOfRange));

    count.backspace();
    BOOST_TEST(count.errorText().isEmpty());
    BOOST_TEST(count.counted().has_value());
}

BOOST_AUTO_TEST_CASE(a_currency_without_a_table_is_counted_by_its_sum)
{
    surface.money.emplace("is-IS", *Currency::fromCode("ISK"));
    count.start();
    type("1500");

    BOOST_TEST(count.bySum());
    BOOST_TEST(count.counted()->pieces.empty());
    BOOST_TEST(count.counted()->total == "1500");
}

BOOST_AUTO_TEST_SUITE_END()
