#include "pos-app/receipt/columns.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace onetill::receipt;

namespace {

using Lines = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(columns_tests)

BOOST_AUTO_TEST_CASE(letters_take_the_columns_that_paper_gives_them)
{
    BOOST_TEST(columnsOf("") == 0);
    BOOST_TEST(columnsOf("Käse") == 4);
    BOOST_TEST(columnsOf("純米酒") == 6);
    BOOST_TEST(columnsOf("한국") == 4);
    BOOST_TEST(columnsOf("e\u0301") == 1);
    BOOST_TEST(columnsOf("قَهْوَة") == 4);
    BOOST_TEST(columnsOf("กาแฟ\u0e49") == 4);
    BOOST_TEST(columnsOf("€5") == 2);
}

// A name in another encoding still has to be printed, each byte as one sign.
BOOST_AUTO_TEST_CASE(bytes_that_are_no_utf8_count_one_each)
{
    BOOST_TEST(columnsOf("K\xe4se") == 4);
    BOOST_TEST(columnsOf("\xff\xe2\x82") == 3);
}

BOOST_AUTO_TEST_CASE(breaks_at_blanks)
{
    BOOST_TEST(wrapped("trail jacket black", 12) == (Lines{"trail jacket", "black"}),
               boost::test_tools::per_element());
    BOOST_TEST(wrapped("  two   blanks ", 20) == (Lines{"two blanks"}),
               boost::test_tools::per_element());
    BOOST_TEST(wrapped("", 10) == (Lines{""}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(breaks_long_words_between_letters_only)
{
    BOOST_TEST(wrapped("abcdefghij", 4) == (Lines{"abcd", "efgh", "ij"}),
               boost::test_tools::per_element());
    BOOST_TEST(wrapped("純米酒", 5) == (Lines{"純米", "酒"}), boost::test_tools::per_element());
    BOOST_TEST(wrapped("abe\u0301cd", 3) == (Lines{"abe\u0301", "cd"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_line_is_wider_than_asked)
{
    std::mt19937_64 random{17};
    const std::vector<std::string> pieces{"a", "純", "e\u0301", " ", "\xff", "ق", "😀", "word"};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::size_t i = random() % 30; i > 0; --i)
            text += pieces[random() % pieces.size()];
        const std::size_t columns = 2 + random() % 20;
        for (const std::string& line : wrapped(text, columns))
            BOOST_REQUIRE(columnsOf(line) <= columns);
    }
}

BOOST_AUTO_TEST_CASE(aligns_by_columns_and_keeps_what_is_longer)
{
    BOOST_TEST(alignedLeft("純", 4) == "純  ");
    BOOST_TEST(alignedRight("純", 4) == "  純");
    BOOST_TEST(centred("ab", 6) == "  ab");
    BOOST_TEST(alignedLeft("abcdef", 4) == "abcdef");
}

BOOST_AUTO_TEST_SUITE_END()
