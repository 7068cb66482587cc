#include "pos-app/domain/taxation/fraction.h"

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace onetill;
using onetill::domain::Fraction;

BOOST_AUTO_TEST_SUITE(fraction_tests)

BOOST_AUTO_TEST_CASE(a_third_three_times_is_one)
{
    const Fraction third = Fraction::of(1, 3);

    BOOST_TEST((third + third + third == Fraction{1}));
    BOOST_TEST((third * Fraction{3} == Fraction{1}));
    BOOST_TEST((Fraction{1} / third == Fraction{3}));
    BOOST_TEST((third - Fraction::of(1, 2) < Fraction{0}));
    BOOST_TEST((Fraction::of(1, -2) == Fraction::of(-1, 2)));
}

BOOST_AUTO_TEST_CASE(rounds_a_tie_away_from_zero)
{
    BOOST_TEST(Fraction::of(2535, 10).rounded().value() == 254);
    BOOST_TEST(Fraction::of(-2535, 10).rounded().value() == -254);
    BOOST_TEST(Fraction::of(2534, 10).rounded().value() == 253);
}

// What does not fit must end as a refusal, not as a wrong price.
BOOST_AUTO_TEST_CASE(what_does_not_fit_stays_out_of_range)
{
    const Fraction huge{std::numeric_limits<std::int64_t>::max()};
    const Fraction tooLarge = huge * huge * huge;

    BOOST_TEST(tooLarge.isOutOfRange());
    BOOST_TEST((tooLarge - tooLarge).isOutOfRange());
    BOOST_TEST((Fraction{1} / tooLarge).isOutOfRange());
    BOOST_TEST((Fraction{1} / Fraction{0}).isOutOfRange());
    BOOST_TEST(!(tooLarge == tooLarge));
    BOOST_TEST((tooLarge.rounded().error().code == ErrorCode::OutOfRange));
    BOOST_TEST((huge * huge).rounded().has_value() == false);
}

BOOST_AUTO_TEST_CASE(long_fractions_are_reduced_before_they_are_given_up)
{
    Fraction product{1};
    Fraction sum;
    for (int i = 0; i < 40; ++i) {
        product = product * Fraction::of(1'000'000, 999'999) * Fraction::of(999'999, 1'000'000);
        sum =
            sum + Fraction::of(1, 1'000'000) - Fraction::of(1, 999'999) + Fraction::of(1, 999'999);
    }

    BOOST_TEST((product == Fraction{1}));
    BOOST_TEST((sum == Fraction::of(40, 1'000'000)));
}

BOOST_AUTO_TEST_SUITE_END()
