#include "pos-app/receipt/sale_receipt.h"
#include "pos-app/receipt/text_form.h"
#include "staff/badges.h"

using namespace onetill;
using namespace onetill::test;

namespace {

struct SellingShop : Shop {
    SellingShop() { ready(); }

    wire::SaleCompleted paid()
    {
        const auto due = sale().basket().settlement.remainingInCash;
        if (!due.isNegative())
            BOOST_REQUIRE(sale().tender(kCash, due.text()));
        else
            BOOST_REQUIRE(till().returnsDesk().refund({}));
        BOOST_REQUIRE(sale().complete());
        return std::get<wire::SaleCompleted>(newestEvent());
    }
    static std::string seller(const wire::SaleLine& line)
    {
        return line.salesperson ? line.salesperson->text() : "";
    }
    Result<desk::BasketSnapshot> give(int line, const char* person)
    {
        desk::LineChange change;
        change.salesperson = person;
        return sale().changeLine(line, change);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(salesperson_tests, SellingShop)

BOOST_AUTO_TEST_CASE(a_line_says_who_sold_it_and_the_receipt_by_name)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(sale().add(sku("TENT-3"), "1"));

    const auto changed = give(1, "niamh");

    BOOST_REQUIRE(changed);
    BOOST_TEST(changed->priced.lines[0].salespersonName == "Niamh Byrne");
    const auto record = paid();
    BOOST_TEST(seller(record.lines[0]) == "niamh");
    BOOST_TEST(seller(record.lines[1]) == "", "the cashier's own");
    const auto past = sale().receipt(record.receiptNumber);
    BOOST_REQUIRE(past);
    const auto text = receipt::asText(receipt::saleReceipt(*past, {.words = {}, .money = {}}), 42);
    BOOST_TEST(text.find("Sold by Niamh Byrne") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_empty_name_gives_the_line_back_to_the_cashier)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(give(1, "niamh"));

    BOOST_REQUIRE(give(1, ""));

    BOOST_TEST(seller(paid().lines[0]) == "");
}

BOOST_AUTO_TEST_CASE(nobody_of_another_store_sells_here)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));

    BOOST_TEST(why(give(1, "somebody")) == "not-found");
    BOOST_TEST(why(sale().setSalesperson("somebody")) == "not-found");
    BOOST_TEST(why(give(7, "niamh")) == "unknown-line");
}

BOOST_AUTO_TEST_CASE(a_default_counts_for_lines_from_then_on_until_somebody_else_signs_in)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(sale().setSalesperson("niamh"));
    // The same article: what two people sold are two lines.
    const auto both = sale().add(sku("MUG-350"), "1");
    BOOST_REQUIRE(both);
    BOOST_REQUIRE(both->priced.lines.size() == 2U);
    const auto record = paid();
    BOOST_TEST(seller(record.lines[0]) == "");
    BOOST_TEST(seller(record.lines[1]) == "niamh");

    signIn("niamh", kCashierPin);
    BOOST_TEST(sale().salesperson().isEmpty());
    signIn();
    BOOST_TEST(sale().salesperson().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_draft_keeps_who_sells)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(give(1, "niamh"));

    restartProgram();

    BOOST_TEST(sale().basket().priced.lines[0].salesperson.text() == "niamh");
}

// Who takes goods back does not lose what somebody else earned by them.
BOOST_AUTO_TEST_CASE(what_comes_back_counts_against_who_sold_it)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(sale().add(sku("TENT-3"), "1"));
    BOOST_REQUIRE(give(1, "niamh"));
    const auto sold = paid();
    for (const int line : {1, 2})
        BOOST_REQUIRE(till().returnsDesk().takeBack({.receipt = sold.receiptNumber,
                                                     .line = line,
                                                     .quantity = "1",
                                                     .reason = "changed-mind"}));

    const auto back = paid();

    BOOST_TEST(seller(back.lines[0]) == "niamh");
    BOOST_TEST(seller(back.lines[1]) == "aoife", "who was the cashier then");
}

BOOST_AUTO_TEST_SUITE_END()
