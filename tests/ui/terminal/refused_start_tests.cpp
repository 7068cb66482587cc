// Starts that cannot end in selling: each says so on the screen, in words.
#include "terminal_window.h"

#include <QSignalSpy>

#include <boost/test/unit_test.hpp>

#include <fstream>

namespace {

using namespace onetill;
using Stage = view::TerminalViewModel::Stage;

} // namespace

BOOST_FIXTURE_TEST_SUITE(refused_start_tests, test::TemporaryDirectory)

BOOST_AUTO_TEST_CASE(a_second_window_on_the_same_till_says_which_to_use)
{
    test::stockTill(path());
    test::TerminalWindow first{path()};
    BOOST_REQUIRE(first.reaches(Stage::SignIn));

    test::TerminalWindow second{path()};

    BOOST_REQUIRE(second.reaches(Stage::Fatal));
    BOOST_TEST(second.view().fatalTitle().toStdString()
               == "This till is busy, or open in another window");
    BOOST_TEST((first.view().stage() == Stage::SignIn));

    QSignalSpy restart{&second.view(), &view::TerminalViewModel::restartWanted};
    BOOST_TEST(second.tap("Restart and continue"));
    BOOST_TEST(restart.count() == 1);
    second.press(Qt::Key_Return);
    BOOST_TEST(restart.count() == 2);
}

BOOST_AUTO_TEST_CASE(a_damaged_database_is_told_and_left_as_it_is)
{
    test::stockTill(path());
    std::filesystem::resize_file(path() / "register.db", 5000);
    std::ofstream{path() / "register.db", std::ios::in | std::ios::binary}.write(
        "nothing that SQLite would have written", 38);
    app::Options options;
    options.theme = "dark";

    test::TerminalWindow till{path(), options};

    BOOST_REQUIRE(till.reaches(Stage::Fatal));
    BOOST_TEST((till.view().theme() == "dark"));
    BOOST_TEST(till.view().fatalCode().toStdString() == "storage-damaged");
    BOOST_TEST(std::filesystem::file_size(path() / "register.db") == 5000);
}

BOOST_AUTO_TEST_CASE(a_new_till_asks_for_its_code)
{
    app::Options options;
    options.hub = "http://127.0.0.1:9";
    options.enrolmentCode = "AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAAB";

    test::TerminalWindow till{path() / "new", options};

    BOOST_REQUIRE(till.reaches(Stage::Enrolment));
    BOOST_TEST(till.view().enrolment()->hubUrl().toStdString() == "http://127.0.0.1:9");
    till.press(Qt::Key_F12);
    BOOST_TEST(till.becomes([&] { return till.view().enrolment()->failed(); }));
    BOOST_TEST(till.view().enrolment()->errorCode().toStdString() == "bad-code");
}

BOOST_AUTO_TEST_SUITE_END()
