#include "pos-app/desk/proof/receipt_code.h"
#include "returns_counter.h"
#include "sync-engine/contract/wire/goods/tax_of_line.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace onetill;
using namespace onetill::test;

namespace {

/// The shop's tax falls from 23 to 21 per cent between a sale and the customer's return.
struct TwoRates : ReturnsCounter {
    wire::SaleCompleted newest() { return std::get<wire::SaleCompleted>(newestEvent()); }
    domain::CompletedSale exchanged()
    {
        const auto sold = sell("MUG-350", "2");
        BOOST_TEST(!newest().lines.at(0).taxes.at(0).rate.has_value());
        centreSays("catalogue", {wire::upsert(vat("21"))});
        BOOST_REQUIRE(take(sold, 1, "2"));
        BOOST_REQUIRE(sale().add(sku("MUG-350"), "3"));
        return paidInCash();
    }
};

std::string rateOf(const wire::SaleCompleted& sale, bool back)
{
    const auto line = std::ranges::find_if(
        sale.lines, [&](const wire::SaleLine& one) { return one.returned.has_value() == back; });
    BOOST_REQUIRE(line != sale.lines.end());
    const auto* total = wire::totalOf(line->taxes.at(0), sale.taxes);
    BOOST_REQUIRE(total != nullptr);
    BOOST_REQUIRE(line->taxes.at(0).rate.has_value());
    BOOST_TEST((line->taxes.at(0).rate == total->rate));
    return total->rate->percentText();
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(two_rates_tests, TwoRates)

BOOST_AUTO_TEST_CASE(each_line_of_an_exchange_names_the_rate_it_was_charged_by)
{
    const auto done = exchanged();

    BOOST_TEST(newest().taxes.size() == 2U);
    BOOST_TEST(rateOf(newest(), true) == "23");
    BOOST_TEST(rateOf(newest(), false) == "21");
    BOOST_TEST((sale().receipt()->basket == done.basket));
    restartProgram();
    signIn();
    BOOST_TEST((sale().receipt()->basket == done.basket));
    booksHold();
}

BOOST_AUTO_TEST_CASE(goods_of_a_document_of_two_rates_come_back_by_their_own)
{
    const auto done = exchanged();
    const auto line = std::ranges::find_if(
        done.basket.lines, [](const auto& one) { return one.quantity.milli() > 0; });
    BOOST_REQUIRE(line != done.basket.lines.end());
    centreSays("catalogue", {wire::upsert(vat("19"))});
    BOOST_REQUIRE(take(done, line->id, "1"));
    refunded();

    const auto back = newest();

    BOOST_REQUIRE(back.taxes.size() == 1U);
    BOOST_TEST(back.taxes[0].rate->percentText() == "21");
    BOOST_TEST(!back.lines.at(0).taxes.at(0).rate.has_value(), "the code alone says it");
    booksHold();
}

BOOST_AUTO_TEST_CASE(a_z_sums_up_each_rate_by_itself)
{
    exchanged();

    const auto x = till().shiftDesk().xReport();
    BOOST_REQUIRE(x);
    BOOST_REQUIRE(x->figures.taxes.size() == 2U);
    BOOST_TEST(x->figures.taxes[0].rate->percentText() == "21");
    BOOST_TEST(x->figures.taxes[0].gross.text() == "44.85");
    BOOST_TEST(x->figures.taxes[1].rate->percentText() == "23");
    BOOST_TEST(x->figures.taxes[1].gross.text() == "0.00", "sold, and brought back");
    BOOST_REQUIRE(till().shiftDesk().count({.pieces = {}, .total = x->expected.text()}));
    const auto z = till().shiftDesk().close({});

    BOOST_REQUIRE_MESSAGE(z, (z ? "" : z.error().detail));
    BOOST_TEST((z->figures == x->figures));
    BOOST_TEST((till().shiftDesk().zReport().value() == *z));
    booksHold();
}

BOOST_AUTO_TEST_CASE(a_z_counts_the_receipts_that_were_given_out_again)
{
    const auto sold = sell("MUG-350", "2");
    BOOST_REQUIRE(sale().giveAgain(desk::ReceiptForm::Copy, sold.receiptNumber));
    BOOST_REQUIRE(sale().giveAgain(desk::ReceiptForm::Gift, {}));

    const auto x = till().shiftDesk().xReport();

    BOOST_REQUIRE(x);
    BOOST_REQUIRE(x->figures.copies.has_value());
    BOOST_TEST(x->figures.copies->count == 2);
    BOOST_TEST(x->figures.copies->amount.text() == "59.80");
    BOOST_REQUIRE(till().shiftDesk().count({.pieces = {}, .total = x->expected.text()}));
    BOOST_REQUIRE(till().shiftDesk().close({}));
    openShift();
    BOOST_TEST(till().shiftDesk().xReport()->figures.copies->count == 0);
    booksHold();
}

BOOST_AUTO_TEST_SUITE_END()
