#include "counter_top.h"
#include "pos-app/view/receipt_view_model.h"

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

BOOST_AUTO_TEST_CASE(a_pdf_of_the_receipt_is_saved_beside_the_books)
{
    const auto before = entries();
    save();

    BOOST_TEST(notice.title() == QString{"Receipt saved as PDF"});
    BOOST_TEST(notice.text().endsWith(".pdf"));
    BOOST_TEST(!std::filesystem::is_empty(surface.receiptFolder));
    BOOST_TEST(entries() == before);
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
