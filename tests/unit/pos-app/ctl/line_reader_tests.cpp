#include "pos-app/ctl/line_reader.h"

#include <boost/test/unit_test.hpp>

#include <sstream>
#include <streambuf>

using namespace onetill::ctl;

namespace {

/// A line that is made while it is read: so many x, then the end, then one good line.
class EndlessLine : public std::streambuf
{
public:
    explicit EndlessLine(std::size_t length) : m_left{length} {}

protected:
    int_type underflow() override
    {
        static char some[4096];
        if (m_left == 0) {
            if (m_ended)
                return traits_type::eof();
            m_ended = true;
            setg(m_end.data(), m_end.data(), m_end.data() + m_end.size());
            return traits_type::to_int_type(*gptr());
        }
        const std::size_t now = std::min(m_left, sizeof some);
        std::fill_n(some, now, 'x');
        m_left -= now;
        setg(some, some, some + now);
        return traits_type::to_int_type(*gptr());
    }

private:
    std::size_t m_left;
    bool m_ended{false};
    std::string m_end{"\n{}\n"};
};

std::vector<std::string> linesOf(const std::string& text, std::size_t max)
{
    std::istringstream input{text};
    std::vector<std::string> lines;
    for (std::string line; readLine(input, line, max);)
        lines.push_back(line);
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(line_reader_tests)

BOOST_AUTO_TEST_CASE(lines_come_one_by_one_the_last_also_without_an_end)
{
    BOOST_TEST(linesOf("a\n\nbc", 9) == (Lines{"a", "", "bc"}), boost::test_tools::per_element());
    BOOST_TEST(linesOf("", 9).empty());
    BOOST_TEST(linesOf("\n", 9) == Lines{""}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(of_a_line_that_is_too_long_one_byte_more_than_allowed_is_kept)
{
    BOOST_TEST(linesOf("123\n1234\n12345678\nz\n", 3) == (Lines{"123", "1234", "1234", "z"}),
               boost::test_tools::per_element());
    BOOST_TEST(linesOf("12345678", 3) == Lines{"1234"}, boost::test_tools::per_element());
}

// A pipe without line ends would otherwise take all the memory that a till has.
BOOST_AUTO_TEST_CASE(a_line_of_any_length_takes_no_more_memory_than_one_of_the_longest_allowed)
{
    EndlessLine source{std::size_t{64} << 20};
    std::istream input{&source};
    std::string line;

    BOOST_REQUIRE(readLine(input, line, 1000));
    BOOST_TEST(line.size() == 1001u);
    BOOST_TEST(line.capacity() < 10'000u);
    BOOST_REQUIRE(readLine(input, line, 1000));
    BOOST_TEST(line == "{}");
    BOOST_TEST(!readLine(input, line, 1000));
}

BOOST_AUTO_TEST_SUITE_END()
