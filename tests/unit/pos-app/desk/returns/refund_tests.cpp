#include "returns_counter.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

BOOST_FIXTURE_TEST_SUITE(refund_tests, ReturnsCounter)

BOOST_AUTO_TEST_CASE(money_goes_back_as_it_was_paid)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "2")); // 29.90
    BOOST_REQUIRE(sale().tender(kCard, "20.00", "SLIP-7"));
    BOOST_REQUIRE(sale().tender(kCash, "9.90"));
    const auto sold = completed();
    BOOST_REQUIRE(take(sold, 1, "2"));

    BOOST_TEST(refusal(back().refund({.kind = kCash, .amount = "40.00"})) == "out-of-range");
    const auto done = refunded();

    BOOST_REQUIRE(done.tenders.size() == 2);
    BOOST_TEST(done.tenders[0].reference == "SLIP-7");
    BOOST_TEST(done.tenders[0].amount.text() == "-20.00");
    BOOST_TEST(done.tenders[1].amount.text() == "-9.90");
    const auto entry = std::get<wire::SaleCompleted>(newestEvent());
    BOOST_TEST(entry.tenders[0].refund->tender == 1);
    BOOST_TEST(entry.tenders[0].refund->sale->seq == sold.journal.seq);
    booksHold();
}

BOOST_AUTO_TEST_CASE(a_cashier_needs_somebody_for_other_money_than_was_paid)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Voucher, "14.95", "V-1"));
    const auto sold = completed();
    BOOST_REQUIRE(till().signInDesk().signOut());
    signIn("niamh", kCashierPin);
    BOOST_REQUIRE(take(sold, 1, "1"));

    BOOST_TEST(refusal(back().refund({.kind = kCash})) == "no-refund-tender");
    const auto credit = back().refund(
        {.kind = domain::TenderKind::StoreCredit, .amount = {}, .reference = "CREDIT01"});
    BOOST_TEST(refusal(credit) == "nothing");
    BOOST_TEST(sale().basket().settlement.settled);
}

BOOST_AUTO_TEST_CASE(a_refund_that_was_taken_out_again_leaves_nothing_behind)
{
    const auto sold = sell("MUG-350", "2");
    BOOST_REQUIRE(take(sold, 1, "2"));
    BOOST_REQUIRE(back().refund({.kind = kCash, .amount = "10.00"}));
    BOOST_REQUIRE(sale().removeTender(1));

    refunded();

    const auto entry = std::get<wire::SaleCompleted>(newestEvent());
    BOOST_REQUIRE(entry.tenders.size() == 1);
    BOOST_TEST(entry.tenders[0].refund->amount.text() == "29.90");
}

BOOST_AUTO_TEST_CASE(change_larger_than_the_first_cash_tender_is_off_all_of_them)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "2")); // 29.90
    BOOST_REQUIRE(sale().tender(kCard, "20.00", "SLIP-7"));
    BOOST_REQUIRE(sale().tender(kCash, "5.00"));
    BOOST_REQUIRE(sale().tender(kCash, "50.00")); // 45.10 back
    const auto sold = completed();
    BOOST_REQUIRE(take(sold, 1, "2"));

    const auto done = refunded();

    BOOST_REQUIRE(done.tenders.size() == 2);
    BOOST_TEST(done.tenders[0].amount.text() == "-20.00");
    BOOST_TEST(done.tenders[1].amount.text() == "-9.90");
}

BOOST_AUTO_TEST_CASE(cash_goes_back_in_coins_that_there_are)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(sale().changeLine(1, {.price = "14.93", .reason = "scratched"}));
    const auto sold = paidInCash();
    BOOST_REQUIRE(take(sold, 1, "1"));

    const auto done = refunded();

    BOOST_TEST((done.settlement.rounding + sold.settlement.rounding).isZero());
    BOOST_TEST(till().shiftDesk().drawer()->cash->text() == "100.00");
    booksHold();
}

// A part "by card" took its share of the cash, too: cents that no coin could pay.
BOOST_AUTO_TEST_CASE(a_part_in_one_kind_leaves_cash_that_coins_can_pay)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(sale().changeLine(1, {.price = "40.03", .reason = "a set"}));
    BOOST_REQUIRE(sale().tender(kCard, "30.00", "SLIP-7"));
    const auto sold = paidInCash();
    BOOST_TEST(sold.tenders.at(1).amount.text() == "10.05");
    BOOST_REQUIRE(take(sold, 1, "1"));

    BOOST_TEST(refusal(back().refund({.kind = kCard, .amount = "30.01"})) == "out-of-range");
    const auto part = back().refund({.kind = kCard, .amount = "20.00"});
    BOOST_REQUIRE_MESSAGE(part, (part ? "" : part.error().detail));
    BOOST_REQUIRE(part->tenders.size() == 1);
    BOOST_TEST(part->tenders.at(0).amount.text() == "-20.00");
    const auto done = refunded();

    BOOST_REQUIRE(done.tenders.size() == 3);
    BOOST_TEST(done.tenders.at(1).amount.text() == "-10.00");
    BOOST_TEST(done.tenders.at(2).amount.text() == "-10.05");
    BOOST_TEST(till().shiftDesk().drawer()->cash->text() == "100.00");
    booksHold();
}

// What a voucher has paid does not become cash, and the cash was its share of the part.
BOOST_AUTO_TEST_CASE(a_part_in_cash_is_cash_and_no_more_than_may_become_it)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(sale().changeLine(1, {.price = "40.03", .reason = "a set"}));
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Voucher, "30.00", "V-1"));
    const auto sold = paidInCash();
    BOOST_REQUIRE(take(sold, 1, "1"));

    BOOST_TEST(refusal(back().refund({.kind = kCash, .amount = "20.00"})) == "out-of-range");
    const auto part = back().refund({.kind = kCash, .amount = "5.00"});
    BOOST_REQUIRE_MESSAGE(part, (part ? "" : part.error().detail));
    BOOST_REQUIRE(part->tenders.size() == 1);
    BOOST_TEST(part->tenders.at(0).amount.text() == "-5.00");
    const auto done = refunded();

    BOOST_REQUIRE(done.tenders.size() == 3);
    BOOST_TEST(done.tenders.at(1).amount.text() == "-30.00");
    BOOST_TEST(done.tenders.at(2).amount.text() == "-5.05");
    booksHold();
}

// Two parts of 50.00 each came out of a drawer that held 50.00.
BOOST_AUTO_TEST_CASE(cash_that_a_part_has_taken_is_not_in_the_drawer_for_the_next)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "10"));
    BOOST_REQUIRE(sale().tender(kCard, "149.50", "SLIP-7"));
    const auto sold = completed();
    BOOST_REQUIRE(take(sold, 1, "10"));

    BOOST_REQUIRE(back().refund({.kind = kCash, .amount = "60.00"})); // 40.00 are left in it
    const auto part = back().refund({.kind = kCash, .amount = "60.00", .reference = "CREDIT01"});

    BOOST_REQUIRE_MESSAGE(part, (part ? "" : part.error().detail));
    BOOST_TEST((part->tenders.at(1).kind == domain::TenderKind::StoreCredit));
}

BOOST_AUTO_TEST_CASE(what_came_in_exchange_can_come_back_and_its_worth_stays_with_the_shop)
{
    const auto first = sell("MUG-350", "1");
    BOOST_REQUIRE(take(first, 1, "1"));
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    const auto exchange = completed(); // even: no money at all
    const int bought = exchange.basket.lines.front().quantity.milli() > 0
                           ? exchange.basket.lines.front().id
                           : exchange.basket.lines.back().id;

    BOOST_REQUIRE(take(exchange, bought, "1"));
    BOOST_TEST(refusal(take(exchange, bought == 1 ? 2 : 1, "1")) == "unknown-line");
    BOOST_TEST(refusal(back().refund({.kind = kCash})) == "no-refund-tender");
    BOOST_TEST(refusal(back().refund({.kind = {}, .amount = {}, .reference = "CREDIT09"}))
               == "nothing");
    BOOST_TEST(sale().basket().tenders.at(0).amount.text() == "-14.95");
}

// Else a gift card becomes cash, and the other receipt cannot be refunded any more.
BOOST_AUTO_TEST_CASE(each_receipts_payments_give_back_only_what_came_back_of_it)
{
    BOOST_REQUIRE(sale().scan(kTentCode));
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    const auto inCash = paidInCash(); // 763.95
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(sale().tender(kCard, "14.95", "SLIP-9"));
    const auto byCard = completed();

    BOOST_REQUIRE(take(byCard, 1, "1"));
    BOOST_REQUIRE(take(inCash, 2, "1"));
    BOOST_REQUIRE(back().refund({.kind = {}, .amount = {}, .reference = "SLIP-10"}));
    const auto first = completed();
    BOOST_REQUIRE(first.tenders.size() == 2);
    for (const auto& tender : first.tenders)
        BOOST_TEST(tender.amount.text() == "-14.95");

    BOOST_REQUIRE(take(inCash, 1, "1"));
    const auto rest = refunded();
    BOOST_REQUIRE(rest.tenders.size() == 1);
    BOOST_TEST(rest.tenders[0].amount.text() == "-749.00");
    BOOST_TEST((rest.tenders[0].kind == kCash));
    booksHold();
}

BOOST_AUTO_TEST_SUITE_END()
