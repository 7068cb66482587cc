#include "selling/tendering_shop.h"
#include "tests/support/faulty_disk.h"

#include <algorithm>

using namespace onetill;
using namespace onetill::test;

namespace {

std::string amountOf(const std::vector<domain::NamedSum>& sums, const char* kind)
{
    const auto found = std::ranges::find(sums, kind, &domain::NamedSum::name);
    return found == sums.end() ? "none" : found->amount.text();
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(tender_desk_tests, Tendering)

BOOST_AUTO_TEST_CASE(foreign_cash_pays_at_the_stores_rate_and_change_is_in_its_own_currency)
{
    mugs("2"); // 29.90
    const auto taken = dollars("50.00");
    BOOST_REQUIRE_MESSAGE(taken, (taken ? "" : taken.error().detail));
    restartProgram();
    signIn();

    const auto done = completed();

    BOOST_TEST(done.settlement.received.text() == "43.00");
    BOOST_TEST(done.settlement.change.text() == "13.10");
    const auto sale = newestSale();
    BOOST_TEST(sale.tenders.at(0).kind == "foreign-cash");
    BOOST_TEST(sale.tenders.at(0).foreign->handed.text() == "50.00");
    BOOST_TEST(sale.tenders.at(0).foreign->rate == "0.86");
    BOOST_TEST((this->sale().receipt()->tenders == done.tenders));
    const auto report = till().shiftDesk().xReport();
    BOOST_REQUIRE(report);
    BOOST_TEST(report->expected.text() == "86.90");
    BOOST_TEST(amountOf(report->figures.tenders, "cash") == "-13.10");
    BOOST_TEST(amountOf(report->figures.tenders, "foreign-cash") == "43.00");
    BOOST_REQUIRE(report->figures.foreignCash.size() == 1U);
    BOOST_TEST(report->figures.foreignCash[0].amount.text() == "50.00");
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_CASE(foreign_cash_without_a_rate_or_worth_is_refused)
{
    mugs("2");
    BOOST_TEST((dollars("50.00", "GBP").error().code == ErrorCode::TenderNotTaken));
    BOOST_TEST((dollars("50.00", "").error().code == ErrorCode::TenderNotTaken));
    for (const char* amount : {"0.00", "-5.00"})
        BOOST_TEST((dollars(amount).error().code == ErrorCode::OutOfRange), amount);
    BOOST_TEST(!dollars("5.001"));
    BOOST_TEST(sale().basket().tenders.empty());
}

BOOST_AUTO_TEST_CASE(foreign_cash_is_counted_before_the_shift_ends)
{
    mugs("2");
    BOOST_REQUIRE(dollars("50.00"));
    completed();
    desk::ShiftDesk& shift = till().shiftDesk();

    for (const char* code : {"EUR", "usd", "XXXX"})
        BOOST_TEST(!shift.count({.total = "1.00", .foreign = {{code, "1.00"}}}), code);

    const auto short_ = shift.count({.total = "86.90"});
    BOOST_REQUIRE(short_);
    BOOST_TEST(short_->recount);
    BOOST_TEST(short_->foreignDifferences.at(0).text() == "-50.00");
    BOOST_TEST((shift.close({}).error().code == ErrorCode::RecountRequired));
    BOOST_TEST(!shift.count({.total = "86.90", .foreign = {{"USD", "50.00"}}})->reasonNeeded);
    const auto z = shift.close({});

    BOOST_REQUIRE_MESSAGE(z, (z ? "" : z.error().detail));
    BOOST_TEST(z->end->counts.back().foreign.at(0).text() == "50.00");
    BOOST_TEST((*shift.zReport() == *z));
    BOOST_TEST(isSound());
}

// Whoever counts blind and forgets the dollars would book a shortage that is none.
BOOST_AUTO_TEST_CASE(dollars_that_were_forgotten_are_counted_once_more)
{
    payDollars();
    signIn("niamh", kCashierPin);
    desk::ShiftDesk& shift = till().shiftDesk();

    const auto forgotten = shift.count({.total = "86.90"});

    BOOST_REQUIRE(forgotten);
    BOOST_TEST(forgotten->recount);
    BOOST_TEST(!forgotten->expected.has_value());
    BOOST_TEST(forgotten->foreignDifferences.empty(), "who counts blind is not told how many");
    const auto again = shift.count({.total = "86.90", .foreign = {{"USD", "50.00"}}});
    BOOST_REQUIRE_MESSAGE(again, (again ? "" : again.error().detail));
    BOOST_TEST(!again->reasonNeeded);
    BOOST_REQUIRE(shift.close({}));
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_CASE(dollars_that_were_forgotten_are_counted_again_whatever_the_stores_limit)
{
    wire::Store store = storeThatTakes({.foreign = {{*Currency::fromCode("USD"), "0.86"}}});
    store.drawer.differenceLimitMinor = 100'000;
    centreSays("configuration", {wire::upsert(store)});
    payDollars();
    signIn("niamh", kCashierPin);

    BOOST_TEST(till().shiftDesk().count({.total = "86.90"})->recount);
}

BOOST_AUTO_TEST_CASE(a_sale_for_dollars_after_the_count_is_counted_anew)
{
    signIn("niamh", kCashierPin);
    desk::ShiftDesk& shift = till().shiftDesk();
    BOOST_REQUIRE(!shift.count({.total = "100.00"})->recount);
    mugs("1");
    BOOST_REQUIRE(dollars("17.38")); // 14.95: there are as many euros as before.
    completed();

    BOOST_TEST((shift.close({}).error().code == ErrorCode::NotCounted));
    BOOST_TEST(!shift.counting()->has_value());
    const auto again = shift.count({.total = "100.00", .foreign = {{"USD", "17.38"}}});

    BOOST_REQUIRE_MESSAGE(again, (again ? "" : again.error().detail));
    BOOST_TEST(!again->recount);
    BOOST_TEST(again->foreignDifferences.empty());
    restartProgram();
    signIn("niamh", kCashierPin);
    BOOST_REQUIRE(till().shiftDesk().close({}));
    BOOST_TEST(isSound());
}

// The limit is 2.00, which is 2.33 dollars at the store's rate.
BOOST_AUTO_TEST_CASE(a_difference_in_dollars_falls_under_the_limit_by_what_it_is_worth)
{
    payDollars();
    signIn("niamh", kCashierPin);
    desk::ShiftDesk& shift = till().shiftDesk();

    BOOST_TEST(shift.count({.total = "86.90", .foreign = {{"USD", "47.66"}}})->recount);
    const auto over = shift.count({.total = "86.90", .foreign = {{"USD", "47.66"}}});
    BOOST_TEST((over->reasonNeeded && over->approvalNeeded && !over->recount));
    BOOST_TEST((shift.close({.reason = "short"}).error().code == ErrorCode::NeedsApproval));
    BOOST_REQUIRE(till().signInDesk().approve(*StaffId::parse("aoife"), kManagerPin));
    BOOST_REQUIRE(shift.close({.reason = "short"}));
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_CASE(a_small_difference_in_dollars_takes_no_more_than_one_in_euros)
{
    payDollars();
    signIn("niamh", kCashierPin);
    desk::ShiftDesk& shift = till().shiftDesk();

    const auto within = shift.count({.total = "86.90", .foreign = {{"USD", "47.67"}}});

    BOOST_TEST((!within->recount && !within->reasonNeeded && !within->approvalNeeded));
    BOOST_TEST(within->foreignDifferences.at(0).text() == "-2.33");
    BOOST_REQUIRE(shift.close({}));
}

BOOST_AUTO_TEST_CASE(dollars_without_a_rate_any_more_are_above_every_limit)
{
    payDollars();
    centreSays("configuration", {wire::upsert(storeThatTakes({}))});

    BOOST_TEST(
        till().shiftDesk().count({.total = "86.90", .foreign = {{"USD", "49.99"}}})->recount);
}

BOOST_AUTO_TEST_CASE(foreign_notes_go_to_the_safe_before_the_shift_ends)
{
    mugs("2");
    BOOST_REQUIRE(dollars("50.00"));
    completed();
    desk::ShiftDesk& shift = till().shiftDesk();
    BOOST_TEST(shift.drawer()->foreign.size() == 1U);
    const auto move = [&](domain::CashMoveKind kind, const char* currency) {
        return shift.moveCash({kind, "40.00", "given", "BAG 1", currency});
    };
    BOOST_TEST((move(domain::CashMoveKind::Drop, "GBP").error().code == ErrorCode::TenderNotTaken));
    for (const auto kind :
         {domain::CashMoveKind::PaidIn, domain::CashMoveKind::PaidOut, domain::CashMoveKind::Float})
        BOOST_TEST((move(kind, "USD").error().code == ErrorCode::OutOfRange));

    const auto dropped = move(domain::CashMoveKind::Drop, "USD");

    BOOST_REQUIRE_MESSAGE(dropped, (dropped ? "" : dropped.error().detail));
    BOOST_TEST(dropped->cash->text() == "86.90", "the drawer's own cash is as it was");
    const auto report = shift.xReport();
    BOOST_TEST(report->figures.moves.empty());
    BOOST_TEST(report->figures.foreignCash.at(0).amount.text() == "10.00");
    BOOST_TEST(report->figures.foreignCash.at(0).count == 1);
    BOOST_REQUIRE(!shift.count({.total = "86.90", .foreign = {{"USD", "10.00"}}})->reasonNeeded);
    BOOST_REQUIRE(shift.close({}));
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_CASE(foreign_cash_that_comes_back_is_paid_out_in_the_stores_currency)
{
    mugs("2");
    BOOST_REQUIRE(dollars("50.00"));
    const auto bought = completed();
    BOOST_REQUIRE(till().returnsDesk().takeBack(
        {.receipt = bought.receiptNumber, .line = 1, .quantity = "2", .reason = "changed-mind"}));

    const auto refund = till().returnsDesk().refund({});

    BOOST_REQUIRE_MESSAGE(refund, (refund ? "" : refund.error().detail));
    BOOST_TEST((refund->tenders.at(0).kind == Kind::Cash));
    BOOST_TEST(refund->tenders.at(0).amount.text() == "-29.90");
}

BOOST_AUTO_TEST_CASE(a_payment_that_was_begun_holds_the_basket_over_a_crash)
{
    mugs("2");
    const auto begun = sale().startPayment({.kind = Kind::Card, .amount = "29.90"});
    BOOST_REQUIRE_MESSAGE(begun, (begun ? "" : begun.error().detail));
    restartProgram();
    signIn();

    BOOST_REQUIRE(sale().basket().payment.has_value());
    BOOST_TEST(sale().basket().payment->amount.text() == "29.90");
    for (const ErrorCode code :
         {sale().add(sku("MUG-350"), "1").error().code, sale().voidBasket().error().code,
          sale().tender(Kind::Cash, "29.90").error().code, sale().complete().error().code,
          sale().startPayment({.kind = Kind::Card, .amount = "1.00"}).error().code,
          till().holdDesk().hold("").error().code})
        BOOST_TEST((code == ErrorCode::PaymentOpen));
    BOOST_TEST((sale().settlePayment("").error().code == ErrorCode::MissingField));
    BOOST_REQUIRE(sale().settlePayment("AUTH 4711"));
    BOOST_TEST((sale().settlePayment("AUTH 4711").error().code == ErrorCode::NotFound));
    completed();

    const auto kinds = journalKinds();
    BOOST_TEST(std::ranges::count(kinds, "payment-started") == 1);
    BOOST_TEST(std::ranges::count(kinds, "sale-completed") == 1);
    BOOST_TEST(newestSale().tenders.at(0).payment.has_value());
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_CASE(a_payment_that_was_not_taken_lets_the_basket_go)
{
    mugs("2");
    BOOST_REQUIRE(sale().startPayment({.kind = Kind::Card, .amount = "29.90"}));
    BOOST_REQUIRE(sale().releasePayment({.reason = "declined"}));
    BOOST_TEST((sale().releasePayment({.reason = "declined"}).error().code == ErrorCode::NotFound));
    BOOST_TEST((std::get<wire::PaymentEnded>(newestEvent()).outcome == "not-taken"));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "29.90"));

    completed();

    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_CASE(a_card_payment_taken_out_again_is_told_to_be_reversed)
{
    mugs("2");
    BOOST_REQUIRE(sale().tender(Kind::Card, "29.90", "AUTH 1"));
    BOOST_REQUIRE(sale().removeTender(1));

    BOOST_TEST((std::get<wire::PaymentEnded>(newestEvent()).outcome == "reversed"));
    BOOST_REQUIRE(sale().tender(Kind::Card, "29.90", "AUTH 2"));
    completed();
    BOOST_TEST(isSound());
}

// Money that went into the drawer and out of it again, and no receipt says so.
BOOST_AUTO_TEST_CASE(other_money_taken_out_again_stands_in_the_journal)
{
    mugs("2");
    BOOST_REQUIRE(sale().tender(Kind::Voucher, "5.00", "V-1"));
    BOOST_REQUIRE(sale().removeTender(1));

    const auto removed = std::get<wire::TenderRemoved>(newestEvent());
    BOOST_TEST(removed.kind == "voucher");
    BOOST_TEST(removed.amount.text() == "5.00");
    BOOST_TEST(removed.reference == "V-1");
    BOOST_TEST(removed.by.text() == "aoife");
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_CASE(cash_needs_no_payment_to_be_begun)
{
    mugs("1");
    for (const Kind kind : {Kind::Cash, Kind::ForeignCash, Kind::Voucher})
        BOOST_TEST((sale().startPayment({.kind = kind, .amount = "5.00"}).error().code
                    == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(payment_crash_tests)

// The disk fails at the n-th write while a payment is begun, for every n: the journal and the
// basket never say different things.
BOOST_AUTO_TEST_CASE(a_payment_is_begun_in_journal_and_basket_or_in_neither)
{
    for (int operation = 1;; ++operation) {
        FaultyDisk disk;
        Shop shop;
        shop.ready();
        BOOST_REQUIRE(shop.sale().add(sku("MUG-350"), "2"));
        disk.failFrom(operation, FaultyDisk::Fault::WriteError, true);
        const auto begun = shop.sale().startPayment({.kind = Kind::Card, .amount = "29.90"});
        const bool refused = disk.refused();
        disk.heal();
        shop.restartProgram();
        shop.signIn();

        const bool open = shop.sale().basket().payment.has_value();
        BOOST_TEST(std::ranges::count(shop.journalKinds(), "payment-started") == (open ? 1 : 0));
        if (begun)
            BOOST_TEST(open);
        if (open)
            BOOST_REQUIRE(shop.sale().settlePayment("AUTH 1"));
        else
            BOOST_REQUIRE(shop.sale().tender(Kind::Card, "29.90", "AUTH 1"));
        BOOST_REQUIRE(shop.sale().complete());
        BOOST_TEST(shop.till().journalDesk().verify()->sales == 1);
        BOOST_TEST(shop.till().journalDesk().verify()->differences.empty());
        if (!refused) {
            BOOST_TEST(operation > 2, "nothing was ever refused");
            return;
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
