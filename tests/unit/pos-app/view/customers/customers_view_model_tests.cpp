#include "counter_top.h"
#include "pos-app/view/register_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

/// A mug lies on the counter. Nobody is known here: what the desk finds is its own tests' concern.
struct Buying : test::OpenCounter {
    Buying()
    {
        sale.setCashier(*till->signInDesk().cashier());
        sale.scan(test::kMugCode);
        answer();
    }

    view::RegisterViewModel sale{surface, nullptr};
    view::CustomersViewModel& customers{*sale.customers()};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(customers_view_model_tests, Buying)

BOOST_AUTO_TEST_CASE(nobody_found_is_said_with_what_was_typed)
{
    customers.open();
    BOOST_TEST(customers.active());
    BOOST_TEST(customers.emptyText().isEmpty());
    customers.setQuery(" nobody ");
    BOOST_TEST(customers.busy());
    answer();

    BOOST_TEST(!customers.busy());
    BOOST_TEST(customers.emptyText() == QStringLiteral("No customer found by ‘nobody’"));
    customers.chooseSelected();
    answer();
    BOOST_TEST(customers.active());
}

BOOST_AUTO_TEST_CASE(a_scan_while_it_is_open_is_searched_for)
{
    BOOST_TEST(!customers.take("CARD-1"));
    customers.open();
    BOOST_TEST(customers.take("CARD-1"));
    BOOST_TEST(customers.query() == QStringLiteral("CARD-1"));
    customers.setPage(view::CustomersViewModel::Invoice);
    BOOST_TEST(!customers.take("CARD-2"));
}

BOOST_AUTO_TEST_CASE(an_invoice_stands_in_the_strip_until_it_is_taken_back)
{
    BOOST_TEST(!customers.known());
    customers.open();
    customers.setPage(view::CustomersViewModel::Invoice);
    customers.makeInvoice("", "IE1", "", "");
    answer();
    BOOST_TEST(customers.active());
    BOOST_TEST(!customers.errorText().isEmpty());

    customers.makeInvoice(" Byrne & Co ", "IE1", "1 Quay, Sligo", "");
    answer();

    BOOST_TEST(!customers.active());
    BOOST_TEST(customers.name() == QStringLiteral("Byrne & Co"));
    BOOST_TEST(customers.invoiceField("address") == QStringLiteral("1 Quay, Sligo"));
    BOOST_TEST(sale.snapshot()->buyer.invoice->address == "1 Quay\nSligo");
    customers.withoutInvoice();
    answer();
    BOOST_TEST(!customers.known());
}

BOOST_AUTO_TEST_CASE(a_customer_removed_by_mistake_can_be_brought_back)
{
    auto basket = till->registerDesk().basket();
    basket.buyer.customer = *CustomerId::parse("C-1");
    basket.customerName = "Grace Byrne";
    sale.show(basket);
    customers.clear();
    answer();

    BOOST_TEST(!customers.known());
    BOOST_TEST(notice.title() == QStringLiteral("Customer removed"));
    BOOST_TEST(notice.text() == QStringLiteral("Grace Byrne"));
    BOOST_TEST_REQUIRE(notice.action1Text() == QStringLiteral("Undo"));
    BOOST_TEST(sale.canUndo());
    notice.act1();
    answer();
    BOOST_TEST(!sale.canUndo());
    BOOST_TEST(!notice.visible());
}

BOOST_AUTO_TEST_CASE(what_a_tax_exemption_still_needs_is_said)
{
    customers.open();
    customers.setPage(view::CustomersViewModel::Exemption);
    customers.freeOfTax("", "EX-1");
    answer();
    BOOST_TEST(customers.errorText()
               == QStringLiteral("Enter why no tax is charged, as the certificate says it."));
    customers.freeOfTax("export", " ");
    answer();
    BOOST_TEST(customers.errorText() == QStringLiteral("Enter the number of the certificate."));
}

BOOST_AUTO_TEST_CASE(a_cashier_asks_somebody_before_tax_is_left_out)
{
    customers.freeOfTax("export", "EX-1");
    answer();

    BOOST_TEST(approval.active());
    BOOST_TEST(approval.title() == QStringLiteral("Sell free of tax"));
    approval.cancel();
    answer();
    BOOST_TEST(!customers.exempt());
}

BOOST_AUTO_TEST_CASE(a_basket_without_tax_says_so_and_is_no_saving)
{
    auto basket = till->registerDesk().basket();
    const Money off = *Money::fromMinor(-280, *Currency::fromCode("EUR"));
    basket.buyer.exemption = domain::Exemption{.reason = "export", .certificate = "EX-1"};
    basket.priced.lines.front().adjustments = {
        {domain::AdjustmentKind::TaxExemption, off, "export", StaffId{}, StaffId{}}};
    sale.show(basket);

    BOOST_TEST(customers.exempt());
    BOOST_TEST(customers.detailText() == QStringLiteral("Tax exempt: export"));
    BOOST_TEST(sale.savedText().isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
