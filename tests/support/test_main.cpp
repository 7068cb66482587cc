// main() of every test program without Qt; the cases register themselves.
#define BOOST_TEST_NO_MAIN
#define BOOST_TEST_ALTERNATIVE_INIT_API
#include <boost/test/unit_test.hpp>

int main(int argumentCount, char** arguments)
{
    return boost::unit_test::unit_test_main([] { return true; }, argumentCount, arguments);
}
