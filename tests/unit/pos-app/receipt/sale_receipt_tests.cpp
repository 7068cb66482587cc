#include "pos-app/receipt/columns.h"
#include "pos-app/receipt/gift_receipt.h"
#include "pos-app/receipt/sale_receipt.h"
#include "pos-app/receipt/text_form.h"
#include "printed_sale.h"
#include "references.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::receipt;
using namespace onetill::test;

namespace {

std::string receiptText(std::size_t columns)
{
    return asText(saleReceipt(aSale(), {Words{}, MoneyFormat{.symbol = "€"}}), columns);
}

} // namespace

BOOST_AUTO_TEST_SUITE(sale_receipt_tests)

BOOST_AUTO_TEST_CASE(wide_paper_matches_its_reference)
{
    BOOST_TEST(receiptText(kColumns80mm) == reference("sale_42.txt"));
}

BOOST_AUTO_TEST_CASE(narrow_paper_matches_its_reference)
{
    BOOST_TEST(receiptText(kColumns58mm) == reference("sale_32.txt"));
}

BOOST_AUTO_TEST_CASE(no_line_leaves_the_paper)
{
    for (std::size_t columns = 20; columns < 60; ++columns) {
        std::istringstream lines{receiptText(columns)};
        for (std::string line; std::getline(lines, line);)
            BOOST_REQUIRE_MESSAGE(columnsOf(line) <= columns, columns << ": " << line);
    }
}

// The amount is what people argue about: it must be whole on one line, however narrow the paper.
BOOST_AUTO_TEST_CASE(amounts_never_wrap)
{
    for (std::size_t columns = 20; columns < 60; ++columns)
        for (const char* amount :
             {"129.00", "44.85", "14.63", "1,000.00", "€1,188.48", "€1,188.50", "1,200.00"})
            BOOST_REQUIRE_MESSAGE(receiptText(columns).find(amount) != std::string::npos,
                                  columns << " " << amount);
}

// A paper that cannot be held against the journal proves nothing.
BOOST_AUTO_TEST_CASE(a_receipt_names_its_place_in_the_journal_and_draws_what_its_code_holds)
{
    for (const std::size_t columns : {kColumns58mm, kColumns80mm}) {
        const std::string text = receiptText(columns);

        BOOST_TEST(text.find("4711\n") != std::string::npos);
        BOOST_TEST(text.find("3f9a 01bc 77de 20aa\n") != std::string::npos);
    }
    const Layout layout = saleReceipt(aSale(), {});
    BOOST_REQUIRE(std::holds_alternative<QrCode>(layout.blocks.back()));
    BOOST_TEST(std::get<QrCode>(layout.blocks.back()).content == "OT1.some.code");
}

BOOST_AUTO_TEST_CASE(a_long_receipt_ends_with_several_symbols_that_say_which_they_are)
{
    CompletedSale sale = aSale();
    sale.furtherQr = {"OT2.MORE"};

    const auto blocks = saleReceipt(sale, {}).blocks;

    BOOST_REQUIRE(blocks.size() > 4U);
    BOOST_TEST((blocks[blocks.size() - 4] == Block{CentredText{{"1/2"}}}));
    BOOST_TEST((blocks[blocks.size() - 3] == Block{QrCode{sale.qr}}));
    BOOST_TEST((blocks[blocks.size() - 2] == Block{CentredText{{"2/2"}}}));
    BOOST_TEST((blocks[blocks.size() - 1] == Block{QrCode{"OT2.MORE"}}));
}

// The sale is in the journal by the time its receipt is made, so the receipt has to be made.
BOOST_AUTO_TEST_CASE(a_receipt_from_the_first_minutes_of_1970_west_of_greenwich_can_be_printed)
{
    CompletedSale sale = aSale();
    sale.completedAt = Timestamp{30 * 60'000};
    sale.offsetMinutes = -360;

    const std::string text = asText(saleReceipt(sale, {}), kColumns80mm);

    BOOST_TEST(text.find("1970-01-01 00:00") != std::string::npos);
}

// The journal keeps a short word that is the same in every language; a customer reads a sentence.
BOOST_AUTO_TEST_CASE(a_discount_is_printed_with_its_reason_in_words)
{
    CompletedSale sale = aSale();
    for (const auto kind : {AdjustmentKind::LineDiscount, AdjustmentKind::Promotion})
        sale.basket.lines[0].adjustments.push_back({.kind = kind,
                                                    .amount = eur("-1.00"),
                                                    .reason = "price-match",
                                                    .by = {},
                                                    .approvedBy = {}});
    Language language;
    language.words.reasons = {{"price-match", "Price match"}};

    const std::string text = asText(saleReceipt(sale, language), kColumns80mm);

    BOOST_TEST(text.find("Price match") != std::string::npos);
    BOOST_TEST(text.find("price-match") != std::string::npos, "a promotion has a name of its own");
}

BOOST_AUTO_TEST_CASE(a_receipt_for_a_company_is_an_invoice)
{
    CompletedSale sale = aSale();
    sale.buyer.customer = CustomerId::parse("C-1007").value();
    sale.buyer.invoice = InvoiceParty{"Byrne & Co", "IE6388047V", "1 Quay\nSligo", "PO-4711"};

    const std::string text = asText(saleReceipt(sale, {}), kColumns80mm);

    for (const char* part : {"VAT IE 6388047V", "Invoice                       DUB1-2-00017",
                             "Customer", "C-1007\n", "Invoice to\nByrne & Co\n1 Quay\nSligo\n",
                             "Tax number: IE6388047V\n", "Your reference: PO-4711\n"})
        BOOST_TEST(text.find(part) != std::string::npos, part << " is not in\n" << text);
    BOOST_TEST(text.find("Receipt ") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_sold_free_of_tax_says_why_and_by_which_paper)
{
    CompletedSale sale = aSale();
    const Exemption exemption{.reason = "diplomatic", .certificate = "EX-77"};
    sale.buyer.exemption = exemption;
    sale.basket =
        price(aBasket(), {.rounding = RoundingPolicy::PerLine, .exemption = exemption}).value();

    const std::string text = asText(saleReceipt(sale, {}), kColumns80mm);

    BOOST_TEST(text.find("Free of tax                       -24.12") != std::string::npos, text);
    BOOST_TEST(text.find("Free of tax: diplomatic\nCertificate: EX-77\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_longest_company_stays_on_the_narrowest_paper)
{
    CompletedSale sale = aSale();
    sale.buyer.invoice = InvoiceParty{std::string(200, 'n'), std::string(64, '7'),
                                      std::string(1024, 'a'), std::string(64, 'r')};
    sale.buyer.exemption =
        Exemption{.reason = std::string(200, 'w'), .certificate = std::string(64, 'c')};

    std::istringstream lines{asText(saleReceipt(sale, {}), 20)};

    for (std::string line; std::getline(lines, line);)
        BOOST_REQUIRE_MESSAGE(columnsOf(line) <= 20, line);
}

BOOST_AUTO_TEST_CASE(taxes_on_top_stand_before_the_total)
{
    CompletedSale sale = aSale();
    Tax salesTax = vat("10.25", "T");
    salesTax.included = false;
    const Basket basket =
        addItem(Basket{kEur}, {item("A", "Mug", "10.00", salesTax), Quantity::one(Unit::Piece)})
            .value()
            .basket;
    sale.basket = price(basket, {RoundingPolicy::PerDocument}).value();
    sale.settlement = settle(sale.basket.total, sale.tenders, {});

    const std::string text = asText(saleReceipt(sale, {}), kColumns80mm);

    const auto subtotal = text.find("Subtotal");
    const auto tax = text.find("VAT 10.25 %", subtotal);
    BOOST_REQUIRE(subtotal != std::string::npos);
    BOOST_TEST(text.find("1.03", tax) != std::string::npos);
    BOOST_TEST(text.find("11.03", tax) != std::string::npos);
}

// Who opens the parcel shall see what is in it and not what it cost.
BOOST_AUTO_TEST_CASE(a_gift_receipt_names_the_goods_and_no_amount)
{
    const Layout gift = giftReceipt(aSale(), {Words{}, MoneyFormat{.symbol = "€"}});
    const std::string text = asText(gift, kColumns80mm);

    for (const char* named :
         {"Gift receipt", "DUB1-2-00017", "Merino socks", "0.735 kg", "SN-4711"})
        BOOST_TEST(text.find(named) != std::string::npos, named);
    for (const char* secret :
         {"129.00", "14.95", "44.85", "1,188", "€", "VAT 23", "Cash", "display"})
        BOOST_TEST(text.find(secret) == std::string::npos, secret);
    BOOST_TEST((gift.blocks.back() == Block{QrCode{"OT1.some.code"}}));
}

BOOST_AUTO_TEST_CASE(a_copy_says_so_first_and_last)
{
    const Language language{Words{}, MoneyFormat{}};
    const Layout original = saleReceipt(aSale(), language);

    const Layout copy = markedCopy(original, language.words);

    const Block mark = CentredText{{"COPY"}, true};
    BOOST_TEST((copy.blocks.front() == mark));
    BOOST_TEST((copy.blocks.back() == mark));
    BOOST_TEST(copy.blocks.size() == original.blocks.size() + 2);
}

BOOST_AUTO_TEST_CASE(money_paid_out_is_headed_as_a_refund)
{
    CompletedSale refund = aSale();
    refund.basket.total = -refund.basket.total;
    const Language language{Words{}, MoneyFormat{}};

    BOOST_TEST(asText(saleReceipt(refund, language), kColumns80mm).find("Refund\n")
               != std::string::npos);
    BOOST_TEST(asText(saleReceipt(aSale(), language), kColumns80mm).find("Refund\n")
               == std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_invoice_that_pays_out_is_a_credit_note_and_names_the_receipt_of_each_line)
{
    CompletedSale note = aSale();
    note.basket.total = -note.basket.total;
    note.basket.lines.at(0).returnedFrom = "dublin-2-00871";
    note.buyer.invoice = InvoiceParty{.name = "Byrne & Co"};

    const std::string text = asText(saleReceipt(note, {Words{}, MoneyFormat{}}), kColumns80mm);

    BOOST_TEST(text.find("Credit note\n") != std::string::npos);
    BOOST_TEST(text.find("From receipt dublin-2-00871") != std::string::npos);
    BOOST_TEST(text.find("Invoice\n") == std::string::npos);
    BOOST_TEST(text.find("Byrne & Co") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
