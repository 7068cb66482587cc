#include "shop.h"
#include "tests/support/faulty_disk.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace onetill;
using namespace onetill::test;
using Kind = domain::TenderKind;

namespace {

wire::Store theStore(wire::TenderRules tenders)
{
    return {.store = *StoreId::parse("dublin"),
            .name = "Grafton Street",
            .kind = "store",
            .address = "41 Grafton Street",
            .country = "IE",
            .currency = *Currency::fromCode("EUR"),
            .locale = "en-IE",
            .timeZone = "Europe/Dublin",
            .priceMode = "included",
            .priceList = price("MUG-350", "1").priceList,
            .taxRegion = "ie",
            .roundingPolicy = "per-line",
            .cashIncrementMinor = 5,
            .cashTie = "up",
            .taxNumber = "VAT IE 3456789K",
            .receiptHeader = "Fjell & Field",
            .receiptFooter = "Thank you",
            .tenders = std::move(tenders)};
}

/// A till of a store that takes dollars, and trusts accounts a little; a mug costs 14.95.
struct Tendering : Shop {
    Tendering()
    {
        ready();
        centreSays(
            "configuration",
            {wire::upsert(theStore(
                {.foreign = {{*Currency::fromCode("USD"), "0.86"}},
                 .offline = {.saleMinor = 5000, .tillMinor = 8000, .unknownMinor = 1000}}))});
        wire::Product card;
        card.sku = sku("GIFT");
        card.name = "Gift card";
        card.category = "Gifts";
        card.taxClass = "standard";
        card.barcodes = {"9950000000092"};
        card.selling = {.openPrice = true, .priceMin = "5.00", .loads = "gift-card"};
        wire::Product prepaid = card;
        prepaid.sku = sku("PREPAY");
        prepaid.barcodes.clear();
        prepaid.selling = {.openPrice = true, .loads = "prepayment"};
        centreSays("catalogue", {wire::upsert(card), wire::upsert(prepaid)});
    }

    void mugs(const char* count) { BOOST_REQUIRE(sale().add(sku("MUG-350"), std::string{count})); }
    Result<desk::BasketSnapshot> dollars(const char* amount, const char* currency = "USD")
    {
        return sale().tender({.kind = Kind::ForeignCash, .amount = amount, .currency = currency});
    }
    ErrorCode refused(Kind kind, const char* amount, const char* reference)
    {
        const auto basket = sale().tender(kind, amount, reference);
        BOOST_REQUIRE_MESSAGE(!basket, amount);
        return basket.error().code;
    }
    domain::CompletedSale completed()
    {
        const auto done = sale().complete();
        BOOST_REQUIRE_MESSAGE(done, (done ? "" : done.error().detail));
        return *done;
    }
    void loadCard(const char* number, const char* amount)
    {
        const auto added = sale().add(sku("GIFT"), {.price = amount, .serial = number});
        BOOST_REQUIRE_MESSAGE(added, (added ? "" : added.error().detail));
        BOOST_REQUIRE(sale().tender(Kind::Cash, amount));
        completed();
    }
    wire::SaleCompleted newestSale() { return std::get<wire::SaleCompleted>(newestEvent()); }
    bool isSound() { return till().journalDesk().verify()->differences.empty(); }
};

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
    BOOST_TEST(short_->reasonNeeded);
    BOOST_TEST(short_->foreignDifferences.at(0).text() == "-50.00");
    BOOST_TEST((shift.close({}).error().code == ErrorCode::ReasonRequired));
    BOOST_TEST(!shift.count({.total = "86.90", .foreign = {{"USD", "50.00"}}})->reasonNeeded);
    const auto z = shift.close({});

    BOOST_REQUIRE_MESSAGE(z, (z ? "" : z.error().detail));
    BOOST_TEST(z->end->counts.back().foreign.at(0).text() == "50.00");
    BOOST_TEST((*shift.zReport() == *z));
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

BOOST_AUTO_TEST_CASE(a_gift_card_is_loaded_without_tax_and_spent_up_to_what_is_on_it)
{
    loadCard("gift-2026 0042", "40.00");
    const auto loaded = newestSale();
    BOOST_TEST(loaded.lines.at(0).loads == "gift-card");
    BOOST_TEST(loaded.lines.at(0).serial == "GIFT20260042");
    BOOST_TEST(loaded.tax.isZero());

    mugs("3"); // 44.85
    BOOST_TEST((refused(Kind::GiftCard, "40.01", "GIFT20260042") == ErrorCode::BalanceTooLow));
    BOOST_REQUIRE(sale().tender(Kind::GiftCard, "40.00", "GIFT-2026-0042"));
    BOOST_TEST((refused(Kind::GiftCard, "0.05", "GIFT20260042") == ErrorCode::BalanceTooLow));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "4.85"));
    const auto done = completed();

    BOOST_TEST(done.tenders.at(0).unconfirmed);
    BOOST_TEST(newestSale().tenders.at(0).unconfirmed);
    mugs("1");
    BOOST_TEST((refused(Kind::GiftCard, "0.05", "GIFT20260042") == ErrorCode::BalanceTooLow));
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_CASE(a_gift_card_is_neither_discounted_nor_taken_back)
{
    BOOST_TEST(
        (sale().add(sku("GIFT"), {.price = "40.00"}).error().code == ErrorCode::SerialRequired));
    BOOST_REQUIRE(sale().add(sku("GIFT"), {.price = "40.00", .serial = "GIFT0001"}));
    BOOST_TEST(
        (sale()
             .changeLine(1, {.discount = desk::DiscountWish{.percent = "10"}, .reason = "goodwill"})
             .error()
             .code
         == ErrorCode::NotDiscountable));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "40.00"));
    const auto bought = completed();

    const auto back = till().returnsDesk().takeBack(
        {.receipt = bought.receiptNumber, .line = 1, .reason = "changed-mind"});

    BOOST_TEST((back.error().code == ErrorCode::NotReturnable));
    BOOST_TEST(
        (till()
             .returnsDesk()
             .takeBackFreely(
                 {.sku = sku("GIFT"), .quantity = "1", .price = "40.00", .reason = "changed-mind"})
             .error()
             .code
         == ErrorCode::NotReturnable));
}

BOOST_AUTO_TEST_CASE(accounts_that_nobody_knows_are_trusted_within_three_limits)
{
    mugs("1");
    BOOST_TEST((refused(Kind::Points, "10.01", "MEMBER01") == ErrorCode::OfflineLimit));
    BOOST_TEST((refused(Kind::GiftCard, "5.00", "short") == ErrorCode::Malformed));
    BOOST_TEST((refused(Kind::GiftCard, "5.00", "4111 1111 1111 1111") == ErrorCode::OutOfRange));
    BOOST_REQUIRE(sale().tender(Kind::Points, "10.00", "MEMBER01"));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "5.00"));
    completed();
    mugs("1");
    BOOST_TEST((refused(Kind::Points, "0.05", "MEMBER01") == ErrorCode::OfflineLimit),
               "what was drawn before is not known to the centre");
    BOOST_REQUIRE(sale().voidBasket());

    for (int sale = 0; sale < 7; ++sale) {
        mugs("1");
        const std::string number = "MEMBER1" + std::to_string(sale);
        BOOST_REQUIRE(this->sale().tender(Kind::Points, "10.00", number));
        BOOST_REQUIRE(this->sale().tender(Kind::Cash, "5.00"));
        completed();
    }
    mugs("1");
    BOOST_TEST((refused(Kind::Points, "0.05", "MEMBER20") == ErrorCode::OfflineLimit),
               "80.00 are out");
}

BOOST_AUTO_TEST_CASE(a_refund_may_become_a_new_credit_that_buys_again)
{
    mugs("2");
    BOOST_REQUIRE(sale().tender(Kind::Cash, "29.90"));
    const auto bought = completed();
    BOOST_REQUIRE(till().returnsDesk().takeBack(
        {.receipt = bought.receiptNumber, .line = 1, .reason = "changed-mind"}));
    BOOST_REQUIRE(till().returnsDesk().refund({.kind = Kind::StoreCredit}));
    const std::string number = completed().tenders.at(0).reference;
    BOOST_TEST(number.size() == 18U);
    BOOST_TEST(number.starts_with("SC"));

    mugs("3");
    BOOST_TEST((refused(Kind::StoreCredit, "29.91", number.c_str()) == ErrorCode::BalanceTooLow));
    BOOST_TEST(sale().tender(Kind::StoreCredit, "29.90", number).has_value());
}

BOOST_AUTO_TEST_CASE(a_prepayment_pays_later_and_comes_back_while_it_was_not_spent)
{
    const auto prepay = [this](const char* amount, const char* number) {
        BOOST_REQUIRE(sale().add(sku("PREPAY"), {.price = amount, .serial = number}));
        BOOST_REQUIRE(sale().tender(Kind::Cash, amount));
        return completed();
    };
    const auto first = prepay("20.00", "");
    const std::string number = first.basket.lines.at(0).serial;
    BOOST_TEST(number.starts_with("PP"));
    const auto second = prepay("9.90", number.c_str());
    BOOST_TEST(second.basket.lines.at(0).serial == number);
    mugs("3");
    BOOST_TEST((refused(Kind::Prepayment, "29.91", number.c_str()) == ErrorCode::BalanceTooLow));
    BOOST_REQUIRE(sale().tender(Kind::Prepayment, "29.90", number));
    BOOST_REQUIRE(sale().removeTender(1));
    BOOST_REQUIRE(till().holdDesk().hold(""));

    desk::ReturnsDesk& returns = till().returnsDesk();
    BOOST_REQUIRE(returns.takeBack(
        {.receipt = first.receiptNumber, .line = 1, .reason = "changed-mind", .serial = number}));
    BOOST_REQUIRE(returns.refund({}));
    BOOST_TEST(completed().tenders.at(0).amount.text() == "-20.00");
    mugs("1");
    BOOST_TEST((refused(Kind::Prepayment, "9.91", number.c_str()) == ErrorCode::BalanceTooLow));
    BOOST_REQUIRE(sale().tender(Kind::Prepayment, "9.90", number));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "5.05"));
    completed();

    BOOST_TEST(
        (returns.takeBack({.receipt = second.receiptNumber, .line = 1, .reason = "changed-mind"})
             .error()
             .code
         == ErrorCode::NotReturnable));
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_CASE(a_lay_away_is_paid_bit_by_bit_and_collected_in_another_shift)
{
    mugs("2");
    const auto away = till().holdDesk().layAway("Mrs Byrne");
    BOOST_REQUIRE_MESSAGE(away, (away ? "" : away.error().detail));
    const std::string number = away->number;
    BOOST_TEST(sale().basket().isEmpty());
    const auto instalment = [&](const char* amount) {
        BOOST_REQUIRE(sale().add(sku("PREPAY"), {.price = amount, .serial = number}));
        BOOST_REQUIRE(sale().tender(Kind::Cash, amount));
        completed();
    };
    instalment("10.00");
    BOOST_REQUIRE(till().shiftDesk().count({.total = "110.00"}));
    BOOST_REQUIRE(till().shiftDesk().close({}));
    restartProgram();
    signIn();
    openShift();
    centreSays("catalogue", {wire::upsert(price("MUG-350", "19.95"))});
    instalment("5.00");
    const auto cards = till().holdDesk().layAways();
    BOOST_REQUIRE(cards->size() == 1U);
    BOOST_TEST(cards->front().customer == "Mrs Byrne");
    BOOST_TEST(cards->front().total.text() == "29.90");
    BOOST_TEST(cards->front().paid.text() == "15.00");

    BOOST_TEST((till().holdDesk().collect("LA0").error().code == ErrorCode::NotFound));
    BOOST_REQUIRE(till().holdDesk().collect(number));
    BOOST_TEST((till().holdDesk().collect(number).error().code == ErrorCode::BasketOpen));
    BOOST_TEST(sale().basket().priced.total.text() == "29.90");
    BOOST_REQUIRE(sale().tender(Kind::Prepayment, "15.00", number));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "14.90"));
    completed();

    BOOST_TEST(till().holdDesk().layAways()->empty());
    BOOST_TEST(isSound());
}

BOOST_AUTO_TEST_CASE(a_lay_away_that_is_cancelled_gives_its_instalments_back)
{
    BOOST_TEST((till().holdDesk().layAway("").error().code == ErrorCode::EmptyBasket));
    mugs("2");
    const std::string number = till().holdDesk().layAway("")->number;
    BOOST_REQUIRE(sale().add(sku("PREPAY"), {.price = "10.00", .serial = number}));
    BOOST_REQUIRE(sale().tender(Kind::Cash, "10.00"));
    const auto paid = completed();

    BOOST_TEST(
        (till().holdDesk().cancelLayAway(number, "").error().code == ErrorCode::ReasonRequired));
    BOOST_REQUIRE(till().holdDesk().cancelLayAway(number, "moved away"));
    BOOST_TEST(
        (till().holdDesk().cancelLayAway(number, "again").error().code == ErrorCode::NotFound));
    BOOST_REQUIRE(till().returnsDesk().takeBack(
        {.receipt = paid.receiptNumber, .line = 1, .reason = "changed-mind", .serial = number}));
    BOOST_REQUIRE(till().returnsDesk().refund({}));
    BOOST_TEST(completed().tenders.at(0).amount.text() == "-10.00");
    BOOST_TEST(isSound());
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
    BOOST_REQUIRE(sale().releasePayment("declined"));
    BOOST_TEST((sale().releasePayment("declined").error().code == ErrorCode::NotFound));
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
