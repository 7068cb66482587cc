#include "pos-app/domain/goods/age_check.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::domain;

BOOST_AUTO_TEST_SUITE(age_check_tests)

// The card beside the bottles says the same date.
BOOST_AUTO_TEST_CASE(whoever_has_the_birthday_today_is_old_enough)
{
    BOOST_TEST((bornOnOrBefore({2026, 11, 26}, 18) == Date{2008, 11, 26}));
    BOOST_TEST(yearsOf({2008, 11, 26}, {2026, 11, 26}) == 18);
    BOOST_TEST(yearsOf({2008, 11, 27}, {2026, 11, 26}) == 17);
    BOOST_TEST(yearsOf({2026, 11, 27}, {2026, 11, 26}) == -1);
}

BOOST_AUTO_TEST_CASE(who_was_born_on_a_leap_day_waits_for_the_first_of_march)
{
    BOOST_TEST(yearsOf({2008, 2, 29}, {2026, 2, 28}) == 17);
    BOOST_TEST(yearsOf({2008, 2, 29}, {2026, 3, 1}) == 18);
    BOOST_TEST((bornOnOrBefore({2028, 2, 29}, 18) == Date{2010, 2, 28}));
}

// Two rules of one law: whatever the one says, the other has to say, every day.
BOOST_AUTO_TEST_CASE(the_date_to_be_born_before_and_the_years_never_disagree)
{
    const Date first{2006, 1, 1};
    for (int i = 0; i < 1500; ++i) {
        const Date born = daysAfter(first, i);
        for (int late = 17 * 365; late < 17 * 365 + 800; late += 7) {
            const Date today = daysAfter(born, late);
            BOOST_REQUIRE((yearsOf(born, today) >= 18) == (born <= bornOnOrBefore(today, 18)));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_strictest_check_covers_the_others)
{
    const AgeCheck check{18, *StaffId::parse("niamh")};

    BOOST_TEST(covers(check, 18));
    BOOST_TEST(covers(check, 16));
    BOOST_TEST(!covers(check, 21));
    BOOST_TEST(!covers(std::nullopt, 16));
}

BOOST_AUTO_TEST_SUITE_END()
