#include "pos-app/domain/cash/drawer_count.h"
#include "pos-app/domain/denomination.h"

#include <boost/test/unit_test.hpp>

#include <random>
#include <vector>

using namespace onetill;
using namespace onetill::domain;

namespace {

const Currency kEur = Currency::fromCode("EUR").value();

Money eur(std::int64_t minor)
{
    return Money::fromMinor(minor, kEur).value();
}

ErrorCode refusal(const std::vector<Pieces>& pieces)
{
    const auto total = countedTotal(pieces, kEur);
    BOOST_REQUIRE(!total);
    return total.error().code;
}

} // namespace

BOOST_AUTO_TEST_SUITE(drawer_count_tests)

BOOST_AUTO_TEST_CASE(pieces_add_up)
{
    const std::vector<Pieces> pieces{{eur(5000), 9}, {eur(200), 23}, {eur(5), 12}, {eur(1000), 0}};

    BOOST_TEST((countedTotal(pieces, kEur).value() == eur(45000 + 4600 + 60)));
    BOOST_TEST((countedTotal({}, kEur).value() == eur(0)));
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
    BOOST_TEST((countedTotal(std::vector<Pieces>{{eur(50000), 1}}, kEur).value() == eur(50000)));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_counted_is_refused)
{
    const Money yen = *Money::fromMinor(500, *Currency::fromCode("JPY"));
    for (const Money value : {eur(300), eur(0), eur(-500), eur(7), eur(1500), yen})
        BOOST_TEST((refusal({{value, 1}}) == ErrorCode::OutOfRange), value.text());
    BOOST_TEST((refusal({{eur(500), -1}}) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal({{eur(500), INT64_MAX}}) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal({{eur(50000), kDrawerMinorMax}}) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal({{eur(500), 1}, {eur(500), 2}}) == ErrorCode::Conflict));
    BOOST_TEST(
        (refusal(std::vector<Pieces>(kPiecesMax + 1, {eur(500), 0})) == ErrorCode::TooLarge));
}

BOOST_AUTO_TEST_CASE(within_the_limit_a_count_stands)
{
    for (const std::int64_t counted : {9800, 10000, 10200}) {
        const auto judged = judgeCount(eur(10000), eur(counted), eur(200), 1);
        BOOST_TEST((judged == CountJudgement{eur(counted - 10000), false, false, false}), counted);
    }
}

BOOST_AUTO_TEST_CASE(above_it_the_drawer_is_counted_once_more_and_then_explained)
{
    for (const std::int64_t counted : {9799, 10201}) {
        const Money difference = eur(counted - 10000);
        BOOST_TEST((judgeCount(eur(10000), eur(counted), eur(200), 1)
                    == CountJudgement{difference, true, false, false}));
        BOOST_TEST((judgeCount(eur(10000), eur(counted), eur(200), 2)
                    == CountJudgement{difference, false, true, true}));
    }
}

// Nobody gets away without a second look, and nobody has to count for ever.
BOOST_AUTO_TEST_CASE(whatever_is_counted_twice_ends)
{
    std::mt19937_64 draw{20261126};
    std::uniform_int_distribution<std::int64_t> amount{-5000, 20000};
    for (int i = 0; i < 2000; ++i) {
        const Money expected = eur(amount(draw));
        const Money counted = eur(std::abs(amount(draw)));
        const Money limit = eur(std::abs(amount(draw)) / 20);
        const auto first = judgeCount(expected, counted, limit, 1);
        const auto second = judgeCount(expected, counted, limit, 2);
        BOOST_TEST((first.difference == counted - expected));
        BOOST_TEST(!second.recount);
        BOOST_TEST(first.recount == second.reasonNeeded);
        BOOST_TEST(first.recount == (std::abs(first.difference.minor()) > limit.minor()));
    }
}

BOOST_AUTO_TEST_SUITE_END()
