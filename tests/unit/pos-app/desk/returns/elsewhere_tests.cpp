#include "other_till.h"
#include "pos-app/desk/proof/receipt_code.h"
#include "pos-app/desk/record/past_sale.h"
#include "pos-app/desk/returns/elsewhere/proved_sale.h"
#include "pos-app/domain/returns/line_columns.h"
#include "tests/support/shop_floor.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

BOOST_FIXTURE_TEST_SUITE(elsewhere_tests, OtherTill)

BOOST_AUTO_TEST_CASE(goods_of_another_till_come_back_at_what_was_paid_in_every_column)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "3"));
    BOOST_REQUIRE(sale().add(sku("CHEESE"), "0.482"));
    BOOST_REQUIRE(sale().discountBasket({.percent = "7"}, "regular"));
    const auto sold = paidInCash();
    const std::string code = receipt();
    centreSays("catalogue", {wire::upsert(price("MUG-350", "99.00")), wire::upsert(vat("13.5"))});

    const auto found = back().find(code);
    BOOST_REQUIRE_MESSAGE(found, (found ? "" : found.error().detail));
    BOOST_TEST(found->elsewhere);
    BOOST_TEST(found->receipt == "galway-3-00011");
    BOOST_TEST((found->total == sold.basket.total));
    BOOST_REQUIRE(found->lines.size() == 2);
    BOOST_TEST(found->lines[0].name == "Enamel Camp Mug");
    BOOST_TEST((found->lines[1].paid == sold.basket.lines[1].gross));
    BOOST_TEST(found->lines[1].returnable.text() == "0.482");

    BOOST_REQUIRE(take(code, 1, "1"));
    Money total = sold.basket.total;
    Money net = sold.basket.net;
    Money tax = sold.basket.tax;
    const auto add = [&](const domain::CompletedSale& document) {
        total = total + document.basket.total;
        net = net + document.basket.net;
        tax = tax + document.basket.tax;
    };
    add(refunded());
    const auto entry = newestSale();
    BOOST_TEST(
        (entry.lines[0].returned->sale == wire::SaleOrigin{other.till, wire::Epoch{0xbeef}, seq}));
    BOOST_TEST(entry.lines[0].returned->receipt == "galway-3-00011");
    BOOST_TEST(entry.lines[0].returned->unconfirmed);
    BOOST_TEST(entry.taxes.at(0).rate->percentText() == "23");
    BOOST_TEST(entry.tenders.at(0).refund->tender == 1);
    BOOST_REQUIRE(take(code, 1, "2"));
    BOOST_REQUIRE(take(code, 2, ""));
    add(refunded());

    BOOST_TEST(total.isZero(), total.text());
    BOOST_TEST(net.isZero(), net.text());
    BOOST_TEST(tax.isZero(), tax.text());
    booksHold();
}

// The draft has the receipt's code: nothing else here knows the sale.
BOOST_AUTO_TEST_CASE(what_came_back_at_this_till_does_not_come_back_again)
{
    sell("MUG-350", "3");
    const std::string code = receipt();
    BOOST_REQUIRE(take(code, 1, "2"));
    BOOST_TEST(refusal(take(code, 1, "2")) == "over-return");
    restartProgram();
    signIn();
    BOOST_TEST(refusal(take(code, 1, "2")) == "over-return");
    refunded();

    BOOST_TEST(refusal(take(code, 1, "2")) == "over-return");
    const auto found = back().find(code);
    BOOST_REQUIRE(found);
    BOOST_TEST(found->lines.at(0).returned.text() == "2");
    BOOST_TEST(found->lines.at(0).returnable.text() == "1");
    BOOST_TEST(found->lines.at(0).refundable.text() == "14.95");
}

BOOST_AUTO_TEST_CASE(a_till_pays_so_much_by_itself_on_receipts_of_others)
{
    sell("MUG-350", "13"); // 194.35 of 200.00
    const std::string first = receipt();
    sell("MUG-350", "1");
    const std::string second = receipt();
    signInCashier();
    BOOST_REQUIRE(take(first, 1, "13"));

    BOOST_TEST(refusal(take(second, 1, "1")) == "needs-approval");
    refunded();
    BOOST_TEST(refusal(take(second, 1, "1")) == "needs-approval");
    centreHasAll();
    BOOST_TEST(refusal(take(second, 1, "1")) == "needs-approval", "nobody there judges it yet");
    BOOST_TEST(sale().basket().isEmpty());

    BOOST_REQUIRE(till().signInDesk().approve(*StaffId::parse("aoife"), kManagerPin));
    BOOST_REQUIRE(take(second, 1, "1"));
    refunded();
    BOOST_TEST(newestSale().lines.at(0).returned->approvedBy->text() == "aoife");
}

BOOST_AUTO_TEST_CASE(midnight_gives_a_till_no_more_to_pay_while_the_shift_goes_on)
{
    sell("MUG-350", "13"); // 194.35 of 200.00
    const std::string first = receipt();
    sell("MUG-350", "1");
    const std::string second = receipt();
    signInCashier();
    BOOST_REQUIRE(take(first, 1, "13"));
    refunded();
    centreHasAll();

    passMs(15 * 3'600'000);
    BOOST_TEST(refusal(take(second, 1, "1")) == "needs-approval");
}

BOOST_AUTO_TEST_CASE(a_refund_that_waits_in_a_held_basket_is_of_what_the_till_may_pay)
{
    sell("MUG-350", "13"); // 194.35 of 200.00
    const std::string first = receipt();
    sell("MUG-350", "1");
    const std::string second = receipt();
    signInCashier();
    BOOST_REQUIRE(take(first, 1, "13"));
    const auto held = till().holdDesk().hold("back in a minute");
    BOOST_REQUIRE(held);

    BOOST_TEST(refusal(take(second, 1, "1")) == "needs-approval");
    BOOST_REQUIRE(till().holdDesk().recall(held->id));
    refunded();
}

BOOST_AUTO_TEST_CASE(receipts_that_say_too_little_or_of_other_money_are_refused)
{
    sell("MUG-350", "1");
    auto sold = soldThere();
    const auto codeOf = [&] { return desk::receiptCodes(sold, key).front(); };

    while (sold.sale.lines.size() < 100) {
        sold.sale.lines.push_back(sold.sale.lines.front());
        sold.sale.lines.back().line = static_cast<int>(sold.sale.lines.size());
    }
    BOOST_TEST(refusal(back().find(desk::receiptCodes(sold, key, 300).front()))
               == "receipt-without-lines");
    sold.sale.lines.resize(1, sold.sale.lines.front());
    BOOST_TEST(refusal(back().find(codeOf())) == "nothing");

    const auto another = wire::SigningKey::generate(wire::systemRandom());
    BOOST_TEST(refusal(take(desk::receiptCodes(sold, another).front(), 1, "1"))
               == "forged-receipt");
    other.trial = false;
    keyArrives();
    BOOST_TEST(refusal(take(codeOf(), 1, "1")) == "trial-receipt");
    BOOST_TEST(sale().basket().isEmpty());
}

BOOST_AUTO_TEST_CASE(money_of_another_store_is_not_given_back_here)
{
    sell("MUG-350", "1");
    auto sold = soldThere();
    const Currency pounds = *Currency::fromCode("GBP");
    const auto inPounds = [&](Money& money) { money = *Money::fromMinor(money.minor(), pounds); };
    inPounds(sold.sale.total);
    inPounds(sold.sale.change);
    inPounds(sold.sale.cashRounding);
    inPounds(sold.sale.tenders.at(0).amount);
    wire::SaleLine& line = sold.sale.lines.at(0);
    for (Money* money :
         {&line.net, &line.tax, &line.gross, &line.taxes.at(0).base, &line.taxes.at(0).amount})
        inPounds(*money);

    BOOST_TEST(refusal(back().find(desk::receiptCodes(sold, key).front()))
               == "receipt-other-currency");
}

BOOST_AUTO_TEST_CASE(each_symbol_of_a_long_receipt_is_a_receipt_of_its_lines)
{
    constexpr int kLines = 220;
    for (int i = 0; i < kLines; ++i)
        BOOST_REQUIRE(sale().add(sku("COFFEE"), "0.100"));
    paidInCash();
    const auto codes = desk::receiptCodes(soldThere(), key);
    BOOST_REQUIRE(codes.size() > 1U);

    const auto found = back().find(codes.back());
    BOOST_REQUIRE_MESSAGE(found, (found ? "" : found.error().detail));
    BOOST_TEST(found->part == found->parts);
    BOOST_TEST(static_cast<std::size_t>(found->parts) == codes.size());
    BOOST_TEST(found->lines.back().line == kLines);
    BOOST_TEST(refusal(take(codes.back(), 1, "0.100")) == "unknown-line");
    BOOST_REQUIRE(take(codes.back(), kLines, "0.100"));
    BOOST_REQUIRE(take(codes.front(), 1, "0.100"));
    BOOST_TEST(sale().basket().priced.total.text() == "-5.78");
    refunded();
    BOOST_TEST(refusal(take(codes.front(), 1, "0.100")) == "over-return");
    booksHold();
}

BOOST_AUTO_TEST_CASE(a_card_payment_of_another_till_goes_back_by_its_slip)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "2")); // 29.90
    BOOST_REQUIRE(sale().tender(kCard, "20.00", "SLIP-7"));
    BOOST_REQUIRE(sale().tender(kCash, "50.00")); // 40.10 back
    completed();
    const std::string code = receipt();
    BOOST_REQUIRE(take(code, 1, "2"));

    BOOST_REQUIRE(back().refund({}));
    BOOST_REQUIRE(back().startRefund());
    BOOST_REQUIRE(sale().settlePayment("SLIP-8"));
    const auto done = completed();

    BOOST_REQUIRE(done.tenders.size() == 2);
    BOOST_TEST(done.tenders[0].amount.text() == "-20.00");
    BOOST_TEST(done.tenders[0].reference == "SLIP-8");
    BOOST_TEST(done.tenders[1].amount.text() == "-9.90");
}

BOOST_AUTO_TEST_CASE(what_itself_came_back_there_is_nothing_to_return_here)
{
    const auto first = sell("MUG-350", "1");
    BOOST_REQUIRE(ReturnsCounter::take(first, 1, "1"));
    BOOST_REQUIRE(sale().add(sku("CHEESE"), "1"));
    paidInCash();
    const auto found = back().find(receipt());

    BOOST_REQUIRE_MESSAGE(found, (found ? "" : found.error().detail));
    BOOST_REQUIRE(found->lines.size() == 1);
    BOOST_TEST(found->lines[0].sku.text() == "CHEESE");
}

BOOST_AUTO_TEST_CASE(a_piece_with_a_number_needs_it_and_keeps_it)
{
    close();
    stockQuestions(state());
    BOOST_REQUIRE(open());
    signIn();
    BOOST_REQUIRE(sale().add(sku("PHONE"), desk::Keyed{.serial = "IMEI-1"}));
    paidInCash();
    const std::string code = receipt();

    BOOST_TEST(refusal(take(code, 1, "1")) == "serial-required");
    BOOST_REQUIRE(
        back().takeBack({.receipt = code, .line = 1, .reason = "faulty", .serial = "IMEI-1"}));
    refunded();
    BOOST_TEST(newestSale().lines.at(0).serial == "IMEI-1");
}

// Two taxes, one of them a levy on top, and one whose base is not the net.
BOOST_AUTO_TEST_CASE(a_receipts_code_tells_each_column_as_the_journal_does)
{
    sell("MUG-350", "2");
    auto sold = soldThere();
    wire::SaleLine& line = sold.sale.lines.at(0);
    const Money levy = euros("0.30");
    line.taxes.push_back({"levy", line.gross, levy});
    line.tax = line.tax + levy;
    line.gross = line.gross + levy;
    sold.sale.taxes.push_back({.tax = "levy",
                               .name = "Levy",
                               .rate = std::nullopt,
                               .net = line.gross,
                               .amount = levy,
                               .gross = line.gross + levy,
                               .letter = "L",
                               .included = false});
    sold.sale.total = sold.sale.total + levy;
    sold.sale.tax = sold.sale.tax + levy;
    const auto read = desk::readReceiptCode(
        desk::receiptCodes(sold, key).front(), [&](const Uuid&) -> auto{
            return Result<std::optional<wire::TillKey>>{other};
        });
    BOOST_REQUIRE_MESSAGE(read, (read ? "" : read.error().detail));
    const auto catalogue = replica::Catalogue::open(state() / kCatalogueFile);

    const auto proved = desk::provedSale(*read, *catalogue);

    BOOST_REQUIRE(proved);
    const auto told = desk::pastBasket(proved->sale);
    const auto was = desk::pastBasket(sold.sale);
    BOOST_TEST(
        (domain::columnsOf(told.lines.at(0), told) == domain::columnsOf(was.lines.at(0), was)));
    BOOST_TEST((told.taxes.at(1).tax == was.taxes.at(1).tax));
    BOOST_TEST((proved->sale.net == sold.sale.net));
    BOOST_TEST((proved->sale.tax == sold.sale.tax));
}

BOOST_AUTO_TEST_SUITE_END()
