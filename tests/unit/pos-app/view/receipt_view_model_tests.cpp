#include "counter_top.h"
#include "pos-app/view/receipt_view_model.h"
#include "pos-app/view/text/receipt_language.h"

#include <QTest>

#include <boost/test/unit_test.hpp>

using namespace onetill;

namespace {

/// A mug was sold, and its receipt is on the screen.
struct Sold : test::OpenCounter {
    Sold()
    {
        auto& desk = till->registerDesk();
        BOOST_REQUIRE(desk.scan(test::kMugCode));
        BOOST_REQUIRE(desk.tender(domain::TenderKind::Cash, "20.00"));
        receipt.show(desk.complete().value());
    }

    void save()
    {
        receipt.savePdf();
        BOOST_TEST(receipt.pdfText() == QString{"Saving…"});
        answer();
        BOOST_TEST(QTest::qWaitFor([this] { return !receipt.pdfBusy(); }));
        BOOST_TEST(receipt.pdfText().startsWith("Saved to "));
    }
    std::int64_t entries() { return till->statusDesk().status()->journal.seq; }

    view::ReceiptViewModel receipt{surface, nullptr};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(receipt_view_model_tests, Sold)

BOOST_AUTO_TEST_CASE(the_screen_shows_every_symbol_of_a_long_receipt)
{
    BOOST_TEST(receipt.symbols().size() == 1);

    auto& desk = till->registerDesk();
    BOOST_REQUIRE(desk.scan(test::kMugCode));
    BOOST_REQUIRE(desk.tender(domain::TenderKind::Cash, "20.00"));
    auto sale = desk.complete().value();
    sale.furtherQr = {sale.qr, sale.qr};
    receipt.show(sale);

    BOOST_REQUIRE(receipt.symbols().size() == 3);
    BOOST_TEST(receipt.symbols().back().toStringList().size() > 20);
}

BOOST_AUTO_TEST_CASE(a_pdf_of_the_receipt_is_saved_beside_the_books)
{
    const auto before = entries();
    save();

    BOOST_TEST(notice.title() == QString{"Receipt saved as PDF"});
    BOOST_TEST(notice.text().endsWith(".pdf"));
    BOOST_TEST(!std::filesystem::is_empty(surface.receiptFolder));
    BOOST_TEST(entries() == before);
}

// It goes into the parcel. The customer's own receipt is still to be given, and no copy then.
BOOST_AUTO_TEST_CASE(a_gift_receipt_lies_beside_the_receipt_and_is_in_the_journal)
{
    const auto before = entries();
    BOOST_TEST(receipt.canGift());

    receipt.saveGift();
    answer();
    BOOST_TEST(QTest::qWaitFor([this] { return !receipt.pdfBusy(); }));

    BOOST_TEST(receipt.pdfText().endsWith("-gift.pdf"));
    BOOST_TEST(notice.title() == QString{"Gift receipt saved as PDF"});
    BOOST_TEST(entries() == before + 1);
    save();
    BOOST_TEST(entries() == before + 1);
    BOOST_TEST(!receipt.pdfText().endsWith("-gift.pdf"));
}

BOOST_AUTO_TEST_CASE(a_gift_receipt_that_is_refused_says_why)
{
    BOOST_REQUIRE(till->signInDesk().lock());
    receipt.saveGift();
    answer();

    BOOST_TEST(!receipt.pdfBusy());
    BOOST_TEST(!receipt.pdfText().isEmpty());
    BOOST_TEST(!receipt.pdfText().startsWith("Sav"));
}

// The cashier's screen stays as it is.
BOOST_AUTO_TEST_CASE(the_paper_speaks_the_customers_language_and_the_screen_its_own)
{
    auto sale = till->registerDesk().receipt().value();
    const auto preview = [&](const char* language) {
        sale.language = language;
        receipt.show(sale);
        return receipt.previewLines();
    };

    BOOST_TEST(preview("de-AT").contains("\nRückgeld "));
    BOOST_TEST(preview("nb").contains("\nVeksel "));
    BOOST_TEST(receipt.totalText().startsWith("€"));
    BOOST_TEST(receipt.offerHint() == QString{"Scanning the next item starts a new sale"});
    for (const char* none : {"", "ja-JP", "ar", "../de"})
        BOOST_TEST(preview(none).contains("\nChange "), none);
}

BOOST_AUTO_TEST_CASE(without_the_customers_language_it_is_the_stores_and_else_english)
{
    const Currency euro = *Currency::fromCode("EUR");
    auto sale = till->registerDesk().receipt().value();
    sale.language = "x";
    const auto by = [&](const char* store) {
        return view::receiptLanguage(sale, view::MoneyText{store, euro});
    };

    BOOST_TEST(by("fr-FR").tag == "fr");
    BOOST_TEST(by("en-IE").tag == "en");
    BOOST_TEST(by("it-IT").tag == "en");
    BOOST_TEST(by("it-IT").money.decimalSeparator == ",");
    BOOST_TEST(by("ar-AE").words.total == "Total");
}

// Two papers that look like the original bring the goods back twice.
BOOST_AUTO_TEST_CASE(whatever_is_given_out_after_the_receipt_is_a_copy_and_in_the_journal)
{
    save();
    const auto before = entries();

    save();
    BOOST_TEST(entries() == before + 1);

    receipt.recall();
    answer();
    save();
    BOOST_TEST(entries() == before + 2);
}

BOOST_AUTO_TEST_SUITE_END()
