#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/values/money.h"

#include <boost/test/unit_test.hpp>

#include <numeric>
#include <random>

using namespace onetill;

namespace {

const Currency kEur = Currency::fromCode("EUR").value();
const Currency kGbp = Currency::fromCode("GBP").value();

Money eur(std::int64_t minor)
{
    return Money::fromMinor(minor, kEur).value();
}

std::vector<std::int64_t> shares(std::int64_t minor, std::vector<std::int64_t> weights)
{
    std::vector<std::int64_t> minors;
    for (const Money part : eur(minor).allocate(weights))
        minors.push_back(part.minor());
    return minors;
}

} // namespace

BOOST_AUTO_TEST_SUITE(money_tests)

BOOST_AUTO_TEST_CASE(currencies_have_their_decimals)
{
    BOOST_TEST(kEur.exponent() == 2);
    BOOST_TEST(Currency::fromCode("JPY").value().exponent() == 0);
    BOOST_TEST(Currency::fromCode("KWD").value().exponent() == 3);
    for (const char* code : {"", "EU", "eur", "EURO", "XXX", "CLF"})
        BOOST_TEST((Currency::fromCode(code).error().code == ErrorCode::OutOfRange), code);
}

BOOST_AUTO_TEST_CASE(text_has_the_decimals_of_the_currency)
{
    BOOST_TEST(Money::parse("12.9", kEur).value().text() == "12.90");
    BOOST_TEST(Money::parse("100", Currency::fromCode("JPY").value()).value().text() == "100");
    BOOST_TEST(Money::parse("-0.125", Currency::fromCode("KWD").value()).value().text()
               == "-0.125");
    BOOST_TEST((Money::parse("0.125", kEur).error().code == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(the_range_is_closed_at_both_ends)
{
    BOOST_TEST(eur(Money::kMinorMax).minor() == Money::kMinorMax);
    BOOST_TEST(eur(-Money::kMinorMax).minor() == -Money::kMinorMax);
    BOOST_TEST(!Money::fromMinor(Money::kMinorMax + 1, kEur).has_value());
    BOOST_TEST(!Money::fromMinor(-Money::kMinorMax - 1, kEur).has_value());
    BOOST_TEST((eur(Money::kMinorMax).plus(eur(1)).error().code == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(adding_what_cannot_be_added_is_a_bug)
{
    BOOST_CHECK_THROW(eur(1) + Money::zero(kGbp), BrokenInvariant);
    BOOST_CHECK_THROW(eur(1) < Money::zero(kGbp), BrokenInvariant);
    BOOST_CHECK_THROW(eur(Money::kMinorMax) + eur(1), BrokenInvariant);
    BOOST_TEST((eur(5) - eur(7) == eur(-2)));
    BOOST_TEST((-eur(5) == eur(-5)));
}

// Equal weights: the cents that do not divide go to the first lines.
BOOST_AUTO_TEST_CASE(cents_that_do_not_divide_go_to_the_largest_remainders)
{
    BOOST_TEST(shares(100, {1, 1, 1}) == (std::vector<std::int64_t>{34, 33, 33}),
               boost::test_tools::per_element());
    BOOST_TEST(shares(2885, {11500, 10000, 10000}) == (std::vector<std::int64_t>{1053, 916, 916}),
               boost::test_tools::per_element());
    BOOST_TEST(shares(-100, {1, 1, 1}) == (std::vector<std::int64_t>{-34, -33, -33}),
               boost::test_tools::per_element());
    BOOST_TEST(shares(5, {0, 3, 0}) == (std::vector<std::int64_t>{0, 5, 0}),
               boost::test_tools::per_element());
    BOOST_CHECK_THROW(shares(5, {0, 0}), BrokenInvariant);
    BOOST_CHECK_THROW(shares(5, {2, -1}), BrokenInvariant);
}

BOOST_AUTO_TEST_CASE(shares_always_add_up_and_stay_within_one_cent)
{
    std::mt19937_64 random{1};
    for (int round = 0; round < 3000; ++round) {
        const auto amount = static_cast<std::int64_t>(random() % 2'000'001) - 1'000'000;
        std::vector<std::int64_t> weights(1 + random() % 12);
        for (auto& weight : weights)
            weight = static_cast<std::int64_t>(random() % 5000);
        weights.front() += 1;
        const auto total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});

        const auto parts = shares(amount, weights);
        const auto mirrored = shares(-amount, weights);

        BOOST_REQUIRE(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}) == amount);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const std::int64_t off = parts[i] * total - amount * weights[i];
            BOOST_REQUIRE(off < total && off > -total);
            BOOST_REQUIRE(mirrored[i] == -parts[i]);
            BOOST_REQUIRE(weights[i] != 0 || parts[i] == 0);
        }
    }
}

// The largest amount by the largest weights: nothing may overflow on the way.
BOOST_AUTO_TEST_CASE(the_largest_amount_can_be_shared_by_the_largest_weights)
{
    const auto huge = std::numeric_limits<std::int64_t>::max();
    const auto parts = shares(Money::kMinorMax, {huge, huge, 1});

    BOOST_TEST(parts[0] == Money::kMinorMax / 2);
    BOOST_TEST(parts[1] == Money::kMinorMax / 2);
    BOOST_TEST(parts[2] == 0);
}

BOOST_AUTO_TEST_SUITE_END()
