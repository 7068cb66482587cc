#include "shop.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

struct OpenTill : Shop {
    OpenTill() { ready(); }
    ErrorCode scanError(std::string_view code)
    {
        const auto scanned = sale().scan(code);
        BOOST_REQUIRE(!scanned);
        return scanned.error().code;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(register_desk_tests, OpenTill)

BOOST_AUTO_TEST_CASE(a_barcode_in_any_form_is_the_same_article)
{
    for (const char* code : {kMugCode, "05901234123457", "]E05901234123457"}) {
        const auto scanned = sale().scan(code);
        BOOST_REQUIRE_MESSAGE(scanned.has_value(), code);
        BOOST_TEST(scanned->sku.text() == "MUG-350");
        BOOST_TEST((scanned->kind == desk::ScanKind::Barcode));
    }

    BOOST_REQUIRE(sale().basket().priced.lines.size() == 1U);
    BOOST_TEST(milliOf(sale().basket(), "MUG-350") == 3000);
    BOOST_TEST(sale().basket().priced.total.text() == "44.85");
}

BOOST_AUTO_TEST_CASE(a_typed_article_number_is_found_too)
{
    const auto scanned = sale().scan("TENT-3");

    BOOST_REQUIRE(scanned);
    BOOST_TEST((scanned->kind == desk::ScanKind::Sku));
}

// Second-hand books: the number is printed, the bars are not.
BOOST_AUTO_TEST_CASE(a_typed_isbn_finds_the_book)
{
    for (const char* isbn : {"0-306-40615-2", "978-0-306-40615-7", "9780306406157"}) {
        const auto scanned = sale().scan(isbn);
        BOOST_REQUIRE_MESSAGE(scanned.has_value(), isbn);
        BOOST_TEST(scanned->sku.text() == "BOOK");
    }
}

// A badge sells nothing, unless the shop has given its number to an article.
BOOST_AUTO_TEST_CASE(badges_and_discounts_are_no_articles)
{
    BOOST_TEST((scanError("0410000000014") == ErrorCode::UnknownBarcode));
    BOOST_TEST((scanError("2210000000001") == ErrorCode::UnknownBarcode));
    BOOST_REQUIRE(sale().scan("0420000000013"));
    BOOST_TEST(milliOf(sale().basket(), "CARD") == 1000);
}

BOOST_AUTO_TEST_CASE(an_unknown_coupon_is_called_one)
{
    const auto coupon = sale().scan("9912345678909");

    BOOST_REQUIRE(!coupon);
    BOOST_TEST((coupon.error().code == ErrorCode::UnknownBarcode));
    BOOST_TEST(coupon.error().detail.ends_with("coupon"));
}

// A misread code and an article nobody knows need different answers from the cashier.
BOOST_AUTO_TEST_CASE(an_unknown_code_and_a_misread_one_are_told_apart)
{
    BOOST_TEST((scanError(kUnknownCode) == ErrorCode::UnknownBarcode));
    BOOST_TEST((scanError("5901234123458") == ErrorCode::WrongCheckDigit));
    BOOST_TEST((scanError("") == ErrorCode::Malformed));
    BOOST_TEST((scanError(std::string(257, '1')) == ErrorCode::TooLarge));
    BOOST_TEST((scanError("no such thing") == ErrorCode::UnknownBarcode));
    BOOST_TEST(sale().basket().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_code_of_the_scales_brings_its_weight_or_price)
{
    const auto cheese = sale().scan("2100012004862");
    BOOST_REQUIRE_MESSAGE(cheese.has_value(), (cheese ? "" : cheese.error().detail));
    BOOST_TEST((cheese->kind == desk::ScanKind::WeightBarcode));
    BOOST_TEST(milliOf(cheese->basket, "CHEESE") == 486);
    BOOST_TEST(cheese->basket.priced.total.text() == "8.75"); // 0.486 × 18.00 = 8.748

    const auto pie = sale().scan("2300045003997");
    BOOST_REQUIRE(pie);
    BOOST_TEST((pie->kind == desk::ScanKind::PriceBarcode));
    BOOST_TEST(pie->basket.priced.total.text() == "12.74");

    BOOST_TEST((sale().scan("2100012004862", "2").error().code == ErrorCode::OutOfRange));
    BOOST_REQUIRE(sale().scan("2100012004862"));
    BOOST_TEST(sale().basket().priced.lines.size() == 3U, "each weighed piece is its own line");
}

// 3.99 stands on the tray; at 19.99 a kilogram that is 0.200 kg, and stock has to know it.
BOOST_AUTO_TEST_CASE(a_price_on_weighed_goods_says_how_much_it_is)
{
    const auto mince = sale().scan("2300046003996");

    BOOST_REQUIRE_MESSAGE(mince.has_value(), (mince ? "" : mince.error().detail));
    BOOST_TEST((mince->kind == desk::ScanKind::PriceBarcode));
    BOOST_TEST(milliOf(mince->basket, "MINCE") == 200);
    BOOST_TEST(mince->basket.priced.total.text() == "3.99");
    BOOST_TEST(mince->basket.priced.lines[0].unitPrice.text() == "19.99");
}

BOOST_AUTO_TEST_CASE(a_weight_in_gs1_data_is_what_is_sold)
{
    const auto ham = sale().scan("]e001099501101020993103000735");

    BOOST_REQUIRE_MESSAGE(ham.has_value(), (ham ? "" : ham.error().detail));
    BOOST_TEST((ham->kind == desk::ScanKind::WeightBarcode));
    BOOST_TEST(milliOf(ham->basket, "HAM") == 735);
    BOOST_TEST(ham->basket.priced.total.text() == "7.35");
    // What is sold by the piece may say what it weighs.
    const auto mug = sale().scan("]e001059012341234573103000350");
    BOOST_TEST(milliOf(mug->basket, "MUG-350") == 1000);
}

// One kilogram of saffron, because nobody said how much.
BOOST_AUTO_TEST_CASE(goods_sold_by_weight_need_a_quantity)
{
    for (const ErrorCode code :
         {sale().scan("CHEESE").error().code, sale().scan("]e00109950110102099").error().code,
          sale().add(sku("COFFEE")).error().code})
        BOOST_TEST((code == ErrorCode::QuantityRequired));
    BOOST_TEST((sale().scan("ROPE-CODE").error().code == ErrorCode::NoPrice),
               "before somebody goes and measures it");
    BOOST_TEST(sale().basket().isEmpty());

    BOOST_REQUIRE(sale().scan("CHEESE", "0.250"));
    BOOST_REQUIRE(sale().add(sku("COFFEE"), "1"));
    BOOST_REQUIRE(sale().add(sku("MUG-350")));
    BOOST_TEST(sale().basket().priced.total.text() == "48.35"); // 4.50 + 28.90 + 14.95
}

BOOST_AUTO_TEST_CASE(quantities_that_nobody_sells_are_refused_and_change_nothing)
{
    for (const char* quantity :
         {"0", "-1", "1.5", "100001", "99999999999999999999", "", "two", "1e3"})
        BOOST_TEST(!sale().add(sku("MUG-350"), quantity), quantity);
    BOOST_TEST(!sale().add(sku("COFFEE"), "0.0001"));
    BOOST_TEST((sale().add(sku("NOTHING"), "1").error().code == ErrorCode::UnknownItem));
    BOOST_TEST((sale().add(sku("BELL"), "1").error().code == ErrorCode::NoPrice));

    BOOST_TEST(sale().basket().isEmpty());
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    for (const char* quantity : {"0", "-1", "0.5", "100001"})
        BOOST_TEST(!sale().changeLine(1, {.quantity = quantity}), quantity);
    BOOST_TEST(milliOf(sale().basket(), "MUG-350") == 1000);
}

// 100 000 tents of 749.00 fit; a hundred and forty such lines are more than a till may count.
BOOST_AUTO_TEST_CASE(amounts_that_overflow_are_refused_and_change_nothing)
{
    ErrorCode refused{};
    for (int line = 0; line < 200 && refused == ErrorCode{}; ++line) {
        const auto added = sale().add(sku("TENT-3"), "100000");
        if (!added)
            refused = added.error().code;
        else
            BOOST_REQUIRE(
                sale().changeLine(added->touched, {.price = "748.00", .reason = "overflow"}));
    }

    BOOST_TEST((refused == ErrorCode::OutOfRange));
    BOOST_TEST((sale().changeLine(1, {.price = "10000000000.00", .reason = "typo"}).error().code
                == ErrorCode::OutOfRange));
    BOOST_TEST(sale().basket().priced.total.minor() <= Money::kMinorMax);
}

BOOST_AUTO_TEST_CASE(a_price_within_the_roles_limit_needs_a_reason_and_no_one_else)
{
    signIn("niamh", kCashierPin); // may go 10 % below the list
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    const auto codeFor = [&](const char* price, const char* reason) {
        return sale().changeLine(1, {.price = price, .reason = reason}).error().code;
    };

    BOOST_TEST((codeFor("14.00", "") == ErrorCode::ReasonRequired));
    BOOST_TEST((codeFor("13.45", "dented") == ErrorCode::NeedsApproval));
    BOOST_TEST((codeFor("-1.00", "dented") == ErrorCode::OutOfRange));
    BOOST_TEST((codeFor("1.001", "dented") == ErrorCode::OutOfRange));
    BOOST_TEST((codeFor("", "dented") == ErrorCode::Malformed));
    const auto changed = sale().changeLine(1, {.price = "13.46", .reason = "dented"});

    BOOST_REQUIRE(changed);
    BOOST_TEST(changed->priced.total.text() == "13.46");
    BOOST_TEST(changed->priced.lines[0].listPrice.text() == "14.95");
}

BOOST_AUTO_TEST_CASE(a_change_of_price_and_quantity_is_one_change)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));

    BOOST_TEST(!sale().changeLine(1, {.quantity = "0", .price = "10.00", .reason = "set"}));
    BOOST_TEST(sale().basket().priced.total.text() == "14.95");
    BOOST_REQUIRE(sale().changeLine(1, {.quantity = "3", .price = "10.00", .reason = "set"}));

    BOOST_TEST(sale().basket().priced.total.text() == "30.00");
    BOOST_TEST((sale().changeLine(1, {}).error().code == ErrorCode::MissingField));
    BOOST_TEST((sale().changeLine(7, {.quantity = "1"}).error().code == ErrorCode::UnknownLine));
}

BOOST_AUTO_TEST_CASE(a_line_number_is_never_given_twice)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(sale().add(sku("PIE"), "1"));
    BOOST_REQUIRE(sale().voidLine(1));
    BOOST_TEST((sale().voidLine(1).error().code == ErrorCode::UnknownLine));

    BOOST_TEST(sale().add(sku("MUG-350"), "1")->touched == 3);
    BOOST_REQUIRE(sale().undo());
    BOOST_TEST(sale().add(sku("TENT-3"), "1")->touched == 4);
}

BOOST_AUTO_TEST_CASE(the_last_change_can_be_taken_back_once)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "2"));
    BOOST_REQUIRE(sale().voidLine(1));

    BOOST_REQUIRE(sale().undo());

    BOOST_TEST(milliOf(sale().basket(), "MUG-350") == 2000);
    BOOST_TEST(!sale().basket().canUndo);
    BOOST_TEST((sale().undo().error().code == ErrorCode::NothingToUndo));
}

BOOST_AUTO_TEST_CASE(throwing_a_basket_away_needs_permission_and_leaves_a_trace)
{
    BOOST_TEST((sale().voidBasket().error().code == ErrorCode::EmptyBasket));
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    signIn("niamh", kCashierPin);
    BOOST_TEST((sale().voidBasket().error().code == ErrorCode::NotPermitted));
    BOOST_TEST(!sale().basket().isEmpty());
    signIn();

    BOOST_REQUIRE(sale().voidBasket());

    BOOST_TEST(sale().basket().isEmpty());
    BOOST_TEST(journalKinds().back() == "basket-voided");
    restartProgram();
    BOOST_TEST(sale().basket().isEmpty());
}

// Who may not throw a basket away could empty it line by line, and pocket the money.
BOOST_AUTO_TEST_CASE(the_last_line_that_goes_is_a_basket_thrown_away)
{
    signIn("niamh", kCashierPin);
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "2"));
    BOOST_REQUIRE(sale().add(sku("PIE"), "1"));
    BOOST_REQUIRE(sale().voidLine(1));
    BOOST_TEST(journalKinds().back() == "signed-in");

    const auto emptied = sale().voidLine(2);

    BOOST_REQUIRE(emptied);
    BOOST_TEST(emptied->canUndo);
    const auto voided = std::get<wire::BasketVoided>(newestEvent());
    BOOST_TEST(voided.by.text() == "niamh");
    BOOST_TEST(voided.lines == 2);
    BOOST_TEST(voided.total.text() == "34.40");
    BOOST_REQUIRE(sale().undo());
    BOOST_TEST(milliOf(sale().basket(), "PIE") == 1000);
    BOOST_TEST(sale().add(sku("TENT-3"), "1")->touched == 3);
}

// A supervisor comes over; the cashier's own role throws nothing away.
BOOST_AUTO_TEST_CASE(a_second_person_lets_a_cashier_throw_the_basket_away)
{
    signIn("niamh", kCashierPin);
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_TEST((sale().voidBasket().error().code == ErrorCode::NotPermitted));
    BOOST_REQUIRE(till().signInDesk().approve(*StaffId::parse("aoife"), kManagerPin));

    BOOST_REQUIRE(sale().voidBasket());

    const auto voided = std::get<wire::BasketVoided>(newestEvent());
    BOOST_TEST(voided.by.text() == "niamh");
    BOOST_REQUIRE(voided.approvedBy);
    BOOST_TEST(voided.approvedBy->text() == "aoife");
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_TEST((sale().voidBasket().error().code == ErrorCode::NotPermitted));
}

BOOST_AUTO_TEST_CASE(taking_back_the_first_line_leaves_the_same_trace)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));

    BOOST_REQUIRE(sale().undo());

    BOOST_TEST(std::get<wire::BasketVoided>(newestEvent()).total.text() == "14.95");
    BOOST_TEST((sale().undo().error().code == ErrorCode::NothingToUndo));
}

BOOST_AUTO_TEST_CASE(what_was_taken_out_of_the_basket_is_told_with_the_sale)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(sale().add(sku("TENT-3"), "1"));
    BOOST_REQUIRE(sale().voidLine(2));
    BOOST_REQUIRE(sale().undo()); // it is back: nothing was taken out
    BOOST_REQUIRE(sale().voidLine(2));
    restartProgram();
    signIn();
    BOOST_REQUIRE(sale().add(sku("PIE"), "1"));
    BOOST_REQUIRE(sale().undo());
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "50.00"));
    BOOST_REQUIRE(sale().complete());

    const auto sold = std::get<wire::SaleCompleted>(newestEvent());

    BOOST_REQUIRE(sold.removed.has_value());
    BOOST_TEST(sold.removed->lines == 2);
    BOOST_TEST(sold.removed->total.text() == "753.50");
    BOOST_REQUIRE(sale().add(sku("PIE"), "1"));
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "50.00"));
    BOOST_REQUIRE(sale().complete());
    BOOST_TEST(!std::get<wire::SaleCompleted>(newestEvent()).removed.has_value());
}

BOOST_AUTO_TEST_CASE(a_basket_thrown_away_counts_what_was_taken_out_before)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(sale().add(sku("TENT-3"), "1"));
    BOOST_REQUIRE(sale().voidLine(2));

    BOOST_REQUIRE(sale().voidBasket());

    BOOST_TEST(std::get<wire::BasketVoided>(newestEvent()).lines == 2);
    BOOST_TEST(std::get<wire::BasketVoided>(newestEvent()).total.text() == "763.95");
}

BOOST_AUTO_TEST_CASE(an_open_basket_outlives_a_crash_with_prices_reasons_and_line_numbers)
{
    BOOST_REQUIRE(sale().scan(kMugCode));
    BOOST_REQUIRE(sale().scan("2100012004862"));
    BOOST_REQUIRE(sale().scan("2300045003997"));
    BOOST_REQUIRE(sale().changeLine(1, {.price = "12.00", .reason = "scratched"}));
    const auto before = sale().basket();

    restartProgram();

    const auto after = sale().basket();
    BOOST_TEST((after.priced == before.priced));
    BOOST_TEST((sale().add(sku("MUG-350"), "1").error().code == ErrorCode::NotSignedIn));
    signIn();
    BOOST_TEST(sale().add(sku("MUG-350"), "1")->touched == 4);
}

BOOST_AUTO_TEST_CASE(a_price_that_falls_while_in_the_basket_is_passed_on_a_rise_is_not)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "2"));
    BOOST_REQUIRE(sale().add(sku("TENT-3"), "1"));
    centreSays("catalogue",
               {wire::upsert(price("MUG-350", "9.95")), wire::upsert(price("TENT-3", "799.00"))});

    const auto basket = sale().add(sku("PIE"), "1");

    BOOST_REQUIRE(basket);
    BOOST_TEST(basket->priced.lines[0].unitPrice.text() == "9.95");
    BOOST_TEST(basket->priced.lines[1].unitPrice.text() == "749.00");
    BOOST_TEST(basket->priceLowered == std::vector<domain::LineId>{1},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_price_that_somebody_typed_stays_whatever_the_centre_says)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(sale().changeLine(1, {.price = "12.00", .reason = "scratched"}));
    centreSays("catalogue", {wire::upsert(price("MUG-350", "9.95"))});

    const auto basket = sale().add(sku("PIE"), "1");

    BOOST_TEST(basket->priced.lines[0].unitPrice.text() == "12.00");
}

BOOST_AUTO_TEST_CASE(without_a_shift_or_a_cashier_nothing_is_sold)
{
    Shop closed;

    BOOST_TEST((closed.sale().scan(kMugCode).error().code == ErrorCode::NotSignedIn));
    closed.signIn();
    BOOST_TEST((closed.sale().scan(kMugCode).error().code == ErrorCode::NoShift));
}

BOOST_AUTO_TEST_SUITE_END()
