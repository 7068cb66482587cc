#include "sync-engine/contract/values/identifier.h"

#include <boost/test/unit_test.hpp>

#include <type_traits>

using namespace onetill;

static_assert(!std::is_convertible_v<Sku, StoreId>, "one kind of name must not stand for another");

BOOST_AUTO_TEST_SUITE(identifier_tests)

BOOST_AUTO_TEST_CASE(names_in_any_script_are_accepted_as_they_are)
{
    for (const char* text : {"A", "85123A", "POST 2", "純米-01", "ABC/12.5_x", "ñandú"})
        BOOST_TEST(Sku::parse(text).value().text() == text);
    BOOST_TEST(Sku::parse(std::string(64, 'x')).has_value());
    BOOST_TEST(Sku{}.isEmpty());
}

// A blank at an end, copied from a spreadsheet, makes a second article of the same name.
BOOST_AUTO_TEST_CASE(refuses_blanks_at_the_ends_and_control_characters)
{
    for (const char* text : {"", " ", " A", "A ", "A\nB", "A\tB", "\x7f", "\xff", "\xc3"})
        BOOST_TEST((Sku::parse(text).error().code == ErrorCode::Malformed), text);
    BOOST_TEST((Sku::parse(std::string_view{"A\0B", 3}).error().code == ErrorCode::Malformed));
    BOOST_TEST((Sku::parse(std::string(65, 'x')).error().code == ErrorCode::TooLarge));
}

BOOST_AUTO_TEST_CASE(utf8_is_checked_strictly)
{
    BOOST_TEST(isUtf8("aé€😀"));
    BOOST_TEST(isUtf8("\xf4\x8f\xbf\xbf"));
    for (const char* text : {"\xc0\xaf",         // overlong
                             "\xe0\x80\xaf",     // overlong
                             "\xf0\x80\x80\xaf", // overlong
                             "\xed\xa0\x80",     // surrogate
                             "\xf4\x90\x80\x80", // beyond the last plane
                             "\xf5\x80\x80\x80", "\x80", "\xe2\x82", "\xe2\x28\xa1"})
        BOOST_TEST(!isUtf8(text));
}

BOOST_AUTO_TEST_SUITE_END()
