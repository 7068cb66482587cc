// What was sold comes back, waits, or goes at a coupon's price: once by keyboard and scanner alone,
// once by touch alone (ui.md 7.1).
#include "terminal_window.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using Stage = view::TerminalViewModel::Stage;

/// Signed in as the cashier, with what these codes are of sold. The receipt's number.
QString sell(test::TerminalWindow& till, std::initializer_list<const char*> codes,
             const char* total)
{
    BOOST_REQUIRE(till.reaches(Stage::SignIn));
    BOOST_REQUIRE(till.tap("Niamh Byrne, Cashier"));
    till.type(test::kCashierPin);
    BOOST_REQUIRE(till.reaches(Stage::OpenShift));
    till.type("15000");
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.reaches(Stage::Register));
    for (const char* code : codes)
        till.scan(code);
    BOOST_REQUIRE(till.becomes([&] { return till.view().sale()->totalText() == total; }));
    till.press(Qt::Key_F12);
    BOOST_REQUIRE(till.reaches(Stage::Payment));
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.reaches(Stage::SaleComplete));
    BOOST_REQUIRE(till.settles());
    const QString number = till.view().receipt()->receiptNumber();
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.reaches(Stage::Register));
    return number;
}

QString sellMugs(test::TerminalWindow& till)
{
    return sell(till, {test::kMugCode, test::kMugCode, test::kMugCode}, "€44.85");
}

/// Types the receipt's number into the page of returns.
void openReceipt(test::TerminalWindow& till, const QString& number)
{
    till.press(Qt::Key_F7);
    BOOST_REQUIRE(till.reaches(Stage::Returns));
    till.type(number);
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.becomes([&] { return till.view().returns()->hasSale(); }));
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(return_tests, test::StockedTill)

BOOST_AUTO_TEST_CASE(goods_come_back_by_keys_and_scans_alone)
{
    test::TerminalWindow till{path()};
    auto& returns = *till.view().returns();
    sellMugs(till);

    openReceipt(till, till.view().receipt()->receiptNumber());
    till.press(Qt::Key_Space);
    till.press(Qt::Key_Minus);
    till.press(Qt::Key_Right); // the first reason
    BOOST_REQUIRE(till.becomes([&] { return returns.refundText() == "€29.90"; }));
    till.press(Qt::Key_F12);
    BOOST_REQUIRE(till.reaches(Stage::Refund));
    BOOST_REQUIRE(till.becomes([&] { return till.view().refund()->canComplete(); }));
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.reaches(Stage::SaleComplete));
    BOOST_TEST(till.view().receipt()->refundText().toStdString() == "€29.90");
    BOOST_REQUIRE(till.settles());
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.reaches(Stage::Register));

    // Without a receipt: the label, a reason, and somebody who may.
    till.press(Qt::Key_2, Qt::ControlModifier);
    BOOST_REQUIRE(till.reaches(Stage::Returns));
    till.scan(test::kMugCode);
    BOOST_REQUIRE(till.becomes([&] { return till.view().freeReturn()->active(); }));
    till.press(Qt::Key_Right);
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.becomes([&] { return till.view().approval()->active(); }));
    till.type(test::kManagerPin);
    BOOST_REQUIRE(till.reaches(Stage::Register));
    BOOST_TEST(till.becomes([&] { return till.view().sale()->payText() == "Refund"; }));
    BOOST_TEST(test::WarningWatch::text() == "");
}

BOOST_AUTO_TEST_CASE(goods_come_back_by_touch_alone)
{
    test::TerminalWindow till{path()};
    auto& returns = *till.view().returns();
    sellMugs(till);

    BOOST_REQUIRE(till.tap("Returns"));
    BOOST_REQUIRE(till.tap("Last receipt of this till"));
    BOOST_REQUIRE(till.becomes([&] { return returns.hasSale(); }));
    BOOST_REQUIRE(till.tap("Enamel Camp Mug comes back"));
    BOOST_REQUIRE(till.tap("One less of Enamel Camp Mug"));
    BOOST_REQUIRE(till.tap("Reason: Reason"));
    BOOST_REQUIRE(till.tap("Faulty"));
    BOOST_REQUIRE(till.becomes([&] { return returns.canReturn(); }));
    BOOST_TEST(returns.lines()->rows().at(0).disposition == 1);
    BOOST_REQUIRE(till.tap("Refund €29.90"));
    BOOST_REQUIRE(till.reaches(Stage::Refund));
    BOOST_REQUIRE(till.becomes([&] { return till.view().refund()->canComplete(); }));
    BOOST_REQUIRE(till.tap("Give back"));
    BOOST_TEST(till.reaches(Stage::SaleComplete));
    BOOST_TEST(test::WarningWatch::text() == "");
}

// The chosen line is then the second one, and the list was told to go there while it made it.
BOOST_AUTO_TEST_CASE(a_receipt_opens_whose_first_line_came_back_before)
{
    test::TerminalWindow till{path()};
    auto& returns = *till.view().returns();
    const QString number = sell(till, {test::kMugCode, test::kTentCode}, "€763.95");
    openReceipt(till, number);
    till.press(Qt::Key_Space);
    till.press(Qt::Key_Right);
    BOOST_REQUIRE(till.becomes([&] { return returns.refundText() == "€14.95"; }));
    till.press(Qt::Key_F12);
    BOOST_REQUIRE(till.reaches(Stage::Refund));
    BOOST_REQUIRE(till.becomes([&] { return till.view().refund()->canComplete(); }));
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.reaches(Stage::SaleComplete));
    BOOST_REQUIRE(till.settles());
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.reaches(Stage::Register));

    openReceipt(till, number);
    till.press(Qt::Key_Space);

    BOOST_TEST(till.becomes([&] { return returns.lines()->rows().at(1).ticked; }));
    BOOST_TEST(test::WarningWatch::text() == "");
}

BOOST_AUTO_TEST_CASE(a_basket_waits_and_a_coupon_is_refused_by_keys_and_by_touch)
{
    test::TerminalWindow till{path()};
    auto& sale = *till.view().sale();
    sellMugs(till);
    till.scan(test::kMugCode);
    BOOST_REQUIRE(till.becomes([&] { return !sale.isEmpty(); }));
    till.press(Qt::Key_F8);
    BOOST_REQUIRE(till.becomes([&] { return sale.isEmpty(); }));
    till.press(Qt::Key_F8);
    BOOST_REQUIRE(till.becomes([&] { return till.view().held()->active(); }));
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.becomes([&] { return !sale.isEmpty(); }));

    BOOST_REQUIRE(till.tap("Hold this basket"));
    BOOST_REQUIRE(till.becomes([&] { return sale.isEmpty(); }));
    BOOST_REQUIRE(till.tap("Recall a held basket"));
    BOOST_REQUIRE(till.tap("Recall basket"));
    BOOST_REQUIRE(till.becomes([&] { return !sale.isEmpty(); }));

    till.press(Qt::Key_F9);
    BOOST_REQUIRE(till.becomes([&] { return sale.coupons()->active(); }));
    till.type("NOPE");
    till.press(Qt::Key_Return);
    BOOST_TEST(till.becomes([&] { return !sale.coupons()->errorText().isEmpty(); }));
    BOOST_REQUIRE(till.tap("Close"));
    BOOST_TEST(till.becomes([&] { return !sale.coupons()->active(); }));
    BOOST_TEST(test::WarningWatch::text() == "");
}

BOOST_AUTO_TEST_SUITE_END()
