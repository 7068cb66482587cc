#include "returns_counter.h"
#include "sync-engine/contract/wire/people/customer.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;
using desk::SoughtBy;

namespace {

/// A till that has sold to two people whom the shop knows, and by card.
struct SalesWithoutReceipt : ReturnsCounter {
    SalesWithoutReceipt()
    {
        wire::Customer aine{.customer = *CustomerId::parse("C-1"), .name = "Aine Byrne"};
        aine.cards = {"CARD-1"};
        const wire::Customer brendan{.customer = *CustomerId::parse("C-2"),
                                     .name = "Brendan Byrne"};
        centreSays("customers", {wire::upsert(aine), wire::upsert(brendan)});
    }
    domain::CompletedSale sellTo(const char* customer)
    {
        BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
        BOOST_REQUIRE(till().customersDesk().choose(*CustomerId::parse(customer)));
        return paidInCash();
    }
    domain::CompletedSale sellByCard(const char* reference)
    {
        BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
        BOOST_REQUIRE(sale().tender(kCard, "14.95", reference));
        return completed();
    }
    /// The receipts that are found, in the order in which they are.
    std::string found(const char* typed, SoughtBy by)
    {
        const auto sales = back().findWithoutReceipt(typed, by);
        if (!sales)
            return std::string{errorWord(sales.error().code)};
        std::string numbers;
        for (const desk::ReturnableSale& sale : *sales)
            numbers.append(numbers.empty() ? "" : " ").append(sale.receipt);
        return numbers;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(sale_search_tests, SalesWithoutReceipt)

BOOST_AUTO_TEST_CASE(the_sales_of_a_customer_are_found_newest_first)
{
    const auto first = sellTo("C-1");
    sellTo("C-2");
    passMs(60'000);
    const auto second = sellTo("C-1");
    const std::string both = second.receiptNumber + " " + first.receiptNumber;

    for (const char* typed : {"C-1", "CARD-1", "aine"})
        BOOST_TEST(found(typed, SoughtBy::Customer) == both);
    BOOST_TEST(back().findWithoutReceipt("C-1", SoughtBy::Customer)->front().customer
               == "Aine Byrne");
    BOOST_TEST(found("C-1", SoughtBy::Payment) == "not-found");
}

BOOST_AUTO_TEST_CASE(a_sale_is_found_by_what_its_payment_is_called)
{
    sell("MUG-350", "1");
    const auto sold = sellByCard("TX-0815");

    BOOST_TEST(found("TX-0815", SoughtBy::Payment) == sold.receiptNumber);
    BOOST_TEST(found("TX-0815", SoughtBy::Either) == sold.receiptNumber);
    BOOST_TEST(found("TX-0815", SoughtBy::Customer) == "not-found");
    BOOST_TEST(found("TX-08", SoughtBy::Payment) == "not-found");
}

BOOST_AUTO_TEST_CASE(whom_the_centre_forgot_is_found_by_number)
{
    const auto sold = sellTo("C-2");
    centreSays("customers", {wire::tombstone(wire::Customer::kKind, "C-2")});

    BOOST_TEST(found("C-2", SoughtBy::Either) == sold.receiptNumber);
    BOOST_TEST(found("Brendan", SoughtBy::Either) == "not-found");
}

BOOST_AUTO_TEST_CASE(a_document_of_goods_that_only_came_back_is_not_offered)
{
    const auto sold = sellTo("C-1");
    BOOST_REQUIRE(take(sold, 1, "1"));
    BOOST_REQUIRE(till().customersDesk().choose(*CustomerId::parse("C-1")));
    refunded();

    const auto sales = back().findWithoutReceipt("C-1", SoughtBy::Customer);

    BOOST_REQUIRE(sales);
    BOOST_REQUIRE(sales->size() == 1);
    BOOST_TEST(sales->front().lines.at(0).returnable.milli() == 0);
}

BOOST_AUTO_TEST_CASE(what_is_found_without_a_receipt_comes_back_like_any_other)
{
    sellByCard("TX-1");
    const auto sales = back().findWithoutReceipt("TX-1", SoughtBy::Either);
    BOOST_REQUIRE(sales);

    const auto taken = back().takeBack(
        {.receipt = sales->front().receipt, .line = 1, .quantity = "1", .reason = "changed-mind"});

    BOOST_REQUIRE(taken);
    BOOST_TEST(taken->settlement.remaining.text() == "-14.95");
    booksHold();
}

BOOST_AUTO_TEST_CASE(goods_come_back_from_whoever_bought_them)
{
    const auto sold = sellTo("C-1");

    BOOST_REQUIRE(take(sold, 1, "1"));
    const auto document = refunded();

    BOOST_REQUIRE(document.buyer.customer);
    BOOST_TEST(document.buyer.customer->text() == "C-1");
    BOOST_TEST(document.basket.lines.at(0).returnedFrom == sold.receiptNumber);
    BOOST_TEST(!take(sellTo("C-2"), 1, "1")->buyer.customer->text().empty());
}

BOOST_AUTO_TEST_CASE(whoever_exchanges_for_somebody_else_stays_the_buyer)
{
    const auto sold = sellTo("C-1");

    BOOST_REQUIRE(till().customersDesk().choose(*CustomerId::parse("C-2")));
    BOOST_REQUIRE(take(sold, 1, "1"));

    BOOST_TEST(refunded().buyer.customer->text() == "C-2");
}

BOOST_AUTO_TEST_CASE(what_was_invoiced_comes_back_by_a_credit_note_to_the_same_company)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(till().customersDesk().invoice({.name = "Byrne & Co",
                                                  .taxNumber = "IE6388047V",
                                                  .address = "1 Quay\nSligo",
                                                  .reference = "PO-7"}));
    const auto sold = paidInCash();

    BOOST_REQUIRE(take(sold, 1, "1"));
    const auto document = refunded();

    BOOST_REQUIRE(document.buyer.invoice);
    BOOST_TEST(document.buyer.invoice->name == "Byrne & Co");
    BOOST_TEST(document.buyer.invoice->reference == "PO-7");
}

BOOST_AUTO_TEST_CASE(nonsense_finds_nothing_and_is_not_repeated)
{
    sellTo("C-1");
    const auto none = back().findWithoutReceipt("4111111111111111", SoughtBy::Either);

    BOOST_REQUIRE(!none);
    BOOST_TEST((none.error().code == ErrorCode::NotFound));
    BOOST_TEST(none.error().detail.find("4111") == std::string::npos);
    BOOST_TEST(found("", SoughtBy::Either) == "not-found");
    BOOST_TEST(found("\xff\xfe", SoughtBy::Either) == "malformed");
    BOOST_TEST(found(std::string(5000, 'x').c_str(), SoughtBy::Either) == "too-large");
}

BOOST_AUTO_TEST_SUITE_END()
