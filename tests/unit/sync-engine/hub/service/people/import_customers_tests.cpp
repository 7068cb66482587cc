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

BOOST_AUTO_TEST_SUITE_END()

} // namespace onetill::test
