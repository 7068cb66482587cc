#include "pos-app/domain/receipt_number.h"

#include <boost/test/unit_test.hpp>

using onetill::domain::formatReceiptNumber;

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

BOOST_AUTO_TEST_SUITE_END()
