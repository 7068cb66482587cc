#include "pos-app/assembly/log_file.h"
#include "tests/support/temporary_directory.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>

namespace {

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

BOOST_AUTO_TEST_SUITE(log_file_tests)

// A till that was killed had an empty log: what it had said lay in a buffer.
BOOST_AUTO_TEST_CASE(what_was_said_is_in_the_file_at_once)
{
    const onetill::test::TemporaryDirectory place;
    onetill::assembly::LogFile log{"info"};
    log.open(place.path());

    log.write(onetill::desk::LogLevel::Normal, "the shift was opened");

    BOOST_TEST(contentOf(place.path() / "log" / "till.log").find("info the shift was opened")
               != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
