#include "sync-engine/contract/values/decimal.h"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <random>

using namespace onetill;

namespace {

constexpr std::int64_t kAny = std::numeric_limits<std::int64_t>::max();

ErrorCode refusal(std::string_view text, int exponent = 2, std::int64_t limit = kAny)
{
    const auto read = parseDecimal(text, exponent, limit);
    BOOST_REQUIRE_MESSAGE(!read, text << " was accepted");
    return read.error().code;
}

} // namespace

BOOST_AUTO_TEST_SUITE(decimal_tests)

BOOST_AUTO_TEST_CASE(reads_whole_and_partial_decimals)
{
    BOOST_TEST(parseDecimal("12.90", 2, kAny).value() == 1290);
    BOOST_TEST(parseDecimal("12.9", 2, kAny).value() == 1290);
    BOOST_TEST(parseDecimal("12", 2, kAny).value() == 1200);
    BOOST_TEST(parseDecimal("-0.5", 2, kAny).value() == -50);
    BOOST_TEST(parseDecimal("007", 0, kAny).value() == 7);
    BOOST_TEST(parseDecimal("-0", 2, kAny).value() == 0);
}

// A price list that was exported with a comma, a blank or a power must not be read as something.
BOOST_AUTO_TEST_CASE(refuses_what_is_not_a_plain_decimal)
{
    for (const char* text : {"", "-", ".", "1.", ".5", "+1", " 1", "1 ", "1,5", "1e3", "0x1", "--1",
                             "1.2.3", "1'000", "\xd9\xa1", "1\n"})
        BOOST_TEST((refusal(text) == ErrorCode::Malformed), text);
}

BOOST_AUTO_TEST_CASE(refuses_more_decimals_than_the_unit_has)
{
    BOOST_TEST((refusal("0.125", 2) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal("1.0", 0) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(refuses_what_lies_beyond_the_limit)
{
    BOOST_TEST(parseDecimal("-9.99", 2, 999).value() == -999);
    BOOST_TEST((refusal("10.00", 2, 999) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal("-10.00", 2, 999) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal("92233720368547758.08") == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(std::string(33, '1')) == ErrorCode::TooLarge));
    // The longest text that is read at all, with every digit a nine.
    BOOST_TEST((refusal(std::string(32, '9'), 9) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(writes_always_the_same_number_of_decimals)
{
    BOOST_TEST(formatDecimal(1290, 2) == "12.90");
    BOOST_TEST(formatDecimal(5, 3) == "0.005");
    BOOST_TEST(formatDecimal(-50, 2) == "-0.50");
    BOOST_TEST(formatDecimal(7, 0) == "7");
    BOOST_TEST(formatDecimal(std::numeric_limits<std::int64_t>::min(), 2)
               == "-92233720368547758.08");
}

BOOST_AUTO_TEST_CASE(what_is_written_reads_back_as_the_same)
{
    std::mt19937_64 random{20261123};
    for (int i = 0; i < 5000; ++i) {
        const auto value = static_cast<std::int64_t>(random()) >> (random() % 60);
        const int exponent = static_cast<int>(random() % 10);
        if (value == std::numeric_limits<std::int64_t>::min())
            continue;
        BOOST_REQUIRE(parseDecimal(formatDecimal(value, exponent), exponent, kAny).value()
                      == value);
    }
}

BOOST_AUTO_TEST_SUITE_END()
