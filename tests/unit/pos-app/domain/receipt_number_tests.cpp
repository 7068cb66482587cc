#include "pos-app/domain/receipt_number.h"

#include <boost/test/unit_test.hpp>

using onetill::domain::formatReceiptNumber;
using onetill::domain::ownReceiptNumber;

BOOST_AUTO_TEST_SUITE(receipt_number_tests)

BOOST_AUTO_TEST_CASE(numbers_sort_as_text_and_grow_beyond_five_digits)
{
    BOOST_TEST(formatReceiptNumber("DUB1", "2", 1, 17) == "DUB1-2-00017");
    BOOST_TEST(formatReceiptNumber("DUB1", "2", 1, 123456) == "DUB1-2-123456");
}

// A till restored from its backup counts from 1 again; its receipts must not repeat old ones.
BOOST_AUTO_TEST_CASE(a_later_epoch_is_part_of_the_number)
{
    BOOST_TEST(formatReceiptNumber("DUB1", "2", 3, 17) == "DUB1-2-3-00017");
}

BOOST_AUTO_TEST_CASE(typed_numbers_of_this_till_are_understood)
{
    for (const char* typed :
         {"DUB1-2-00017", "dub1-2-00017", "dub1 2 17", " Dub1/2/017 ", "dub1_2.17"})
        BOOST_TEST(ownReceiptNumber(typed, "DUB1", "2").value_or("none") == "DUB1-2-00017");
    BOOST_TEST(ownReceiptNumber("dub1 2 3 17", "DUB1", "2").value_or("none") == "DUB1-2-3-00017");
    BOOST_TEST(ownReceiptNumber("new-york 1 5", "new-york", "1").value_or("none")
               == "new-york-1-00005");
}

BOOST_AUTO_TEST_CASE(other_numbers_are_not_taken_for_this_tills)
{
    for (const char* typed :
         {"", "-", "17", "2 17", "DUB1-2", "DUB1-3-17", "DUB2-2-17", "DUB1-2-0", "DUB1-2-x",
          "DUB1-2-1-2-3", "DUB1-2-99999999999999999999", "DUB1-2--1x"})
        BOOST_TEST(!ownReceiptNumber(typed, "DUB1", "2"), typed);
}

BOOST_AUTO_TEST_SUITE_END()
