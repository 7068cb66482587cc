// main() of every test program with Qt: the cases run inside one application object, because
// models, timers and the network of Qt expect one.
#define BOOST_TEST_NO_MAIN
#define BOOST_TEST_ALTERNATIVE_INIT_API
#include <boost/test/unit_test.hpp>

#include <QGuiApplication>

int main(int argumentCount, char** arguments)
{
    QGuiApplication application{argumentCount, arguments};
    return boost::unit_test::unit_test_main([] { return true; }, argumentCount, arguments);
}
