#include "known_people.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace onetill;
using namespace onetill::test;

namespace {

wire::Promotion tenPercentForGold()
{
    wire::Promotion promotion{"GOLD10", {}, *Currency::fromCode("EUR"), {}};
    promotion.terms = {
        {"id", "GOLD10"},
        {"name", "10 % for gold"},
        {"offer",
         {{"kind", "each"}, {"items", {{"skus", {"MUG-350"}}}}, {"benefit", {{"percent", "10"}}}}},
        {"when", {{"customer_groups", {"gold", "staff"}}}}};
    return promotion;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(customers_desk_tests, KnownPeople)

BOOST_AUTO_TEST_CASE(a_sale_keeps_who_bought_without_their_name)
{
    mugs("1");

    const auto basket = customers().choose(customerId("C-1"));

    BOOST_REQUIRE(basket);
    BOOST_TEST(basket->customerName == "Aine Byrne");
    BOOST_TEST(basket->buyer.groups == std::vector<std::string>{"gold"});
    pay();
    BOOST_TEST((newestSale().customer == wire::SaleCustomer{customerId("C-1"), {"gold"}}));
    BOOST_TEST(!sale().basket().buyer.customer.has_value());
}

// People show their card before, between and after the goods.
BOOST_AUTO_TEST_CASE(a_card_that_is_nobodys_article_puts_its_customer_into_the_basket)
{
    const auto scanned = sale().scan("card-1");

    BOOST_REQUIRE(scanned);
    BOOST_TEST((scanned->kind == desk::ScanKind::CustomerCard));
    BOOST_TEST(scanned->name == "Aine Byrne");
    mugs("1");
    BOOST_REQUIRE(sale().scan("CARD-3"));
    BOOST_TEST((sale().basket().buyer.customer == customerId("C-3")));
    BOOST_TEST((sale().scan("CARD-9").error().code == ErrorCode::UnknownBarcode));
}

BOOST_AUTO_TEST_CASE(a_card_is_known_whatever_a_scanner_puts_around_it)
{
    for (const char* scanned :
         {"CARD-1\r\n", " card-1\t", "]C0CARD-1", "]C1CARD-1\r", "]Q1CARD-1", "]d1CARD-1"}) {
        const auto taken = sale().scan(scanned);
        BOOST_TEST_REQUIRE(taken.has_value(), scanned);
        BOOST_TEST((taken->kind == desk::ScanKind::CustomerCard));
        BOOST_TEST(customers().find(scanned)->size() == 1U);
        BOOST_REQUIRE(customers().clear());
    }
}

BOOST_AUTO_TEST_CASE(a_group_brings_its_promotions_and_takes_them_along)
{
    centreSays("catalogue", {wire::upsert(tenPercentForGold())});
    mugs("2");
    BOOST_TEST(total() == "29.90");

    BOOST_REQUIRE(customers().choose(customerId("C-1")));
    BOOST_TEST(total() == "26.90");
    restartProgram();
    BOOST_TEST(total() == "26.90");
    BOOST_TEST(sale().basket().customerName == "Aine Byrne");

    signIn();
    BOOST_REQUIRE(customers().clear());
    BOOST_TEST(total() == "29.90");
    BOOST_REQUIRE(sale().undo());
    BOOST_TEST(total() == "26.90");
}

BOOST_AUTO_TEST_CASE(a_customer_is_found_by_number_card_and_words)
{
    const auto names = [&](const char* typed) {
        std::vector<std::string> found;
        const auto cards = customers().find(typed);
        for (const desk::CustomerCard& card : cards.value())
            found.push_back(card.name);
        return found;
    };

    BOOST_TEST(names("C-3") == std::vector<std::string>{"Chidi Obi"});
    BOOST_TEST(names("CARD-3") == std::vector<std::string>{"Chidi Obi"});
    BOOST_TEST(names("byr") == (std::vector<std::string>{"Aine Byrne", "Brendan Byrne"}));
    BOOST_TEST(names("IE6388047V") == std::vector<std::string>{"Brendan Byrne"});
    BOOST_TEST(names("nobody").empty());
    BOOST_TEST(names("").empty());
}

BOOST_AUTO_TEST_CASE(a_company_gets_an_invoice_with_its_own_reference)
{
    mugs("1");
    BOOST_REQUIRE(customers().choose(customerId("C-2")));
    BOOST_REQUIRE(customers().invoice({.name = {}, .reference = "PO-4"}));
    pay();

    BOOST_TEST((newestSale().invoice
                == wire::InvoiceParty{"Byrne & Co", "IE6388047V", "1 Quay\nSligo", "PO-4"}));
}

BOOST_AUTO_TEST_CASE(an_invoice_by_hand_stays_when_the_customer_goes)
{
    mugs("1");
    BOOST_REQUIRE(customers().choose(customerId("C-2")));
    BOOST_REQUIRE(customers().clear());
    BOOST_TEST(!sale().basket().buyer.invoice.has_value());

    BOOST_REQUIRE(customers().invoice({.name = "Own & Sons"}));
    BOOST_REQUIRE(customers().choose(customerId("C-2")));
    BOOST_TEST(sale().basket().buyer.invoice->name == "Own & Sons");
    BOOST_REQUIRE(customers().clear());
    BOOST_TEST(sale().basket().buyer.invoice->name == "Own & Sons");
    BOOST_REQUIRE(customers().withoutInvoice());
    BOOST_TEST(sale().basket().buyer.isStranger());
}

// A printer takes an escape character for a command.
BOOST_AUTO_TEST_CASE(an_invoice_is_made_out_in_plain_words_of_some_length)
{
    mugs("1");

    BOOST_TEST((refusal(customers().invoice({.name = "", .taxNumber = "IE1"}))
                == ErrorCode::MissingField));
    BOOST_TEST((refusal(customers().invoice({.name = "A\x1bm"})) == ErrorCode::Malformed));
    BOOST_TEST((refusal(customers().invoice({.name = "A\nB"})) == ErrorCode::Malformed));
    BOOST_TEST((refusal(customers().invoice({.name = "A", .address = std::string(20, '\n')}))
                == ErrorCode::TooLarge));
    BOOST_TEST(
        (refusal(customers().invoice({.name = std::string(201, 'a')})) == ErrorCode::TooLarge));
    BOOST_TEST(
        (customers().invoiceAfterwards("0412-1-1").error().code == ErrorCode::InvoiceTooLate));
}

BOOST_AUTO_TEST_CASE(nobody_else_buys_once_money_was_taken)
{
    mugs("1");
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "5.00"));

    BOOST_TEST((refusal(customers().choose(customerId("C-1"))) == ErrorCode::TenderStarted));
    BOOST_TEST((refusal(customers().clear()) == ErrorCode::TenderStarted));
    BOOST_TEST((refusal(customers().exempt("export", "EX-1")) == ErrorCode::TenderStarted));
    BOOST_TEST((refusal(customers().invoice({.name = "A"})) == ErrorCode::TenderStarted));
    BOOST_TEST((refusal(customers().choose(customerId("C-9"))) == ErrorCode::TenderStarted));
}

BOOST_AUTO_TEST_CASE(a_customer_goes_with_the_basket_wherever_it_waits)
{
    mugs("1");
    BOOST_REQUIRE(customers().choose(customerId("C-3")));
    const auto held = till().holdDesk().hold("");
    BOOST_REQUIRE(held);
    BOOST_TEST(sale().basket().buyer.isStranger());
    BOOST_REQUIRE(till().holdDesk().recall(held->id));
    BOOST_TEST(sale().basket().customerName == "Chidi Obi");
    BOOST_TEST(total() == "12.15");

    const auto away = till().holdDesk().layAway("");
    BOOST_REQUIRE(away);
    const auto opened = std::get<wire::LayAwayOpened>(newestEvent());
    BOOST_TEST(opened.draft.find("Chidi") == std::string::npos, "no name in the journal");
    BOOST_REQUIRE(till().holdDesk().collect(away->number));
    BOOST_TEST(sale().basket().customerName == "Chidi Obi");
    BOOST_TEST(total() == "12.15");
}

// A wrong article was scanned, and its buyer still stands there.
BOOST_AUTO_TEST_CASE(the_buyer_stays_when_the_last_goods_go)
{
    BOOST_REQUIRE(customers().choose(customerId("C-1")));
    mugs("1");
    BOOST_REQUIRE(sale().voidLine(sale().basket().priced.lines.front().id));
    BOOST_TEST((sale().basket().buyer.customer == customerId("C-1")));
    BOOST_TEST(journalKinds().back() == "basket-voided");

    BOOST_REQUIRE(sale().undo());
    BOOST_TEST(sale().basket().priced.lines.size() == 1U);
    BOOST_TEST((sale().basket().buyer.customer == customerId("C-1")));
    BOOST_REQUIRE(sale().voidBasket());
    BOOST_TEST(sale().basket().buyer.isStranger());
}

BOOST_AUTO_TEST_CASE(a_buyer_without_goods_comes_and_goes_without_a_trace)
{
    const auto entries = this->entries();
    BOOST_REQUIRE(customers().choose(customerId("C-1")));
    restartProgram();
    signIn();
    BOOST_TEST((sale().basket().buyer.customer == customerId("C-1")));
    const auto before = this->entries();

    BOOST_REQUIRE(customers().clear());
    BOOST_REQUIRE(sale().undo());
    BOOST_TEST((sale().basket().buyer.customer == customerId("C-1")));
    BOOST_REQUIRE(customers().clear());

    BOOST_TEST(this->entries() == before);
    BOOST_TEST(entries < before, "signing in");
    restartProgram();
    BOOST_TEST(sale().basket().buyer.isStranger());
}

BOOST_AUTO_TEST_CASE(a_buyer_who_bought_nothing_does_not_wait_for_the_next_shift)
{
    BOOST_REQUIRE(customers().choose(customerId("C-1")));
    BOOST_REQUIRE(till().shiftDesk().count({.total = "100.00"}));

    BOOST_REQUIRE(till().shiftDesk().close({}));

    BOOST_TEST(sale().basket().buyer.isStranger());
    restartProgram();
    BOOST_TEST(sale().basket().buyer.isStranger());
}

// The centre has been asked to forget somebody whose basket waits.
BOOST_AUTO_TEST_CASE(a_customer_whom_the_centre_forgot_is_a_number)
{
    mugs("1");
    BOOST_REQUIRE(customers().choose(customerId("C-1")));
    centreSays("customers", {wire::tombstone(wire::Customer::kKind, "C-1")});
    mugs("1");

    BOOST_TEST(sale().basket().customerName.empty());
    BOOST_TEST((sale().basket().buyer.customer == customerId("C-1")));
    BOOST_TEST((refusal(customers().choose(customerId("C-1"))) == ErrorCode::NotFound));
}

BOOST_AUTO_TEST_CASE(the_receipt_names_buyer_paper_and_language)
{
    centreSays("customers",
               {wire::upsert(wire::Customer{
                   .customer = customerId("C-5"), .name = "Eva", .language = "de-AT"})});
    mugs("1");
    BOOST_REQUIRE(customers().choose(customerId("C-5")));
    BOOST_REQUIRE(customers().exempt("export", "EX-1"));
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "20.00"));

    const auto receipt = sale().complete();

    BOOST_REQUIRE(receipt);
    BOOST_TEST((receipt->buyer.customer == customerId("C-5")));
    BOOST_TEST(receipt->buyer.exemption->certificate == "EX-1");
    BOOST_TEST(receipt->language == "de-AT");
    BOOST_TEST((sale().receipt(receipt->receiptNumber).value() == *receipt));
}

BOOST_AUTO_TEST_SUITE_END()
