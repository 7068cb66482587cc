#include "pos-app/view/entry/number_entry.h"

#include <boost/test/unit_test.hpp>

namespace {

using onetill::view::NumberEntry;

/// Types keys: digits, "." for the separator, "<" for backspace, "d" for the double zero.
std::int64_t typed(NumberEntry entry, std::string_view keys)
{
    for (const char key : keys) {
        if (key == '.')
            entry.separator();
        else if (key == '<')
            entry.backspace();
        else if (key == 'd')
            entry.doubleZero();
        else
            entry.digit(key);
    }
    return entry.scaled();
}

const NumberEntry kMoney{2, true};
const NumberEntry kYen{0, true};
const NumberEntry kDinar{3, true};
const NumberEntry kWeight{3, false};

} // namespace

BOOST_AUTO_TEST_SUITE(number_entry_tests)

// ui.md 4.5: 2 5 0 0 0 is 250.00, a separator switches to whole units.
BOOST_AUTO_TEST_CASE(money_fills_from_the_right_until_a_separator_is_typed)
{
    BOOST_TEST(typed(kMoney, "25000") == 25'000);
    BOOST_TEST(typed(kMoney, "25d0") == 25'000);
    BOOST_TEST(typed(kMoney, "5") == 5);
    BOOST_TEST(typed(kMoney, "250.") == 25'000);
    BOOST_TEST(typed(kMoney, "12.5") == 1'250);
    BOOST_TEST(typed(kMoney, "12.50") == 1'250);
    BOOST_TEST(typed(kMoney, ".5") == 50);
    BOOST_TEST(typed(kMoney, "") == 0);
}

// Swallowed without a word, an eighth digit would be missed by nobody until the end of the day.
BOOST_AUTO_TEST_CASE(a_digit_that_would_exceed_the_largest_value_is_refused)
{
    NumberEntry pieces{0, false, 100'000};
    for (const char digit : {'1', '0', '0', '0', '0', '0'})
        BOOST_TEST(pieces.digit(digit));
    BOOST_TEST(!pieces.digit('0'));
    BOOST_TEST(!pieces.doubleZero());
    BOOST_TEST(pieces.scaled() == 100'000);

    NumberEntry weight{3, false, 100'000'000};
    for (const char digit : {'9', '9', '9', '9', '9'})
        BOOST_TEST(weight.digit(digit));
    BOOST_TEST(!weight.digit('9'), "whole kilograms above a hundred thousand");
    weight.separator();
    BOOST_TEST(weight.digit('9'));
    BOOST_TEST(weight.scaled() == 99'999'900);
}

BOOST_AUTO_TEST_CASE(currencies_have_their_own_number_of_decimals)
{
    BOOST_TEST(typed(kYen, "1200") == 1'200);
    BOOST_TEST(typed(kYen, "12.5") == 125, "a yen has no decimals, so the key does nothing");
    BOOST_TEST(typed(kDinar, "374125") == 374'125);
    BOOST_TEST(typed(kDinar, "374.1") == 374'100);
}

BOOST_AUTO_TEST_CASE(a_weight_counts_whole_units_until_a_separator_is_typed)
{
    BOOST_TEST(typed(kWeight, "3") == 3'000);
    BOOST_TEST(typed(kWeight, "0.486") == 486);
    BOOST_TEST(typed(kWeight, "0.4861") == 486, "a fourth decimal is ignored");
    BOOST_TEST(typed(kWeight, "1.05") == 1'050);
}

BOOST_AUTO_TEST_CASE(backspace_takes_back_one_key_at_a_time)
{
    BOOST_TEST(typed(kMoney, "255<") == 25);
    BOOST_TEST(typed(kMoney, "12.5<") == 1'200);
    BOOST_TEST(typed(kMoney, "12.5<<") == 12, "without its separator 12 is cents again");
    BOOST_TEST(typed(kMoney, "1<<<") == 0);
}

BOOST_AUTO_TEST_CASE(zeros_in_front_and_digits_beyond_the_field_are_ignored)
{
    BOOST_TEST(typed(kMoney, "000012") == 12);
    BOOST_TEST(typed(kMoney, "99999999999999999999") == 9'999'999'999);
    BOOST_TEST(typed(kMoney, "9999999999.99") == 999'999'999'900,
               "decimals have no room left behind ten digits");
}

BOOST_AUTO_TEST_CASE(the_first_key_replaces_what_was_preset)
{
    NumberEntry entry = kMoney;
    entry.preset(122'840);
    BOOST_TEST(entry.scaled() == 122'840);
    BOOST_TEST(typed(entry, "5") == 5);
    BOOST_TEST(typed(entry, "<") == 0);
    BOOST_TEST(typed(entry, ".5") == 50);

    NumberEntry weight = kWeight;
    weight.preset(486);
    BOOST_TEST(weight.scaled() == 486);
    BOOST_TEST(typed(weight, "2") == 2'000);
}

BOOST_AUTO_TEST_SUITE_END()
