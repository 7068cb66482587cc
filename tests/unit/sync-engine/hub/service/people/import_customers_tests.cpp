#include "tests/unit/sync-engine/hub/service/import_fixture.h"

#include <boost/test/unit_test.hpp>

namespace onetill::test {
namespace {

/// A hub with a tax that somebody may be free of.
struct ImportingCustomers : Importing {
    ImportingCustomers()
    {
        wire::Tax tax;
        tax.region = "IE";
        tax.tax = "VAT23";
        put(hub::ofTaxRegion("IE"), tax);
    }

    std::optional<wire::Customer> customer(const std::string& id)
    {
        const auto body = session().read([&](hub::Transaction& transaction) {
            return Result<std::optional<wire::Json>>{transaction.records().find(
                hub::everyone("customers"), std::string{wire::Customer::kKind}, id)};
        });
        if (!body.value())
            return std::nullopt;
        return std::get<wire::Customer>(wire::readRecord(wire::Customer::kKind, **body).value());
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(import_customers_tests, ImportingCustomers)

BOOST_AUTO_TEST_CASE(a_customer_is_taken_with_all_that_is_said)
{
    const auto counts = import(
        "customer,name,groups,cards,language,company,tax_number,address,exemption_reason,"
        "exemption_certificate,exempt_taxes,exempt_until\n"
        "C-7,Aine Byrne,gold trade,CARD-1 CARD-2,de-AT,Byrne & Co,IE6388047V,\"1 Quay\nSligo\","
        "diplomatic,EX-77,VAT23,2027-06-30\n"
        "C-8,Bo,,,,,,,,,,\n");

    BOOST_TEST(counts.value().changed == 2);
    BOOST_TEST((
        customer("C-7")
        == wire::Customer{
            .customer = *CustomerId::parse("C-7"),
            .name = "Aine Byrne",
            .groups = {"gold", "trade"},
            .cards = {"CARD-1", "CARD-2"},
            .language = "de-AT",
            .company = wire::InvoiceParty{"Byrne & Co", "IE6388047V", "1 Quay\nSligo"},
            .exemption = wire::TaxExemption{"diplomatic", "EX-77", {"VAT23"}, Date{2027, 6, 30}}}));
    BOOST_TEST(
        (customer("C-8") == wire::Customer{.customer = *CustomerId::parse("C-8"), .name = "Bo"}));
}

// Half an exemption is none that an auditor would accept; a tax misspelt would free of nothing.
BOOST_AUTO_TEST_CASE(what_cannot_be_is_refused_with_its_reason)
{
    const auto counts =
        import("customer,name,language,company,tax_number,exemption_reason,exemption_certificate,"
               "exempt_taxes,exempt_until\n"
               "A,Ann,,,,diplomatic,,,\n"
               "B,Bob,,,,,EX-1,,\n"
               "C,Cat,,,,diplomatic,EX-1,VAT9,\n"
               "D,Dan,,,,diplomatic,EX-1,,2027-02-30\n"
               "E,Eve,,,IE1,,,,\n"
               "F,,,,,,,,\n"
               "G,Gus,klingon,,,,,,\n"
               "H,\"Hal\nOf Two Lines\",,,,,,,\n");

    BOOST_TEST(counts.value().changed == 0);
    BOOST_TEST(
        reasons
            == (Reasons{"2 missing-field", "3 missing-field", "4 not-found", "5 out-of-range",
                        "6 missing-field", "7 missing-field", "8 out-of-range", "9 malformed"}),
        boost::test_tools::per_element());
    BOOST_TEST(sentence(0) == "exemption_reason says nothing without exemption_certificate");
    BOOST_TEST(sentence(2) == "exempt_taxes: there is no tax VAT9; import taxes first");
}

// A till that scans it could not know who buys.
BOOST_AUTO_TEST_CASE(a_card_belongs_to_one_customer)
{
    (void)import("customer,name,cards\nA,Ann,card-1\n").value();

    const auto counts = import("customer,name,cards\n"
                               "B,Bob,CARD-1\nC,Cat,CARD-2\nD,Dan,card-2\nA,Ann,card-1\n");

    BOOST_TEST(counts.value().changed == 1);
    BOOST_TEST(counts->unchanged == 1);
    BOOST_TEST(reasons == (Reasons{"2 conflict", "4 conflict"}), boost::test_tools::per_element());
    BOOST_TEST(sentence(0)
               == "cards: CARD-1 belongs to customer A; take it off that customer first");
}

BOOST_AUTO_TEST_CASE(a_card_that_its_customer_gave_up_is_free)
{
    (void)import("customer,name,cards\nA,Ann,CARD-1\n").value();

    const auto counts = import("customer,name,cards\nA,Ann,CARD-9\nB,Bob,CARD-1\n");

    BOOST_TEST(counts.value().changed == 2);
    BOOST_TEST(counts->rejected == 0);
}

// Who asks to be forgotten has a right to it.
BOOST_AUTO_TEST_CASE(a_customer_is_forgotten_with_their_cards)
{
    (void)import("customer,name,cards\nA,Ann,CARD-1\n").value();

    const auto counts = import("customer,name,cards,removed\nA,Ann,,1\nB,Bob,CARD-1,\n");

    BOOST_TEST(counts.value().changed == 2);
    BOOST_TEST(!customer("A").has_value());
}

// A till asks for badges and articles before cards: such a card would be known for something else.
BOOST_AUTO_TEST_CASE(a_card_is_no_badge_and_no_code_of_an_article)
{
    (void)import("sku,name,tax_class,barcodes\nMUG-1,Mug,standard,036000291452\n").value();
    (void)import("staff,name,role,stores,pin,badge\n"
                 "niamh,Niamh,cashier,0412,240817,NB7Q2M9XK4T1V8C3\n")
        .value();

    const auto counts = import("customer,name,cards\n"
                               "A,Ann,NB7Q2M9XK4T1V8C3\n"
                               "B,Bob,nb7q2m9xk4t1v8c3\n"
                               "C,Cat,0036000291452\n"
                               "D,Dan,FINE-1 mug-1\n"
                               "E,Eve,FINE-1\n");

    BOOST_TEST(counts.value().changed == 1);
    BOOST_TEST(reasons == (Reasons{"2 conflict", "3 conflict", "4 conflict", "5 conflict"}),
               boost::test_tools::per_element());
    BOOST_TEST(sentence(0)
               == "cards: one of them is the staff badge of niamh; give the customer another card");
    BOOST_TEST(sentence(1) == sentence(0));
    BOOST_TEST(
        sentence(2)
        == "cards: 0036000291452 is a code of product MUG-1; give the customer another card");
    BOOST_TEST(sentence(3)
               == "cards: mug-1 is a code of product MUG-1; give the customer another card");
}

BOOST_AUTO_TEST_CASE(a_badge_or_an_article_that_comes_after_the_card_is_refused)
{
    (void)import("customer,name,cards\nA,Ann,nb7q2m9xk4t1v8c3 036000291452 MUG-1\n").value();

    BOOST_TEST(import("staff,name,role,stores,pin,badge\n"
                      "niamh,Niamh,cashier,0412,240817,NB7Q2M9XK4T1V8C3\n"
                      "tom,Tom,cashier,0412,240817,\n")
                   .value()
                   .changed
               == 1);
    BOOST_TEST(reasons == Reasons{"2 conflict"}, boost::test_tools::per_element());
    BOOST_TEST(sentence(0) == "badge: it is a card of customer A; give out another badge");

    BOOST_TEST(import("sku,name,tax_class,barcodes\n"
                      "MUG-1,Mug,standard,\n"
                      "MUG-2,Mug,standard,0036000291452\n"
                      "MUG-3,Mug,standard,\n")
                   .value()
                   .changed
               == 1);
    BOOST_TEST(reasons == (Reasons{"2 conflict", "3 conflict"}), boost::test_tools::per_element());
    BOOST_TEST(sentence(0) == "MUG-1 is a card of customer A; take it off that customer first");
    BOOST_TEST(sentence(1)
               == "0036000291452 is a card of customer A; take it off that customer first");
}

// Nobody could tell them apart in a list, and a receipt would be made out to nobody.
BOOST_AUTO_TEST_CASE(a_name_of_nothing_but_blanks_is_none)
{
    const auto counts = import("customer,name\nA,   \nB,\xc2\xa0 \xe3\x80\x80\nC, Cat \n");

    BOOST_TEST(counts.value().changed == 1);
    BOOST_TEST(reasons == (Reasons{"2 missing-field", "3 missing-field"}),
               boost::test_tools::per_element());
    BOOST_TEST(sentence(0) == "name has nothing but blanks");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace onetill::test
