// A cash sale from sign-in to receipt: once by keyboard and scanner alone, once by touch alone
// (ui.md 7.1).
#include "terminal_window.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using Stage = view::TerminalViewModel::Stage;

struct StockedTill : test::TemporaryDirectory {
    StockedTill() { test::stockTill(path()); }
};

bool savedReceipt(const std::filesystem::path& state)
{
    std::error_code none;
    for (const auto& file : std::filesystem::directory_iterator{state / "receipts", none})
        if (file.path().extension() == ".pdf" && file.file_size() > 1000)
            return true;
    return false;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(cash_sale_tests, StockedTill)

BOOST_AUTO_TEST_CASE(keys_and_scans_alone_sell)
{
    test::TerminalWindow till{path()};
    BOOST_REQUIRE(till.reaches(Stage::SignIn));
    BOOST_REQUIRE(till.becomes([&] { return till.view().signIn()->selectedName() != ""; }));

    till.type(test::kManagerPin); // the first by name is selected
    BOOST_REQUIRE(till.reaches(Stage::OpenShift));
    till.type("15000");
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.reaches(Stage::Register));

    till.scan(test::kMugCode);
    till.scan(test::kMugCode);
    till.scan(test::kTentCode);
    auto& sale = *till.view().sale();
    BOOST_REQUIRE(till.becomes([&] { return sale.totalText() == "€778.90"; }));
    BOOST_TEST((till.view().stage() == Stage::Register), "a scan's Enter pressed a button");

    till.press(Qt::Key_F12);
    BOOST_REQUIRE(till.reaches(Stage::Payment));
    till.type("80000");
    BOOST_REQUIRE(till.becomes([&] { return till.view().payment()->changeText() == "€21.10"; }));
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.reaches(Stage::SaleComplete));
    BOOST_TEST(till.view().receipt()->changeText().toStdString() == "€21.10");

    till.press(Qt::Key_F1);
    BOOST_TEST(till.becomes([&] { return savedReceipt(path()); }));
    till.press(Qt::Key_Return);
    BOOST_TEST(till.reaches(Stage::Register));
    BOOST_TEST(test::WarningWatch::warnings().join('\n').toStdString() == "");
}

BOOST_AUTO_TEST_CASE(touch_alone_sells)
{
    test::TerminalWindow till{path()};
    BOOST_REQUIRE(till.reaches(Stage::SignIn));

    BOOST_REQUIRE(till.tap("Niamh Byrne, Cashier"));
    for (const char* digit = test::kCashierPin; *digit; ++digit)
        BOOST_REQUIRE(till.tap(QString{QLatin1Char{*digit}}));
    BOOST_REQUIRE(till.reaches(Stage::OpenShift));
    BOOST_REQUIRE(till.tap("5"));
    BOOST_REQUIRE(till.tap("00"));
    BOOST_REQUIRE(till.tap("Open till"));
    BOOST_REQUIRE(till.reaches(Stage::Register));

    BOOST_REQUIRE(till.tap("Enamel Camp Mug, €14.95"));
    BOOST_REQUIRE(till.becomes([&] { return till.view().sale()->totalText() == "€14.95"; }));
    BOOST_REQUIRE(till.tap("Pay"));
    BOOST_REQUIRE(till.reaches(Stage::Payment));
    BOOST_REQUIRE(till.tap("€15"));
    BOOST_REQUIRE(till.tap("Complete sale"));
    BOOST_REQUIRE(till.reaches(Stage::SaleComplete));
    BOOST_REQUIRE(till.tap("New sale"));
    BOOST_TEST(till.reaches(Stage::Register));
    BOOST_TEST(test::WarningWatch::warnings().join('\n').toStdString() == "");
}

// ui.md 7.2: focus is in the search field; the codes belong to the basket all the same.
BOOST_AUTO_TEST_CASE(scans_into_a_focused_field_reach_the_basket)
{
    test::TerminalWindow till{path()};
    BOOST_REQUIRE(till.reaches(Stage::SignIn));
    BOOST_REQUIRE(till.becomes([&] { return till.view().signIn()->selectedName() != ""; }));
    till.type(test::kManagerPin);
    BOOST_REQUIRE(till.reaches(Stage::OpenShift));
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.reaches(Stage::Register));
    till.press(Qt::Key_F3);
    BOOST_REQUIRE(till.becomes([&] { return till.view().search()->active(); }));
    till.type("tent");

    for (int i = 0; i < 100; ++i)
        till.scan(test::kMugCode);

    auto& sale = *till.view().sale();
    BOOST_TEST(till.becomes([&] { return sale.totalText() == "€1,495.00"; }),
               sale.totalText().toStdString());
    BOOST_TEST(till.view().search()->query().toStdString() == "tent");
    BOOST_TEST(test::WarningWatch::warnings().join('\n').toStdString() == "");
}

BOOST_AUTO_TEST_SUITE_END()
