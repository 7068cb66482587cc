#include "pos-app/paper/languages.h"
#include "pos-app/paper/price_reasons.h"
#include "pos-app/paper/receipt_words.h"
#include "pos-app/receipt/columns.h"
#include "pos-app/receipt/gift_receipt.h"
#include "pos-app/receipt/text_form.h"
#include "printed_sale.h"

#include <QTranslator>

#include <boost/test/unit_test.hpp>

#include <set>
#include <sstream>

namespace {

using namespace onetill;

const QStringList kShipped{"en", "de", "es", "fr", "nb", "pl"};

receipt::Language spoken(const QString& language)
{
    return paper::languageOf(language.toStdString(), test::kEur).value();
}

/// With all that may stand on it: every kind of tender, an invoice, an exemption, a reason.
domain::CompletedSale everything()
{
    using enum domain::TenderKind;
    domain::CompletedSale sale = test::aSale();
    sale.till = "TRAINING-0412-2";
    sale.receiptNumber = "TRAINING-0412-2-00017";
    sale.settlement.change = test::eur("1234.50");
    sale.tenders.clear();
    for (const auto kind : {Cash, Card, GiftCard, StoreCredit, Points, Prepayment, Voucher})
        sale.tenders.push_back({static_cast<int>(kind), kind, test::eur("1234.50"), "12345678"});
    sale.basket.lines[0].adjustments.push_back({.kind = domain::AdjustmentKind::LineDiscount,
                                                .amount = test::eur("-10.00"),
                                                .reason = "display-model",
                                                .by = {},
                                                .approvedBy = {}});
    sale.basket.lines[1].priceGroup = "gold";
    sale.basket.lines[1].salespersonName = "Niamh Byrne";
    sale.buyer.customer = CustomerId::parse("C-1007").value();
    sale.buyer.invoice =
        domain::InvoiceParty{"Byrne & Co", "IE6388047V", "1 Quay\nSligo", "PO-4711"};
    sale.buyer.exemption = domain::Exemption{.reason = "diplomatic", .certificate = "EX-77"};
    return sale;
}

} // namespace

BOOST_AUTO_TEST_SUITE(translations_tests)

BOOST_AUTO_TEST_CASE(the_languages_are_those_of_the_readme)
{
    BOOST_TEST((paper::languages() == kShipped));
}

// lrelease leaves out what is unfinished, so that is missing here too.
BOOST_AUTO_TEST_CASE(every_word_is_translated_in_every_language)
{
    for (const QString& language : kShipped.mid(1)) {
        QTranslator translator;
        BOOST_REQUIRE(translator.load(":/onetill/receipt/receipt_" + language + ".qm"));
        BOOST_TEST_CONTEXT(language.toStdString())
        {
            for (const paper::ReceiptWord& word : paper::receiptWords())
                BOOST_TEST(!translator.translate("Receipt", word.english).isEmpty(), word.english);
            for (const paper::PriceReason& reason : paper::kPriceReasons)
                BOOST_TEST(!translator.translate("Reason", reason.text).isEmpty(), reason.text);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_words_that_a_layout_has_by_itself_are_the_sources)
{
    const receipt::Words own;
    for (const paper::ReceiptWord& word : paper::receiptWords())
        BOOST_TEST((own.*word.place) == word.english);
}

// Two tenders of one name, or a refund headed like an invoice, would be a wrong document.
BOOST_AUTO_TEST_CASE(no_two_ways_to_pay_and_no_two_papers_have_one_name)
{
    for (const QString& language : kShipped) {
        const receipt::Words w = spoken(language).words;
        const std::set<std::string> tenders{w.cash,   w.card,    w.giftCard,   w.storeCredit,
                                            w.points, w.voucher, w.prepayment, w.change};
        const std::set<std::string> papers{w.receipt, w.giftReceipt, w.refund,
                                           w.invoice, w.copy,        w.training};

        BOOST_TEST(tenders.size() == 8U, language.toStdString());
        BOOST_TEST(papers.size() == 6U, language.toStdString());
    }
}

// A word beside its value on the narrow paper; the hash takes 19 columns of its 32.
BOOST_AUTO_TEST_CASE(words_are_short_enough_for_paper_of_58_mm)
{
    for (const QString& language : kShipped) {
        const receipt::Words words = spoken(language).words;
        BOOST_TEST_CONTEXT(language.toStdString())
        {
            for (const paper::ReceiptWord& word : paper::receiptWords()) {
                const bool heard = word.place == &receipt::Words::code;
                BOOST_TEST((heard || receipt::columnsOf(words.*word.place) <= 18),
                           words.*word.place);
            }
            for (const auto& [id, reason] : words.reasons)
                BOOST_TEST(receipt::columnsOf(reason) <= 20U, reason);
            for (const std::string& word : {words.entryHash, words.toPay, words.total})
                BOOST_TEST(receipt::columnsOf(word) <= 32U - 1 - 19, word);
            BOOST_TEST(receipt::columnsOf(words.tax + words.net + words.tax + words.gross) <= 29U);
        }
    }
}

BOOST_AUTO_TEST_CASE(no_line_leaves_the_paper_in_any_language)
{
    const domain::CompletedSale sale = everything();
    for (const QString& language : kShipped)
        for (const std::size_t columns : {receipt::kColumns58mm, receipt::kColumns80mm})
            for (const auto& layout : {receipt::saleReceipt(sale, spoken(language)),
                                       receipt::giftReceipt(sale, spoken(language))}) {
                std::istringstream lines{receipt::asText(layout, columns)};
                for (std::string line; std::getline(lines, line);)
                    BOOST_REQUIRE_MESSAGE(receipt::columnsOf(line) <= columns,
                                          language.toStdString() << ": " << line);
            }
}

// What the customer cannot read is as good as not printed.
BOOST_AUTO_TEST_CASE(nothing_on_the_paper_stays_english)
{
    const domain::CompletedSale sale = everything();
    for (const QString& language : kShipped.mid(1)) {
        const receipt::Language theirs = spoken(language);
        const std::string text =
            receipt::asText(receipt::markedCopy(receipt::saleReceipt(sale, theirs), theirs.words),
                            receipt::kColumns80mm);
        BOOST_TEST_CONTEXT(language.toStdString())
        {
            for (const paper::ReceiptWord& word : paper::receiptWords())
                if (theirs.words.*word.place != word.english)
                    BOOST_TEST(text.find("\n" + std::string{word.english} + " ")
                                   == std::string::npos,
                               text);
            BOOST_TEST(text.find("Display model") == std::string::npos);
            BOOST_TEST(text.find(theirs.words.reasons.at("display-model")) != std::string::npos);
            BOOST_TEST(text.find(theirs.words.copy) != std::string::npos);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
