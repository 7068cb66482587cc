#include "pos-app/domain/taxation/share_out.h"

#include <boost/test/unit_test.hpp>

#include <numeric>
#include <random>

using namespace onetill;
using namespace onetill::domain;

namespace {

Fraction sumOf(const std::vector<Fraction>& parts)
{
    return std::accumulate(parts.begin(), parts.end(), Fraction{});
}

} // namespace

BOOST_AUTO_TEST_SUITE(share_out_tests)

BOOST_AUTO_TEST_CASE(what_rounding_moved_furthest_gives_way)
{
    const std::vector parts{Fraction::of(14, 10), Fraction::of(145, 100), Fraction::of(3, 10)};

    const auto shares = shareOut(3, parts).value();

    BOOST_TEST(shares == (std::vector<std::int64_t>{1, 2, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(shares_add_up_stay_close_and_mirror)
{
    std::mt19937_64 random{11};
    for (int round = 0; round < 2000; ++round) {
        std::vector<Fraction> parts;
        std::vector<Fraction> mirrored;
        for (std::size_t i = 0; i <= random() % 9; ++i) {
            parts.push_back(
                Fraction::of(static_cast<std::int64_t>(random() % 20'000) - 10'000, 123));
            mirrored.push_back(-parts.back());
        }
        const std::int64_t total = sumOf(parts).rounded().value();

        const auto shares = shareOut(total, parts).value();
        const auto back = shareOut(-total, mirrored).value();

        BOOST_REQUIRE(std::accumulate(shares.begin(), shares.end(), std::int64_t{0}) == total);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const Fraction off = parts[i] - Fraction{shares[i]};
            BOOST_REQUIRE((off < Fraction{1} && Fraction{-1} < off));
            BOOST_REQUIRE(back[i] == -shares[i]);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
