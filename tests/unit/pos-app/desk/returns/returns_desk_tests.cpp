#include "returns_counter.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace onetill;
using namespace onetill::test;

BOOST_FIXTURE_TEST_SUITE(returns_desk_tests, ReturnsCounter)

BOOST_AUTO_TEST_CASE(a_receipt_tells_what_can_come_back)
{
    const auto sold = sell("MUG-350", "3");

    const auto found = back().find(sold.receiptNumber);

    BOOST_REQUIRE(found);
    BOOST_REQUIRE(found->lines.size() == 1);
    BOOST_TEST(found->lines[0].bought.text() == "3");
    BOOST_TEST(found->lines[0].returnable.text() == "3");
    BOOST_TEST(found->lines[0].refundable.text() == "44.85");
    BOOST_TEST(found->tenders.at(0).kind == "cash");
    BOOST_TEST(refusal(back().find("dublin-9-00001")) == "not-found");
}

BOOST_AUTO_TEST_CASE(a_number_is_found_however_it_is_typed)
{
    const auto sold = sell("MUG-350", "1");

    for (const char* typed : {"DUBLIN-2-00001", "dublin 2 1", " Dublin/2/01 "}) {
        const auto found = back().find(typed);
        BOOST_REQUIRE_MESSAGE(found, typed);
        BOOST_TEST(found->receipt == sold.receiptNumber);
        BOOST_TEST(sale().receipt(typed)->receiptNumber == sold.receiptNumber);
    }
    BOOST_TEST(refusal(back().find("dublin 3 1")) == "not-found");
}

BOOST_AUTO_TEST_CASE(what_was_sold_and_comes_back_is_nothing_in_every_column)
{
    const auto sold = sell("MUG-350", "3");

    BOOST_REQUIRE(take(sold, 1, "3"));
    const auto document = refunded();

    BOOST_TEST((document.basket.total + sold.basket.total).isZero());
    BOOST_TEST((document.basket.net + sold.basket.net).isZero());
    BOOST_TEST((document.basket.tax + sold.basket.tax).isZero());
    BOOST_TEST(document.basket.lines.at(0).quantity.text() == "-3");
    BOOST_TEST(document.tenders.at(0).amount.text() == "-44.85");
    const auto shift = till().shiftDesk().drawer();
    BOOST_REQUIRE(shift);
    BOOST_TEST(shift->cash->text() == "100.00");
    booksHold();
}

BOOST_AUTO_TEST_CASE(more_than_was_bought_does_not_come_back_in_whatever_steps)
{
    const auto sold = sell("MUG-350", "3");
    BOOST_REQUIRE(take(sold, 1, "2"));
    refunded();

    BOOST_TEST(refusal(take(sold, 1, "2")) == "over-return");
    BOOST_TEST(sale().basket().isEmpty());
    BOOST_REQUIRE(take(sold, 1, "1"));
    BOOST_TEST(refusal(take(sold, 1, "1")) == "over-return");
    refunded();

    BOOST_TEST(refusal(take(sold, 1, "1")) == "over-return");
    const auto found = back().find(sold.receiptNumber);
    BOOST_TEST(found->lines.at(0).returnable.text() == "0");
    booksHold();
}

BOOST_AUTO_TEST_CASE(quantities_of_one_line_add_up_in_the_basket)
{
    const auto sold = sell("MUG-350", "3");
    BOOST_REQUIRE(take(sold, 1, "1"));

    const auto basket = take(sold, 1, "1");

    BOOST_REQUIRE(basket);
    BOOST_TEST(basket->priced.lines.size() == 1);
    BOOST_TEST(basket->priced.lines[0].quantity.text() == "-2");
    BOOST_TEST(basket->priced.total.text() == "-29.90");
    BOOST_REQUIRE(sale().undo());
    BOOST_TEST(sale().basket().priced.total.text() == "-14.95");
    BOOST_REQUIRE(sale().voidLine(sale().basket().priced.lines[0].id));
    BOOST_TEST(sale().basket().isEmpty());
}

// A page of ticked lines is one act: half of it in the basket would be nobody's wish.
BOOST_AUTO_TEST_CASE(several_lines_come_back_together_or_not_at_all)
{
    BOOST_REQUIRE(sale().add(sku("TENT-3"), "1"));
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "3"));
    const auto sold = paidInCash();
    const desk::ReturnWish tent{
        .receipt = sold.receiptNumber, .line = 1, .quantity = "1", .reason = "wrong-size"};
    const desk::ReturnWish mugs{
        .receipt = sold.receiptNumber, .line = 2, .quantity = "2", .reason = "faulty"};
    const desk::ReturnWish unexplained{
        .receipt = sold.receiptNumber, .line = 2, .quantity = "2", .reason = ""};

    BOOST_TEST(refusal(back().takeBack(std::vector{tent, unexplained})) == "reason-required");
    BOOST_TEST(sale().basket().isEmpty());
    BOOST_REQUIRE(back().takeBack(std::vector{tent, mugs}));

    BOOST_TEST(sale().basket().priced.lines.size() == 2);
    BOOST_REQUIRE(sale().undo());
    BOOST_TEST(sale().basket().isEmpty());
    BOOST_TEST(refusal(back().takeBack(std::vector<desk::ReturnWish>{})) == "missing-field");
}

BOOST_AUTO_TEST_CASE(a_part_of_a_line_is_worth_what_it_will_bring)
{
    const auto sold = sell("MUG-350", "3");
    BOOST_REQUIRE(take(sold, 1, "1"));

    const auto found = back().find(sold.receiptNumber);

    BOOST_REQUIRE(found);
    const auto& line = found->lines.at(0);
    BOOST_TEST(desk::refundFor(line, Quantity::one(Unit::Piece)).text() == "14.95");
    BOOST_TEST(desk::refundFor(line, line.returnable).text() == "29.90");
    BOOST_TEST(!line.numbered);
}

BOOST_AUTO_TEST_CASE(an_exchange_is_one_basket_and_the_customer_pays_the_difference)
{
    const auto sold = sell("MUG-350", "1");
    BOOST_REQUIRE(take(sold, 1, "1"));
    BOOST_REQUIRE(sale().add(sku("TENT-3"), "1"));

    BOOST_TEST(sale().basket().priced.total.text() == "734.05");
    BOOST_TEST(refusal(back().refund({})) == "conflict");
    const auto done = paidInCash();

    BOOST_TEST(done.basket.lines.size() == 2);
    BOOST_TEST(till().shiftDesk().drawer()->cash->text() == "849.00");
    booksHold();
}

BOOST_AUTO_TEST_CASE(nothing_of_today_touches_a_return)
{
    const auto sold = sell("MUG-350", "2");
    centreSays("catalogue", {wire::upsert(price("MUG-350", "20.00")), wire::upsert(vat("13.5"))});

    BOOST_REQUIRE(take(sold, 1, "1"));
    const auto basket = sale().discountBasket({.percent = "10"}, "sorry");

    BOOST_TEST(refusal(basket) != "nothing", "there is nothing to take a discount off");
    BOOST_TEST(sale().basket().priced.total.text() == "-14.95");
    BOOST_TEST(sale().basket().priced.taxes.at(0).tax.rate.percentText() == "23");
    refunded();
    booksHold();
}

// Its number is given to the next tender, which must not inherit what the first one gave back.
BOOST_AUTO_TEST_CASE(a_receipts_symbol_finds_its_sale_and_a_forged_one_does_not)
{
    const auto sold = sell("MUG-350", "2");

    const auto found = back().find(sold.qr);

    BOOST_REQUIRE(found);
    BOOST_TEST(found->receipt == sold.receiptNumber);
    std::string forged = sold.qr;
    forged[forged.size() / 4] = forged[forged.size() / 4] == 'A' ? 'B' : 'A';
    BOOST_TEST(refusal(back().find(forged)) != "nothing");
    BOOST_TEST(refusal(back().find(sold.qr.substr(0, 40))) == "not-a-receipt");
    BOOST_TEST(refusal(back().takeBack({.receipt = forged, .line = 1, .reason = "changed-mind"}))
               != "nothing");
    BOOST_TEST(sale().basket().isEmpty());
    BOOST_REQUIRE(back().takeBack({.receipt = sold.qr, .line = 1, .reason = "changed-mind"}));
    refunded();
    BOOST_TEST(refusal(back().takeBack({.receipt = sold.qr, .line = 1, .reason = "changed-mind"}))
               == "over-return");
}

// The wire cannot ask the domain where goods lie; both have to mean the same.
BOOST_AUTO_TEST_CASE(stock_moves_as_the_disposition_says)
{
    using enum domain::Disposition;
    for (const domain::Disposition disposition : {ToStock, FaultyHold, ToVendor, Destroy}) {
        const auto sold = sell("MUG-350", "2");
        BOOST_REQUIRE(back().takeBack({.receipt = sold.receiptNumber,
                                       .line = 1,
                                       .reason = "faulty",
                                       .disposition = disposition}));
        refunded();
        const auto entry = std::get<wire::SaleCompleted>(newestEvent());
        const auto two = *Quantity::parse("2", Unit::Piece);
        BOOST_TEST(wire::stockMilli(entry.lines.at(0))
                   == domain::returnedStock(disposition, two).available.milli());
    }
}

BOOST_AUTO_TEST_CASE(without_a_receipt_it_takes_somebody_who_may)
{
    BOOST_REQUIRE(till().signInDesk().signOut());
    signIn("niamh", kCashierPin);
    const desk::FreeReturnWish wish{
        .sku = sku("MUG-350"), .quantity = {}, .price = {}, .reason = "changed-mind"};
    BOOST_TEST(refusal(back().takeBackFreely(wish)) == "not-permitted");

    BOOST_REQUIRE(till().signInDesk().approve(*StaffId::parse("aoife"), kManagerPin));
    const auto basket = back().takeBackFreely(wish);

    BOOST_TEST(refusal(basket) == "nothing");
    BOOST_TEST(sale().basket().priced.total.text() == "-14.95");
    refunded();
    const auto entry = std::get<wire::SaleCompleted>(newestEvent());
    BOOST_TEST(entry.lines[0].returned->approvedBy->text() == "aoife");
    BOOST_TEST(!entry.lines[0].returned->sale);
    booksHold();
}

BOOST_AUTO_TEST_CASE(without_a_receipt_nobody_gets_more_than_todays_price)
{
    const auto refuse = [&](const char* article, const char* quantity, const char* price,
                            const char* reason) {
        return refusal(back().takeBackFreely(
            {.sku = sku(article), .quantity = quantity, .price = price, .reason = reason}));
    };
    BOOST_TEST(refuse("MUG-350", "1", "15.00", "changed-mind") == "out-of-range");
    BOOST_TEST(refuse("MUG-350", "-1", "", "changed-mind") == "out-of-range");
    BOOST_TEST(refuse("MUG-350", "0", "", "changed-mind") == "out-of-range");
    BOOST_TEST(refuse("MUG-350", "1", "", "") == "reason-required");
    BOOST_TEST(refuse("MUG-350", "1", "", "because") == "out-of-range");
    BOOST_TEST(refuse("MUG-350", "1", "", "other") == "reason-required");
    BOOST_TEST(refuse("NOTHING", "1", "", "faulty") == "unknown-item");
    BOOST_TEST(refuse("CHEESE", "", "", "faulty") == "quantity-required");
    BOOST_TEST(sale().basket().isEmpty());
    BOOST_TEST(refuse("MUG-350", "2", "10.00", "changed-mind") == "nothing");
    BOOST_TEST(sale().basket().priced.total.text() == "-20.00");
}

BOOST_AUTO_TEST_CASE(a_numbered_piece_without_a_receipt_is_named_and_may_be_sold_again)
{
    wire::Product phone;
    phone.sku = sku("PHONE");
    phone.name = "Phone";
    phone.taxClass = "standard";
    phone.barcodes = {"09506000134352"};
    phone.selling = {.serial = true};
    centreSays("catalogue", {wire::upsert(phone), wire::upsert(price("PHONE", "499.00"))});
    BOOST_REQUIRE(sale().add(sku("PHONE"), desk::Keyed{.serial = "A1"}));
    paidInCash();
    desk::FreeReturnWish wish{
        .sku = sku("PHONE"), .quantity = {}, .price = {}, .reason = "changed-mind"};
    BOOST_TEST(refusal(back().takeBackFreely(wish)) == "serial-required");
    wish.serial = "]d2010950600013435221A1"; // Scanned off the goods.
    BOOST_TEST(refusal(back().takeBackFreely(wish)) == "nothing");
    BOOST_TEST(refusal(back().takeBackFreely(wish)) == "conflict");
    wish.serial = "A2";
    wish.quantity = "2";
    BOOST_TEST(refusal(back().takeBackFreely(wish)) == "out-of-range");
    refunded();
    BOOST_TEST(std::get<wire::SaleCompleted>(newestEvent()).lines.at(0).serial == "A1");

    BOOST_REQUIRE(sale().add(sku("PHONE"), desk::Keyed{.serial = "A1"}));
    paidInCash();

    BOOST_TEST(refusal(sale().add(sku("PHONE"), desk::Keyed{.serial = "A1"})) == "serial-sold");
    booksHold();
}

BOOST_AUTO_TEST_CASE(a_return_that_cannot_be_changes_nothing)
{
    const auto sold = sell("MUG-350", "2");
    const auto refuse = [&](desk::ReturnWish wish) {
        if (wish.receipt.empty())
            wish.receipt = sold.receiptNumber;
        return refusal(back().takeBack(wish));
    };
    BOOST_TEST(refuse({.receipt = "x", .line = 1, .reason = "faulty"}) == "not-found");
    BOOST_TEST(refuse({.receipt = {}, .line = 2, .reason = "faulty"}) == "unknown-line");
    BOOST_TEST(refuse({.receipt = {}, .line = 1, .quantity = "0", .reason = "faulty"})
               == "out-of-range");
    BOOST_TEST(refuse({.receipt = {}, .line = 1, .quantity = "-1", .reason = "faulty"})
               == "out-of-range");
    BOOST_TEST(refuse({.receipt = {}, .line = 1, .quantity = "0.5", .reason = "faulty"})
               == "out-of-range");
    BOOST_TEST(refuse({.receipt = {}, .line = 1, .quantity = "9", .reason = "faulty"})
               == "over-return");
    BOOST_TEST(refuse({.receipt = {}, .line = 1, .quantity = "1", .reason = ""})
               == "reason-required");
    BOOST_TEST(sale().basket().isEmpty());
    BOOST_TEST(refusal(back().refund({})) == "empty-basket");
}

BOOST_AUTO_TEST_CASE(a_basket_with_returns_outlives_a_crash_and_being_held)
{
    const auto sold = sell("MUG-350", "3");
    BOOST_REQUIRE(take(sold, 1, "2"));
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    const auto before = sale().basket();

    restartProgram();
    signIn();
    BOOST_TEST((sale().basket().priced == before.priced));
    const auto held = till().holdDesk().hold("their friend comes");
    BOOST_REQUIRE(held);
    BOOST_TEST(held->lines == 2U);
    BOOST_REQUIRE(till().holdDesk().recall(held->id));
    BOOST_TEST((sale().basket().priced == before.priced));

    BOOST_REQUIRE(back().refund({}));
    restartProgram();
    signIn();
    BOOST_TEST(sale().basket().settlement.settled);
    const auto done = completed();
    BOOST_TEST(done.tenders.at(0).amount.text() == "-14.95");
    BOOST_TEST(refusal(take(sold, 1, "2")) == "over-return");
    booksHold();
}

// Held five times over, one mug was paid out five times.
BOOST_AUTO_TEST_CASE(what_waits_does_not_come_back_once_more_than_it_was_sold)
{
    const auto sold = sell("MUG-350", "1");
    BOOST_REQUIRE(take(sold, 1, "1"));
    const auto first = till().holdDesk().hold("");
    BOOST_REQUIRE(take(sold, 1, "1"));
    const auto second = till().holdDesk().hold("");
    BOOST_REQUIRE(till().holdDesk().recall(first->id));
    refunded();

    BOOST_REQUIRE(till().holdDesk().recall(second->id));
    BOOST_TEST(refusal(back().refund({})) == "over-return");
    BOOST_TEST(sale().basket().tenders.empty());
    BOOST_REQUIRE(sale().voidBasket());
    booksHold();
}

// Whatever is bought, however it is discounted, and in whatever steps it comes back.
BOOST_AUTO_TEST_CASE(all_that_is_brought_back_in_steps_is_what_was_paid_in_every_column)
{
    std::mt19937 random{20261126};
    const auto upTo = [&](int most) { return static_cast<int>(random() % most) + 1; };
    for (int round = 0; round < 25; ++round) {
        const int pieces = upTo(7);
        BOOST_REQUIRE(sale().add(sku("MUG-350"), std::to_string(pieces)));
        BOOST_REQUIRE(sale().add(sku("TENT-3"), "1"));
        if (round % 3 != 0) {
            const desk::DiscountWish wish{.percent = std::to_string(upTo(40))};
            BOOST_REQUIRE(sale().discountBasket(wish, "regular"));
        }
        const auto sold = paidInCash();
        Money total = sold.basket.total;
        Money net = sold.basket.net;
        Money tax = sold.basket.tax;
        Money cash = sold.settlement.total + sold.settlement.rounding;
        const auto giveBack = [&](int line, int some) {
            BOOST_REQUIRE(take(sold, line, std::to_string(some).c_str()));
            const auto document = refunded();
            total = total + document.basket.total;
            net = net + document.basket.net;
            tax = tax + document.basket.tax;
            cash = cash + document.settlement.total + document.settlement.rounding;
        };
        for (int left = pieces; left > 0;) {
            const int some = upTo(left);
            giveBack(1, some);
            left -= some;
        }
        giveBack(2, 1);
        BOOST_TEST(total.isZero(), "round " << round << ": " << total.text());
        BOOST_TEST(net.isZero(), "round " << round << ": " << net.text());
        BOOST_TEST(tax.isZero(), "round " << round << ": " << tax.text());
    }
    booksHold();
}

BOOST_AUTO_TEST_SUITE_END()
