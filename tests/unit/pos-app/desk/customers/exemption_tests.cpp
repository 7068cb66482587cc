#include "known_people.h"

using namespace onetill;
using namespace onetill::test;

BOOST_FIXTURE_TEST_SUITE(desk_exemption_tests, KnownPeople)

BOOST_AUTO_TEST_CASE(an_exempt_sale_and_its_full_return_leave_nothing)
{
    mugs("3");
    BOOST_REQUIRE(customers().choose(customerId("C-3")));
    BOOST_TEST(total() == "36.46"); // 44.85 / 1.23
    pay();
    const auto sold = newestSale();
    BOOST_TEST(sold.tax.isZero());
    BOOST_REQUIRE(sold.exemption.has_value());
    BOOST_TEST(sold.exemption->certificate == "EX-77");
    BOOST_TEST(!sold.exemption->by.has_value());
    BOOST_TEST(sold.lines.front().adjustments.front().kind == "tax-exemption");
    BOOST_REQUIRE(sold.taxes.size() == 1U);
    BOOST_TEST(sold.taxes.front().net.text() == "36.46");

    BOOST_REQUIRE(till().returnsDesk().takeBack(
        {.receipt = sold.receiptNumber, .line = 1, .quantity = "1", .reason = "changed-mind"}));
    BOOST_REQUIRE(till().returnsDesk().takeBack(
        {.receipt = sold.receiptNumber, .line = 1, .reason = "changed-mind"}));
    BOOST_TEST(total() == "-36.46");
    BOOST_TEST(sale().basket().priced.tax.isZero());
}

// The paper of what comes back must not speak of an exemption beside the tax that it gives back.
BOOST_AUTO_TEST_CASE(what_was_sold_with_tax_comes_back_with_it_though_its_buyer_is_exempt_now)
{
    mugs("1");
    BOOST_REQUIRE(customers().choose(customerId("C-3"), desk::Taxed::Fully));
    pay();

    const auto back = till().returnsDesk().takeBack(
        {.receipt = newestSale().receiptNumber, .line = 1, .reason = "changed-mind"});

    BOOST_REQUIRE(back);
    BOOST_TEST((back->buyer.customer == customerId("C-3")));
    BOOST_TEST(!back->buyer.exemption.has_value());
    BOOST_TEST(back->priced.tax.text() == "-2.80");
}

BOOST_AUTO_TEST_CASE(the_refund_of_an_exempt_sale_says_why_there_is_no_tax_in_it)
{
    mugs("1");
    BOOST_REQUIRE(customers().choose(customerId("C-3")));
    pay();

    const auto back = till().returnsDesk().takeBack(
        {.receipt = newestSale().receiptNumber, .line = 1, .reason = "changed-mind"});

    BOOST_REQUIRE(back);
    BOOST_REQUIRE(back->buyer.exemption.has_value());
    BOOST_TEST(back->buyer.exemption->certificate == "EX-77");
    BOOST_TEST(back->priced.tax.isZero());
}

// With the tax that the buyer never paid the shop would pay for the goods twice over.
BOOST_AUTO_TEST_CASE(what_an_exempt_buyer_brings_without_a_receipt_is_worth_its_net_price)
{
    BOOST_REQUIRE(customers().choose(customerId("C-3")));

    BOOST_REQUIRE(till().returnsDesk().takeBackFreely(
        {.sku = sku("MUG-350"), .quantity = "3", .price = {}, .reason = "changed-mind"}));

    BOOST_TEST(total() == "-36.46");
    BOOST_TEST(sale().basket().priced.tax.isZero());
}

BOOST_AUTO_TEST_CASE(a_certificate_that_has_ended_is_refused_and_changes_nothing)
{
    mugs("1");
    setClock("2027-01-04T10:00:00Z");
    const auto before = sale().basket();

    BOOST_TEST((refusal(customers().choose(customerId("C-3"))) == ErrorCode::CertificateExpired));
    BOOST_TEST((sale().scan("CARD-3").error().code == ErrorCode::CertificateExpired));
    BOOST_TEST((sale().basket() == before));
    BOOST_TEST(customers().find("C-3").value().front().exemptionEnded);

    const auto taxed = customers().choose(customerId("C-3"), desk::Taxed::Fully);
    BOOST_REQUIRE(taxed);
    BOOST_TEST(taxed->priced.total.text() == "14.95");
}

// A basket was held over the new year.
BOOST_AUTO_TEST_CASE(a_certificate_that_ends_while_the_basket_waits_stops_the_money)
{
    mugs("1");
    BOOST_REQUIRE(customers().choose(customerId("C-3")));
    setClock("2027-01-04T10:00:00Z");

    BOOST_TEST((refusal(sale().tender(domain::TenderKind::Cash, "20.00"))
                == ErrorCode::CertificateExpired));
    BOOST_REQUIRE(customers().withoutExemption());
    BOOST_TEST(total() == "14.95");
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "20.00"));
}

// The basket has a copy of the record, and the centre has found out meanwhile.
BOOST_AUTO_TEST_CASE(an_exemption_that_the_centre_withdraws_while_the_basket_waits_stops_the_money)
{
    mugs("1");
    BOOST_REQUIRE(customers().choose(customerId("C-3")));
    const auto held = till().holdDesk().hold("");
    BOOST_REQUIRE(held);
    centreSays("customers", {wire::upsert(aCustomer("C-3", "Chidi Obi"))});
    BOOST_REQUIRE(till().holdDesk().recall(held->id));
    restartProgram();
    signIn();

    const auto refused = sale().tender(domain::TenderKind::Cash, "20.00");

    BOOST_TEST((refusal(refused) == ErrorCode::CertificateExpired));
    BOOST_TEST(refused.error().detail
               == "the centre has withdrawn certificate 'EX-77': sell with tax, without the "
                  "exemption");
    BOOST_REQUIRE(customers().withoutExemption());
    BOOST_TEST(total() == "14.95");
    pay();
    BOOST_TEST(!newestSale().exemption.has_value());
}

BOOST_AUTO_TEST_CASE(an_exemption_that_the_centre_changes_is_taken_anew_with_its_customer)
{
    mugs("1");
    BOOST_REQUIRE(customers().choose(customerId("C-3")));
    wire::Customer changed = aCustomer("C-3", "Chidi Obi");
    changed.exemption = wire::TaxExemption{"diplomatic", "EX-78", {}, Date{2027, 12, 31}};
    centreSays("customers", {wire::upsert(changed)});

    BOOST_TEST((refusal(sale().tender(domain::TenderKind::Cash, "20.00"))
                == ErrorCode::CertificateExpired));
    BOOST_REQUIRE(customers().choose(customerId("C-3")));
    pay();
    BOOST_TEST(newestSale().exemption->certificate == "EX-78");
}

BOOST_AUTO_TEST_CASE(an_exemption_by_hand_stays_whatever_the_centre_says_of_the_customer)
{
    mugs("1");
    BOOST_REQUIRE(customers().choose(customerId("C-3"), desk::Taxed::Fully));
    BOOST_REQUIRE(customers().exempt("export", "EX-1"));
    centreSays("customers", {wire::tombstone(wire::Customer::kKind, "C-3")});

    pay();

    BOOST_TEST(newestSale().exemption->certificate == "EX-1");
}

BOOST_AUTO_TEST_CASE(an_exemption_by_hand_needs_somebody_who_may)
{
    signIn("niamh", kCashierPin);
    mugs("1");
    BOOST_TEST((refusal(customers().exempt("export", "EX-1")) == ErrorCode::NotPermitted));
    BOOST_TEST(total() == "14.95");

    BOOST_REQUIRE(till().signInDesk().approve(StaffId::parse("aoife").value(), kManagerPin));
    BOOST_REQUIRE(customers().exempt("export", "EX-1"));
    BOOST_TEST(total() == "12.15");
    BOOST_TEST((refusal(customers().exempt("export", "EX-2")) == ErrorCode::NotPermitted));
    pay();

    const auto sold = newestSale();
    BOOST_TEST((sold.exemption->by == StaffId::parse("niamh").value()));
    BOOST_TEST((sold.exemption->approvedBy == StaffId::parse("aoife").value()));
}

BOOST_AUTO_TEST_CASE(an_exemption_by_hand_says_why_and_by_which_paper)
{
    mugs("1");

    BOOST_TEST((refusal(customers().exempt(" ", "EX-1")) == ErrorCode::ReasonRequired));
    BOOST_TEST((refusal(customers().exempt("export", "")) == ErrorCode::MissingField));
    BOOST_TEST((refusal(customers().exempt("ex\x1bport", "EX-1")) == ErrorCode::Malformed));
    BOOST_TEST(
        (refusal(customers().exempt("export", std::string(65, 'x'))) == ErrorCode::TooLarge));
    BOOST_TEST((refusal(customers().exempt("export", "EX-1", Date{2020, 1, 1}))
                == ErrorCode::CertificateExpired));
    BOOST_TEST(total() == "14.95");
}

BOOST_AUTO_TEST_SUITE_END()
