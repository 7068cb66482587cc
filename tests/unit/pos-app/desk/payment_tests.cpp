#include "pos-app/desk/proof/receipt_code.h"
#include "pos-app/store/register.h"
#include "shop.h"

#include <SQLiteCpp/Database.h>
#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

struct FullBasket : Shop {
    FullBasket()
    {
        ready();
        BOOST_REQUIRE(sale().add(sku("MUG-350"), "2")); // 29.90
    }
    ErrorCode tenderError(const char* amount)
    {
        const auto basket = sale().tender(kCash, amount);
        BOOST_REQUIRE_MESSAGE(!basket, amount);
        return basket.error().code;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(payment_tests, FullBasket)

BOOST_AUTO_TEST_CASE(a_paid_sale_is_in_the_journal_and_the_counter_is_clear)
{
    BOOST_REQUIRE(sale().tender(kCash, "50.00"));

    const auto done = sale().complete();

    BOOST_REQUIRE_MESSAGE(done.has_value(), (done ? "" : done.error().detail));
    BOOST_TEST(done->receiptNumber == "dublin-2-00001");
    BOOST_TEST(done->settlement.change.text() == "20.10");
    BOOST_TEST(done->cashierName == "Aoife Walsh");
    BOOST_TEST(done->journal.seq == entries());
    BOOST_TEST(done->journal.hash == till().statusDesk().status()->journal.headHash);
    BOOST_TEST(sale().basket().isEmpty());
    BOOST_TEST((sale().complete().error().code == ErrorCode::EmptyBasket));
}

BOOST_AUTO_TEST_CASE(tenders_below_zero_of_nothing_and_too_large_are_refused)
{
    BOOST_TEST((tenderError("-5.00") == ErrorCode::OutOfRange));
    BOOST_TEST((tenderError("0.00") == ErrorCode::OutOfRange));
    BOOST_TEST((tenderError("5.001") == ErrorCode::OutOfRange));
    BOOST_TEST((tenderError("99999999999999999999") == ErrorCode::OutOfRange));
    BOOST_TEST((tenderError("five") == ErrorCode::Malformed));
    BOOST_TEST(sale().basket().tenders.empty());
    BOOST_TEST((sale().complete().error().code == ErrorCode::NotTendered));
}

BOOST_AUTO_TEST_CASE(several_tenders_add_up_and_one_can_be_given_back)
{
    BOOST_REQUIRE(sale().tender(kCash, "10.00"));
    BOOST_TEST((sale().complete().error().code == ErrorCode::TenderedTooLittle));
    BOOST_REQUIRE(sale().tender(kCash, "5.00"));
    BOOST_REQUIRE(sale().removeTender(1));
    BOOST_TEST((sale().removeTender(1).error().code == ErrorCode::NotFound));

    const auto basket = sale().tender(kCash, "30.00");

    BOOST_REQUIRE(basket);
    BOOST_TEST(basket->settlement.received.text() == "35.00");
    BOOST_TEST(basket->settlement.change.text() == "5.10");
    BOOST_TEST((tenderError("1.00") == ErrorCode::Conflict));
}

// Goods that change under money already taken would make the change wrong.
BOOST_AUTO_TEST_CASE(the_goods_stay_as_they_are_once_money_has_been_taken)
{
    BOOST_REQUIRE(sale().tender(kCash, "10.00"));

    for (const ErrorCode code :
         {sale().scan(kMugCode).error().code, sale().add(sku("PIE"), "1").error().code,
          sale().changeLine(1, {.quantity = "1"}).error().code, sale().voidLine(1).error().code,
          sale().voidBasket().error().code, sale().undo().error().code})
        BOOST_TEST((code == ErrorCode::TenderStarted));

    BOOST_REQUIRE(sale().removeTender(1));
    BOOST_TEST(sale().voidLine(1).has_value());
}

BOOST_AUTO_TEST_CASE(money_already_taken_outlives_a_crash)
{
    BOOST_REQUIRE(sale().tender(kCash, "50.00"));

    restartProgram();
    signIn();

    BOOST_TEST(sale().basket().settlement.change.text() == "20.10");
    BOOST_TEST((sale().add(sku("PIE"), "1").error().code == ErrorCode::TenderStarted));
    BOOST_TEST(sale().complete().has_value());
}

BOOST_AUTO_TEST_CASE(cash_is_rounded_once_as_an_item_of_its_own)
{
    BOOST_REQUIRE(sale().changeLine(1, {.quantity = "1", .price = "14.93", .reason = "odd"}));
    BOOST_TEST(sale().basket().settlement.remainingInCash.text() == "14.95");
    BOOST_REQUIRE(sale().tender(kCash, "20.00"));

    const auto done = sale().complete();

    BOOST_REQUIRE(done);
    BOOST_TEST(done->settlement.rounding.text() == "0.02");
    BOOST_TEST(done->settlement.change.text() == "5.05");
    BOOST_TEST(done->basket.total.text() == "14.93");
}

// The rate rose at midnight, with a customer at the counter.
BOOST_AUTO_TEST_CASE(a_tax_that_changes_under_an_open_basket_does_not_stop_the_sale)
{
    centreSays("catalogue", {wire::upsert(vat("24"))});
    BOOST_REQUIRE(sale().add(sku("TENT-3"), "1"));
    BOOST_REQUIRE(sale().tender(kCash, "800.00"));

    const auto done = sale().complete();

    BOOST_REQUIRE_MESSAGE(done.has_value(), (done ? "" : done.error().detail));
    BOOST_REQUIRE(done->basket.taxes.size() == 2U);
    BOOST_TEST(done->basket.taxes[0].amount.text() == "5.59");   // 23 % in 29.90
    BOOST_TEST(done->basket.taxes[1].amount.text() == "144.97"); // 24 % in 749.00
    BOOST_TEST(till().journalDesk().verify()->differences.empty());
}

// "Conflict" reads "that is done already", and the customer would leave without a sale.
BOOST_AUTO_TEST_CASE(a_sale_that_the_journal_refuses_is_never_called_done)
{
    {
        SQLite::Database file{(state() / "register.db").string(), SQLite::OPEN_READWRITE, 1000};
        file.exec(
            "INSERT INTO sale VALUES (9, 1, 1, 'dublin-2-00001', '2026-11-23', x'00', 'aoife', "
            "0, 'EUR', 0, 0, 0, 0, 0)");
    }
    BOOST_REQUIRE(sale().tender(kCash, "50.00"));

    const auto done = sale().complete();

    BOOST_REQUIRE(!done);
    BOOST_TEST((done.error().code == ErrorCode::Internal));
    BOOST_TEST(sale().basket().tenders.size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_still_to_pay_is_told_as_cash)
{
    BOOST_REQUIRE(sale().changeLine(1, {.quantity = "1", .price = "10.03", .reason = "odd"}));
    BOOST_REQUIRE(sale().tender(kCash, "10.03"));

    const auto refused = sale().complete();

    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().detail == "0.02 is still to pay");
}

BOOST_AUTO_TEST_CASE(a_sale_of_nothing_due_needs_no_tender)
{
    BOOST_REQUIRE(sale().changeLine(1, {.price = "0.00", .reason = "gift"}));

    BOOST_TEST(sale().complete().has_value());
}

BOOST_AUTO_TEST_CASE(receipt_numbers_have_no_gap_over_restarts_and_refusals)
{
    for (int number = 1; number <= 4; ++number) {
        if (number > 1)
            BOOST_REQUIRE(sale().add(sku("PIE"), "1"));
        BOOST_TEST(!sale().complete());
        BOOST_REQUIRE(sale().tender(kCash, "100.00"));
        const auto done = sale().complete();
        BOOST_REQUIRE(done);
        BOOST_TEST(done->receiptNumber == "dublin-2-0000" + std::to_string(number));
        restartProgram();
        signIn();
    }
    BOOST_TEST(till().journalDesk().verify()->differences.empty());
}

BOOST_AUTO_TEST_CASE(the_entry_says_what_the_receipt_says)
{
    BOOST_REQUIRE(sale().scan(kTentCode));
    BOOST_REQUIRE(sale().changeLine(2, {.price = "700.00", .reason = "display model"}));
    BOOST_REQUIRE(sale().tender(kCash, "800.00"));
    const auto done = sale().complete();
    BOOST_REQUIRE(done);
    close();

    const auto files =
        store::Register::open(state(), store::Mode::ReadOnly, clock().clock(), stillWorld().random);
    BOOST_REQUIRE(files);
    const auto recorded = *files->lastSale();

    BOOST_REQUIRE(recorded);
    BOOST_TEST((recorded->header.id == done->id));
    BOOST_TEST(recorded->sale.total.text() == done->basket.total.text());
    BOOST_REQUIRE(recorded->sale.lines.size() == 2U);
    BOOST_TEST(!recorded->sale.lines[0].code);
    BOOST_TEST(*recorded->sale.lines[1].code == kTentCode);
    BOOST_TEST(recorded->sale.lines[1].listPrice->text() == "749.00");
    BOOST_TEST(recorded->sale.lines[1].override->reason == "display model");
    BOOST_TEST(recorded->sale.taxes.size() == 1U);
    BOOST_TEST(recorded->sale.tax.text() == "136.48"); // 5.59 of 29.90 and 130.89 of 700.00
}

BOOST_AUTO_TEST_CASE(what_needs_an_account_is_not_taken_without_one)
{
    for (const auto kind : {domain::TenderKind::GiftCard, domain::TenderKind::StoreCredit,
                            domain::TenderKind::Points})
        BOOST_TEST(
            (sale().tender(kind, "5.00", "GIFT-0001").error().code == ErrorCode::TenderNotTaken));
    BOOST_TEST(sale().basket().tenders.empty());
}

BOOST_AUTO_TEST_CASE(a_card_and_cash_share_a_sale)
{
    const auto card = sale().tender(domain::TenderKind::Card, "20.00", "AUTH 4711");
    BOOST_REQUIRE_MESSAGE(card, (card ? "" : card.error().detail));
    restartProgram();
    signIn();
    BOOST_TEST(sale().basket().tenders.at(0).reference == "AUTH 4711");
    BOOST_TEST((sale().tender(domain::TenderKind::Card, "20.00", "AUTH 4712").error().code
                == ErrorCode::OutOfRange));
    BOOST_REQUIRE(sale().tender(kCash, "10.00"));

    const auto done = sale().complete();

    BOOST_REQUIRE(done);
    BOOST_TEST(done->settlement.change.text() == "0.10");
    const auto event = newestEvent();
    const auto& tenders = std::get<wire::SaleCompleted>(event).tenders;
    BOOST_REQUIRE(tenders.size() == 2U);
    BOOST_TEST(tenders[0].kind == "card");
    BOOST_TEST(tenders[0].reference == "AUTH 4711");
    const auto shown = sale().receipt();
    BOOST_REQUIRE(shown);
    BOOST_TEST((shown->tenders == done->tenders));
}

BOOST_AUTO_TEST_CASE(the_code_on_the_receipt_is_signed_by_the_tills_own_key)
{
    BOOST_REQUIRE(sale().tender(kCash, "50.00"));
    const std::string code = sale().complete()->qr;

    BOOST_TEST(code.starts_with("OT2."));
    BOOST_TEST(code.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
               == std::string::npos);
    BOOST_TEST(code.size() < 400U);
}

// A symbol that nothing can print would leave the receipt without any.
BOOST_AUTO_TEST_CASE(the_code_on_the_receipt_never_outgrows_one_symbol)
{
    const auto codesOfLines = [this](int lines) {
        for (int line = 0; line < lines; ++line)
            BOOST_REQUIRE(sale().add(sku("COFFEE"), "0.125"));
        for (std::size_t i = 1; i < domain::kTendersMax; ++i)
            BOOST_REQUIRE(sale().tender(kCash, "0.01"));
        BOOST_REQUIRE(sale().tender(kCash, "5000.00"));
        auto sold = sale().complete().value();
        sold.furtherQr.push_back(sold.qr);
        return sold.furtherQr;
    };

    const auto few = codesOfLines(1);
    const auto more = codesOfLines(4);
    const auto many = codesOfLines(200);

    BOOST_TEST(few.size() == 1U);
    BOOST_TEST(more.size() == 1U);
    BOOST_TEST(more.back().size() > few.back().size());
    BOOST_TEST(many.size() > 1U);
    for (const std::string& code : many)
        BOOST_TEST(code.size() <= desk::kSymbolSizeMax);
}

BOOST_AUTO_TEST_CASE(base64_follows_the_examples_of_its_standard)
{
    // RFC 4648, section 10, without padding; the last one needs the letters of section 5.
    BOOST_TEST(desk::base64Url("") == "");
    BOOST_TEST(desk::base64Url("f") == "Zg");
    BOOST_TEST(desk::base64Url("fo") == "Zm8");
    BOOST_TEST(desk::base64Url("foo") == "Zm9v");
    BOOST_TEST(desk::base64Url("foobar") == "Zm9vYmFy");
    BOOST_TEST(desk::base64Url("\xfb\xff") == "-_8");
}

// retail-rules 1: the rest of 0.02 closes with no coin moved, but with a rounding of its own.
BOOST_AUTO_TEST_CASE(what_is_less_than_the_smallest_coin_needs_no_tender)
{
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Voucher, "29.88", "V-1"));
    const auto done = sale().complete();
    BOOST_REQUIRE_MESSAGE(done, (done ? "" : done.error().detail));
    BOOST_TEST(done->settlement.rounding.text() == "-0.02");
    BOOST_TEST(done->settlement.change.isZero());
}

BOOST_AUTO_TEST_SUITE_END()
