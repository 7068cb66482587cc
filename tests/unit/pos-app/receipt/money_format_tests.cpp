#include "pos-app/receipt/money_format.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using onetill::receipt::MoneyFormat;

namespace {

Money amount(const char* text, const char* currency = "EUR")
{
    return Money::parse(text, Currency::fromCode(currency).value()).value();
}

} // namespace

BOOST_AUTO_TEST_SUITE(money_format_tests)

BOOST_AUTO_TEST_CASE(groups_of_three_and_the_countrys_signs)
{
    const MoneyFormat irish{.symbol = "€"};
    const MoneyFormat german{.decimalSeparator = ",",
                             .groupSeparator = ".",
                             .symbol = "€",
                             .symbolFirst = false,
                             .symbolSpaced = true};

    BOOST_TEST(irish.number(amount("1228.40")) == "1,228.40");
    BOOST_TEST(irish.withSymbol(amount("1228.40")) == "€1,228.40");
    BOOST_TEST(irish.withSymbol(amount("-5")) == "-€5.00");
    BOOST_TEST(irish.number(amount("999999.99")) == "999,999.99");
    BOOST_TEST(irish.number(amount("1000000.00")) == "1,000,000.00");
    BOOST_TEST(german.withSymbol(amount("1228.40")) == "1.228,40\u00a0€");
}

// Spanish and Polish leave four digits together.
BOOST_AUTO_TEST_CASE(groups_begin_where_the_language_begins_them)
{
    const MoneyFormat spanish{.decimalSeparator = ",", .groupSeparator = ".", .groupedFrom = 5};

    BOOST_TEST(spanish.number(amount("-1228.40")) == "-1228,40");
    BOOST_TEST(spanish.number(amount("12284.00")) == "12.284,00");
}

// One paper with two kinds of separator would be read wrong.
BOOST_AUTO_TEST_CASE(quantities_have_the_separator_of_the_amounts)
{
    const MoneyFormat german{.decimalSeparator = ",", .groupSeparator = "."};

    BOOST_TEST(german.decimal("0.735") == "0,735");
    BOOST_TEST(german.decimal("3") == "3");
}

BOOST_AUTO_TEST_CASE(decimals_are_those_of_the_currency)
{
    BOOST_TEST(MoneyFormat{}.number(amount("1234", "JPY")) == "1,234");
    BOOST_TEST(MoneyFormat{}.number(amount("-0.125", "KWD")) == "-0.125");
    BOOST_TEST(MoneyFormat{}.withSymbol(amount("1")) == "1.00");
}

BOOST_AUTO_TEST_SUITE_END()
