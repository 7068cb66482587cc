#include "counter_top.h"
#include "pos-app/view/till/report_view_model.h"

#include <QTest>

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

struct Reports : test::OpenCounter {
    void closeShift()
    {
        BOOST_REQUIRE(till->shiftDesk().count({.pieces = {}, .total = "0.00"}));
        BOOST_REQUIRE(till->shiftDesk().close({}));
    }

    view::ReportViewModel report{surface, nullptr};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(report_view_model_tests, Reports)

BOOST_AUTO_TEST_CASE(the_x_report_is_not_for_who_counts_blind)
{
    report.openX();
    answer();
    BOOST_TEST(!report.active());
    BOOST_TEST(notice.visible());

    signIn("aoife", test::kManagerPin);
    report.openX();
    answer();
    BOOST_TEST(report.active());
    BOOST_TEST(report.titleText() == QString{"X report"});
    BOOST_TEST(report.lines().contains("Expected cash"));
    BOOST_TEST(report.countedText().isEmpty());

    report.close();
    BOOST_TEST(report.lines().isEmpty());
}

BOOST_AUTO_TEST_CASE(the_last_z_report_can_be_seen_again)
{
    report.openLastZ();
    answer();
    BOOST_TEST(!report.active());
    BOOST_TEST(notice.title() == QString{"No Z report yet"});

    closeShift();
    report.openLastZ();
    answer();
    BOOST_TEST(report.active());
    BOOST_TEST(report.titleText() == QString{"Z report"});
    BOOST_TEST(report.differenceText() == QString{"Exact"});
    BOOST_TEST(report.countedText() == QString{"€0.00"});
}

BOOST_AUTO_TEST_CASE(a_report_is_saved_under_its_number)
{
    closeShift();
    report.openLastZ();
    answer();
    report.savePdf();
    BOOST_TEST(report.pdfBusy());
    QTRY_VERIFY(!report.pdfBusy());

    BOOST_TEST(report.pdfText().startsWith("Saved to "));
    // The first receipt has the same number.
    const auto file = std::filesystem::directory_iterator{surface.receiptFolder}->path();
    BOOST_TEST(file.filename().string().starts_with("Z-"));
}

BOOST_AUTO_TEST_SUITE_END()
