// A cash sale from sign-in to receipt and lock, with all that a cashier does to a basket: once by
// keyboard and scanner alone, once by touch alone (ui.md 7.1).
#include "terminal_window.h"
#include "tests/support/scanner/symbol_reader.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using Stage = view::TerminalViewModel::Stage;

bool savedReceipt(const std::filesystem::path& state)
{
    std::error_code none;
    for (const auto& file : std::filesystem::directory_iterator{state / "receipts", none})
        if (file.path().extension() == ".pdf" && file.file_size() > 1000)
            return true;
    return false;
}

/// Signed in and opened with keys, as the manager.
void begin(test::TerminalWindow& till)
{
    BOOST_REQUIRE(till.reaches(Stage::SignIn));
    BOOST_REQUIRE(till.becomes([&] { return till.view().signIn()->selectedName() != ""; }));
    till.type(test::kManagerPin); // the first by name is selected
    BOOST_REQUIRE(till.reaches(Stage::OpenShift));
    till.type("15000");
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.reaches(Stage::Register));
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(cash_sale_tests, test::StockedTill)

BOOST_AUTO_TEST_CASE(keys_and_scans_alone_sell)
{
    test::TerminalWindow till{path()};
    auto& sale = *till.view().sale();
    const auto totals = [&](const char* text) {
        return till.becomes([&] { return sale.totalText() == text; });
    };
    begin(till);

    till.scan(test::kMugCode);
    till.scan(test::kMugCode);
    till.scan(test::kTentCode);
    BOOST_REQUIRE(totals("€778.90"));
    BOOST_TEST((till.view().stage() == Stage::Register), "a scan's Enter pressed a button");

    till.press(Qt::Key_Delete);
    BOOST_REQUIRE(totals("€29.90"));
    till.press(Qt::Key_Z, Qt::ControlModifier);
    BOOST_REQUIRE(totals("€778.90"));

    till.press(Qt::Key_Up);
    till.press(Qt::Key_F2);
    till.type("3");
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(totals("€793.85"));

    till.press(Qt::Key_F5);
    till.press(Qt::Key_Down);
    till.type("1395");
    till.press(Qt::Key_Right); // the first reason
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(totals("€790.85"));

    till.press(Qt::Key_F12);
    BOOST_REQUIRE(till.reaches(Stage::Payment));
    till.type("80000");
    BOOST_REQUIRE(till.becomes([&] { return till.view().payment()->changeText() == "€9.15"; }));
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.reaches(Stage::SaleComplete));
    BOOST_TEST(till.view().receipt()->changeText().toStdString() == "€9.15");
    BOOST_TEST(till.view().receipt()->previewLines().contains("Enamel Camp Mug"));
    for (int i = 0; i < 10; ++i)
        till.press(Qt::Key_Down);
    BOOST_TEST(test::symbolIn(till.window().grabWindow()).starts_with("OT2."));

    till.press(Qt::Key_F1);
    BOOST_TEST(till.becomes([&] { return savedReceipt(path()); }));
    BOOST_REQUIRE(till.settles());
    till.press(Qt::Key_Return);
    BOOST_TEST(till.reaches(Stage::Register));

    till.press(Qt::Key_L, Qt::ControlModifier);
    BOOST_REQUIRE(till.becomes([&] { return till.view().locked(); }));
    till.type(test::kManagerPin);
    BOOST_TEST(till.becomes([&] { return !till.view().locked(); }));
    BOOST_TEST(test::WarningWatch::text() == "");
}

BOOST_AUTO_TEST_CASE(touch_alone_sells)
{
    test::TerminalWindow till{path()};
    auto& sale = *till.view().sale();
    const auto totals = [&](const char* text) {
        return till.becomes([&] { return sale.totalText() == text; });
    };
    const auto tapEach = [&till](const QString& keys) {
        for (const QChar key : keys)
            BOOST_REQUIRE_MESSAGE(till.tap(key), "no key " << key.toLatin1());
    };
    BOOST_REQUIRE(till.reaches(Stage::SignIn));

    BOOST_REQUIRE(till.tap("Niamh Byrne, Cashier"));
    tapEach(test::kCashierPin);
    BOOST_REQUIRE(till.reaches(Stage::OpenShift));
    tapEach("5");
    BOOST_REQUIRE(till.tap("00"));
    BOOST_REQUIRE(till.tap("Open till"));
    BOOST_REQUIRE(till.reaches(Stage::Register));

    BOOST_REQUIRE(till.tap("Enamel Camp Mug, €14.95"));
    BOOST_REQUIRE(totals("€14.95"));
    BOOST_REQUIRE(till.tap("One more of Enamel Camp Mug"));
    BOOST_REQUIRE(totals("€29.90"));

    BOOST_REQUIRE(till.tap("Edit"));
    BOOST_REQUIRE(till.becomes([&] { return sale.lineEdit()->active(); }));
    BOOST_REQUIRE(till.tap("Unit price: €14.95"));
    tapEach("1395");
    BOOST_REQUIRE(till.tap("Choose a reason"));
    BOOST_REQUIRE(till.tap("Damaged"));
    BOOST_REQUIRE(till.tap("Done"));
    BOOST_REQUIRE(totals("€27.90"));

    BOOST_REQUIRE(till.tap("Remove Enamel Camp Mug"));
    BOOST_REQUIRE(totals("€0.00"));
    BOOST_REQUIRE(till.tap("Undo"));
    BOOST_REQUIRE(totals("€27.90"));

    BOOST_REQUIRE(till.tap("Pay"));
    BOOST_REQUIRE(till.reaches(Stage::Payment));
    BOOST_REQUIRE(till.tap("€30"));
    BOOST_REQUIRE(till.tap("Complete sale"));
    BOOST_REQUIRE(till.reaches(Stage::SaleComplete));
    BOOST_REQUIRE(till.tap("Save as PDF"));
    BOOST_TEST(till.becomes([&] { return savedReceipt(path()); }));
    BOOST_REQUIRE(till.settles());
    BOOST_REQUIRE(till.tap("New sale"));
    BOOST_TEST(till.reaches(Stage::Register));

    BOOST_REQUIRE(till.tap("Lock"));
    BOOST_REQUIRE(till.becomes([&] { return till.view().locked(); }));
    tapEach(test::kCashierPin);
    BOOST_TEST(till.becomes([&] { return !till.view().locked(); }));
    BOOST_TEST(test::WarningWatch::text() == "");
}

// A cashier may take 10 % off; the manager comes over for more.
BOOST_AUTO_TEST_CASE(discounts_above_the_limit_are_given_by_touch_and_by_keys)
{
    test::TerminalWindow till{path()};
    auto& sale = *till.view().sale();
    const auto totals = [&](const char* text) {
        return till.becomes([&] { return sale.totalText() == text; });
    };
    BOOST_REQUIRE(till.reaches(Stage::SignIn));
    BOOST_REQUIRE(till.tap("Niamh Byrne, Cashier"));
    till.type(test::kCashierPin);
    BOOST_REQUIRE(till.reaches(Stage::OpenShift));
    till.type("15000");
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.reaches(Stage::Register));
    till.scan(test::kTentCode);
    BOOST_REQUIRE(totals("€749.00"));

    BOOST_REQUIRE(till.tap("Discount"));
    for (const char* key : {"2", "0"})
        BOOST_REQUIRE(till.tap(key));
    BOOST_REQUIRE(till.tap("Choose a reason"));
    BOOST_REQUIRE(till.tap("Display model"));
    BOOST_REQUIRE(till.tap("Done"));
    BOOST_REQUIRE(till.becomes([&] { return till.view().approval()->active(); }));
    BOOST_REQUIRE(till.tap("Aoife Walsh, Manager"));
    till.type(test::kManagerPin);
    BOOST_REQUIRE(totals("€599.20"));
    BOOST_TEST(till.view().cashierName().toStdString() == "Niamh Byrne");

    till.press(Qt::Key_F6, Qt::ShiftModifier);
    till.type("50");
    till.press(Qt::Key_Right);
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.becomes([&] { return till.view().approval()->selectedName() != ""; }));
    till.type(test::kManagerPin);
    BOOST_TEST(totals("€299.60"), sale.totalText().toStdString());
    BOOST_TEST(sale.savedText().toStdString() == "You save €449.40");
    BOOST_TEST(test::WarningWatch::text() == "");
}

// ui.md 7.2: focus is in the search field; the codes belong to the basket all the same.
BOOST_AUTO_TEST_CASE(scans_into_a_focused_field_reach_the_basket)
{
    test::TerminalWindow till{path()};
    begin(till);
    till.press(Qt::Key_F3);
    BOOST_REQUIRE(till.becomes([&] { return till.view().search()->active(); }));
    till.type("tent");

    for (int i = 0; i < 100; ++i)
        till.scan(test::kMugCode);

    auto& sale = *till.view().sale();
    BOOST_TEST(till.becomes([&] { return sale.totalText() == "€1,495.00"; }),
               sale.totalText().toStdString());
    BOOST_TEST(till.view().search()->query().toStdString() == "tent");
    BOOST_TEST(test::WarningWatch::text() == "");
}

BOOST_AUTO_TEST_CASE(a_name_typed_on_the_register_is_searched_with_its_first_letter)
{
    test::TerminalWindow till{path()};
    auto& search = *till.view().search();
    begin(till);

    till.type("tent");
    BOOST_TEST(till.becomes([&] { return search.query() == "tent"; }),
               search.query().toStdString());
    BOOST_REQUIRE(
        till.becomes([&] { return !search.busy() && search.results()->rowCount() == 1; }));
    till.press(Qt::Key_Return, Qt::ControlModifier);

    BOOST_TEST(till.becomes([&] { return till.view().sale()->totalText() == "€749.00"; }));
    BOOST_TEST(test::WarningWatch::text() == "");
}

// One tile for a jacket in all its sizes, which then have to be chosen from.
BOOST_AUTO_TEST_CASE(a_variant_is_chosen_and_sold_by_keys_and_by_touch)
{
    test::stockJackets(path());
    test::TerminalWindow till{path()};
    auto& sale = *till.view().sale();
    begin(till);

    BOOST_REQUIRE(till.tap("Clothing"));
    BOOST_REQUIRE(till.tap("Storm Jacket, from €319.00"));
    BOOST_REQUIRE(till.tap("XL"));
    BOOST_REQUIRE(till.becomes([&] { return sale.variants()->canAdd(); }));
    BOOST_REQUIRE(till.tap("Add to basket"));
    BOOST_REQUIRE(till.becomes([&] { return sale.totalText() == "€329.00"; }));

    BOOST_REQUIRE(till.tap("Storm Jacket, from €319.00"));
    BOOST_REQUIRE(till.becomes([&] { return sale.variants()->active(); }));
    till.press(Qt::Key_Right); // Moss
    till.press(Qt::Key_Down);
    till.press(Qt::Key_Right); // S
    till.press(Qt::Key_Return);
    BOOST_REQUIRE(till.becomes([&] { return sale.totalText() == "€648.00"; }));

    BOOST_REQUIRE(till.tap("Storm Jacket, from €319.00"));
    BOOST_REQUIRE(till.tap("Rust"));
    BOOST_REQUIRE(till.tap("Stock here and elsewhere"));
    BOOST_REQUIRE(till.reaches(Stage::Stock));
    BOOST_TEST(till.becomes([&] { return till.view().stock()->hereText() == "1"; }));
    BOOST_TEST(test::WarningWatch::text() == "");
}

BOOST_AUTO_TEST_CASE(where_an_item_is_can_be_seen_by_keys_and_by_touch)
{
    test::TerminalWindow till{path()};
    auto& stock = *till.view().stock();
    begin(till);

    till.press(Qt::Key_3, Qt::ControlModifier);
    BOOST_REQUIRE(till.reaches(Stage::Stock));
    till.scan(test::kTentCode);
    BOOST_REQUIRE(till.becomes([&] { return stock.hereText() == "6"; }));
    BOOST_TEST(till.view().sale()->isEmpty());
    till.press(Qt::Key_F12);
    BOOST_REQUIRE(till.reaches(Stage::Register));
    BOOST_REQUIRE(till.becomes([&] { return till.view().sale()->totalText() == "€749.00"; }));

    BOOST_REQUIRE(till.tap("Edit"));
    BOOST_REQUIRE(till.tap("Stock here and elsewhere"));
    BOOST_REQUIRE(till.reaches(Stage::Stock));
    BOOST_REQUIRE(till.becomes([&] { return stock.warehouseText() == "48"; }));
    BOOST_REQUIRE(till.tap("Register"));
    BOOST_TEST(till.reaches(Stage::Register));
    BOOST_TEST(test::WarningWatch::text() == "");
}

BOOST_AUTO_TEST_SUITE_END()
