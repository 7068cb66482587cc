#include "pos-app/domain/cash/drawer_count.h"
#include "pos-app/domain/denomination.h"
#include "shop.h"

#include <boost/test/unit_test.hpp>

#include <random>
#include <vector>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

ErrorCode refusalOfCount(const std::vector<Pieces>& pieces)
{
    const auto total = countedTotal(pieces, kEur);
    BOOST_REQUIRE(!total);
    return total.error().code;
}

} // namespace

BOOST_AUTO_TEST_SUITE(drawer_count_tests)

BOOST_AUTO_TEST_CASE(pieces_add_up)
{
    const std::vector<Pieces> pieces{
        {minor(5000), 9}, {minor(200), 23}, {minor(5), 12}, {minor(1000), 0}};

    BOOST_TEST((countedTotal(pieces, kEur).value() == minor(45000 + 4600 + 60)));
    BOOST_TEST((countedTotal({}, kEur).value() == minor(0)));
}

// Every note and coin that the table of change knows can be counted, and one that is out of issue.
BOOST_AUTO_TEST_CASE(every_note_and_coin_can_be_counted)
{
    for (const char* code : {"EUR", "GBP", "USD", "CHF", "JPY", "HUF", "KWD", "AED", "SGD"}) {
        const Currency currency = Currency::fromCode(code).value();
        BOOST_REQUIRE(!denominations(currency).empty());
        for (const Denomination& known : denominations(currency)) {
            const std::vector<Pieces> pieces{{*Money::fromMinor(known.minor, currency), 3}};
            BOOST_TEST(countedTotal(pieces, currency)->minor() == known.minor * 3, code);
        }
    }
    BOOST_TEST(
        (countedTotal(std::vector<Pieces>{{minor(50000), 1}}, kEur).value() == minor(50000)));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_counted_is_refused)
{
    const Money yen = *Money::fromMinor(500, *Currency::fromCode("JPY"));
    for (const Money value : {minor(300), minor(0), minor(-500), minor(7), minor(1500), yen})
        BOOST_TEST((refusalOfCount({{value, 1}}) == ErrorCode::OutOfRange), value.text());
    BOOST_TEST((refusalOfCount({{minor(500), -1}}) == ErrorCode::OutOfRange));
    BOOST_TEST((refusalOfCount({{minor(500), INT64_MAX}}) == ErrorCode::OutOfRange));
    BOOST_TEST((refusalOfCount({{minor(50000), kDrawerMinorMax}}) == ErrorCode::OutOfRange));
    BOOST_TEST((refusalOfCount({{minor(500), 1}, {minor(500), 2}}) == ErrorCode::Conflict));
    BOOST_TEST((refusalOfCount(std::vector<Pieces>(kPiecesMax + 1, {minor(500), 0}))
                == ErrorCode::TooLarge));
}

BOOST_AUTO_TEST_CASE(within_the_limit_a_count_stands)
{
    for (const std::int64_t counted : {9800, 10000, 10200}) {
        const auto judged = judgeCount(minor(10000), minor(counted), minor(200), 1);
        BOOST_TEST((judged == CountJudgement{minor(counted - 10000), false, false, false}),
                   counted);
    }
}

BOOST_AUTO_TEST_CASE(above_it_the_drawer_is_counted_once_more_and_then_explained)
{
    for (const std::int64_t counted : {9799, 10201}) {
        const Money difference = minor(counted - 10000);
        BOOST_TEST((judgeCount(minor(10000), minor(counted), minor(200), 1)
                    == CountJudgement{difference, true, false, false}));
        BOOST_TEST((judgeCount(minor(10000), minor(counted), minor(200), 2)
                    == CountJudgement{difference, false, true, true}));
    }
}

// Nobody gets away without a second look, and nobody has to count for ever.
BOOST_AUTO_TEST_CASE(whatever_is_counted_twice_ends)
{
    std::mt19937_64 draw{20261126};
    std::uniform_int_distribution<std::int64_t> amount{-5000, 20000};
    for (int i = 0; i < 2000; ++i) {
        const Money expected = minor(amount(draw));
        const Money counted = minor(std::abs(amount(draw)));
        const Money limit = minor(std::abs(amount(draw)) / 20);
        const auto first = judgeCount(expected, counted, limit, 1);
        const auto second = judgeCount(expected, counted, limit, 2);
        BOOST_TEST((first.difference == counted - expected));
        BOOST_TEST(!second.recount);
        BOOST_TEST(first.recount == second.reasonNeeded);
        BOOST_TEST(first.recount == (std::abs(first.difference.minor()) > limit.minor()));
    }
}

BOOST_AUTO_TEST_SUITE_END()
