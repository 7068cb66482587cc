#include "pos-app/desk/proof/receipt_bytes.h"
#include "pos-app/desk/proof/receipt_code.h"
#include "tests/support/sale_builder.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace onetill;
using namespace onetill::test;

namespace {

const wire::SigningKey kPrinting{std::array<std::uint8_t, 32>{7}};

/// A sale of so many lines, of goods that are called by their GTIN, or as shops call them.
store::RecordedSale printedSale(std::size_t lines, bool byGtin = true)
{
    std::mt19937 random{5};
    SaleWishes wishes{.skus = {}};
    for (std::size_t i = 0; i < lines; ++i)
        wishes.skus.push_back(byGtin ? std::to_string(4'006'381'000'000 + random() % 999'999)
                                     : "TRAIL-" + std::to_string(random() % 900 + 100) + "-M");
    store::RecordedSale sold{.header = {}, .hash = {}, .sale = aSale(wishes)};
    sold.header.till = *Uuid::parse("0192f3a0-0000-7000-8000-00000000beef");
    sold.header.epoch = wire::Epoch{0xBEEF};
    sold.header.seq = 48'211;
    sold.header.businessDay = {2026, 11, 23};
    for (std::size_t i = 0; i < sold.hash.size(); ++i)
        sold.hash[i] = static_cast<std::uint8_t>(i * 37);
    return sold;
}

Result<desk::ProvedReceipt> believed(const std::string& code)
{
    return desk::readReceiptCode(code, [](const Uuid& till) {
        return Result<std::optional<wire::TillKey>>{
            wire::TillKey{.till = till, .store = {}, .journalKey = kPrinting.publicKey()}};
    });
}

std::size_t linesInOne(std::size_t symbolMax, bool byGtin)
{
    std::size_t lines = 1;
    while (desk::receiptCodes(printedSale(lines + 1, byGtin), kPrinting, symbolMax).size() == 1)
        ++lines;
    return lines;
}

} // namespace

BOOST_AUTO_TEST_SUITE(receipt_code_tests)

// sync.md 4: 60 to 90 lines on paper of 80 mm, about 20 on 58 mm.
BOOST_AUTO_TEST_CASE(one_symbol_holds_the_lines_of_nearly_every_sale)
{
    const std::size_t wide = linesInOne(desk::kSymbolSizeMax, true);
    const std::size_t wideNamed = linesInOne(desk::kSymbolSizeMax, false);
    const std::size_t narrow = linesInOne(desk::kNarrowSymbolSizeMax, true);
    const std::size_t narrowNamed = linesInOne(desk::kNarrowSymbolSizeMax, false);
    BOOST_TEST_MESSAGE("lines by GTIN: " << wide << " and " << narrow << ", by name: " << wideNamed
                                         << " and " << narrowNamed);
    BOOST_TEST(wide >= 90U);
    BOOST_TEST(wideNamed >= 80U);
    BOOST_TEST(narrow >= 25U);
    BOOST_TEST(narrowNamed >= 20U);
}

BOOST_AUTO_TEST_CASE(a_longer_receipt_has_several_symbols_and_each_is_a_receipt_of_its_lines)
{
    const auto sold = printedSale(1000);
    const auto codes = desk::receiptCodes(sold, kPrinting);
    BOOST_TEST(codes.size() > 1U);
    std::size_t next = 0;
    int part = 0;
    for (const std::string& code : codes) {
        BOOST_TEST(code.size() <= desk::kSymbolSizeMax);
        const auto read = believed(code);
        BOOST_REQUIRE_MESSAGE(read, (read ? "" : read.error().detail));
        BOOST_TEST(read->part == ++part);
        BOOST_TEST(static_cast<std::size_t>(read->parts) == codes.size());
        BOOST_TEST(read->lineCount == 1000);
        BOOST_TEST((read->total == sold.sale.total));
        for (const desk::ProvedLine& line : read->lines) {
            BOOST_REQUIRE(next < sold.sale.lines.size());
            const wire::SaleLine& was = sold.sale.lines[next++];
            BOOST_TEST((line
                        == desk::ProvedLine{was.line, was.sku, was.quantity.milli(), was.gross,
                                            was.taxes}));
        }
    }
    BOOST_TEST(next == 1000U);
}

BOOST_AUTO_TEST_CASE(a_receipt_of_too_many_symbols_says_how_many_lines_there_were)
{
    const auto codes = desk::receiptCodes(printedSale(1000), kPrinting, 400);
    BOOST_REQUIRE(codes.size() == 1U);
    const auto read = believed(codes.front());
    BOOST_REQUIRE(read);
    BOOST_TEST(!read->hasLines());
    BOOST_TEST(read->lines.empty());
    BOOST_TEST(read->lineCount == 1000);
}

BOOST_AUTO_TEST_CASE(what_is_not_usual_in_a_line_comes_back_as_it_was)
{
    auto sold = printedSale(6);
    auto& lines = sold.sale.lines;
    lines[0].line = 8;
    lines[1].line = 9;
    lines[1].quantity = *Quantity::fromMilli(-2000, Unit::Piece);
    lines[1].gross = -lines[1].gross;
    lines[1].taxes[0].amount = -lines[1].taxes[0].amount;
    lines[1].taxes[0].base = -lines[1].taxes[0].base;
    lines[2].quantity = *Quantity::fromMilli(375, Unit::Kilogram);
    lines[2].sku = sku("Caf\xc3\xa9, lose");
    lines[3].taxes.clear();
    lines[4].taxes[0].amount = euros(1);
    lines[5].taxes[0].base = euros(7);
    lines[5].sku = sku("000000000000000000000000000017");
    sold.sale.tenders = {{"cash", sold.sale.total}, {"shells", Money::zero(euro())}};
    sold.sale.change = Money::zero(euro());

    const auto codes = desk::receiptCodes(sold, kPrinting);
    const auto read = believed(codes.front());

    BOOST_REQUIRE_MESSAGE(read, (read ? "" : read.error().detail));
    BOOST_TEST(read->tenders.at(1).kind == "shells");
    BOOST_REQUIRE(read->lines.size() == lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        BOOST_TEST(read->lines[i].line == lines[i].line);
        BOOST_TEST((read->lines[i].sku == lines[i].sku));
        BOOST_TEST(read->lines[i].quantityMilli == lines[i].quantity.milli());
        BOOST_TEST((read->lines[i].paid == lines[i].gross));
        BOOST_TEST((read->lines[i].taxes == lines[i].taxes));
    }
}

// Whoever signs it, only what the till itself writes is a receipt.
BOOST_AUTO_TEST_CASE(bytes_that_are_cut_or_said_otherwise_are_no_receipt)
{
    const auto whole = believed(desk::receiptCodes(printedSale(5), kPrinting).front()).value();
    const std::string bytes = desk::receiptBytes(whole);
    BOOST_REQUIRE(desk::readReceiptBytes(bytes));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        BOOST_TEST(!desk::readReceiptBytes(bytes.substr(0, size)));
    BOOST_TEST(!desk::readReceiptBytes(bytes + '\0'));
    for (std::size_t at = 0; at < bytes.size(); ++at)
        for (const int wrong : {0x00, 0x01, 0x7f, 0x80, 0xff}) {
            std::string changed = bytes;
            changed[at] = static_cast<char>(wrong);
            const auto read = desk::readReceiptBytes(changed);
            BOOST_TEST((!read || desk::receiptBytes(*read) == changed));
        }
}

BOOST_AUTO_TEST_SUITE_END()
