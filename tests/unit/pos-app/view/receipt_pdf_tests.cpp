#include "counter_top.h"
#include "pos-app/view/text/receipt_pdf.h"
#include "resources/fonts.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <regex>
#include <sstream>

namespace {

using namespace onetill;

receipt::Layout aLayout(int items)
{
    receipt::Layout layout;
    layout.blocks.push_back(receipt::CentredText{{"Fjell & Field", "41 Grafton Street"}, true});
    layout.blocks.push_back(receipt::Rule{});
    receipt::Items sold;
    for (int i = 0; i < items; ++i)
        sold.rows.push_back({"A name that is far too long for one line of paper of 80 mm",
                             "1,228.40",
                             "A",
                             {"2 x 614.20"}});
    layout.blocks.push_back(sold);
    layout.blocks.push_back(receipt::Pairs{{{"Total", "€1,228.40", true}}});
    layout.blocks.push_back(receipt::TaxTable{{"Tax", "Net", "Tax", "Gross"},
                                              {{"A VAT 23 %", "998.70", "229.70", "1,228.40"}}});
    return layout;
}

std::string contentOf(const std::filesystem::path& file)
{
    std::ostringstream content;
    content << std::ifstream{file, std::ios::binary}.rdbuf();
    return content.str();
}

/// Width and height of the page in points.
std::pair<int, int> pageOf(const std::string& pdf)
{
    std::smatch box;
    if (!std::regex_search(pdf, box, std::regex{R"(/MediaBox \[0 0 (\d+)\S* (\d+)\S*\])"}))
        return {0, 0};
    return {std::stoi(box[1]), std::stoi(box[2])};
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(receipt_pdf_tests, test::TemporaryDirectory)

BOOST_AUTO_TEST_CASE(a_receipt_is_one_page_80_mm_wide_and_as_long_as_its_lines)
{
    resources::registerFonts();
    BOOST_REQUIRE(view::writeReceiptPdf(aLayout(1), path() / "new" / "short.pdf"));
    BOOST_REQUIRE(view::writeReceiptPdf(aLayout(30), path() / "long.pdf"));

    const std::string brief = contentOf(path() / "new" / "short.pdf");
    const std::string extended = contentOf(path() / "long.pdf");

    BOOST_TEST(brief.starts_with("%PDF-"));
    const auto [width, height] = pageOf(brief);
    BOOST_TEST((width >= 225 && width <= 228), "80 mm are 226.8 points, not " << width);
    BOOST_TEST(pageOf(extended).second > 4 * height);
}

// A scaled bitmap blurs on the way through a printer's driver, and a blurred symbol is not read.
BOOST_AUTO_TEST_CASE(the_symbol_is_drawn_in_lines_below_the_text)
{
    resources::registerFonts();
    receipt::Layout layout = aLayout(1);
    BOOST_REQUIRE(view::writeReceiptPdf(layout, path() / "without.pdf"));
    layout.blocks.emplace_back(receipt::QrCode{"OT1." + std::string(400, 'x')});
    BOOST_REQUIRE(view::writeReceiptPdf(layout, path() / "with.pdf"));

    const std::string without = contentOf(path() / "without.pdf");
    const std::string with = contentOf(path() / "with.pdf");

    // 404 bytes are 77 modules, 85 with the quiet zone: 42.5 mm at half a millimetre each.
    BOOST_TEST(pageOf(with).second - pageOf(without).second == 121);
    BOOST_TEST(with.size() > without.size() + 2000, "nothing is drawn there");
    BOOST_TEST(with.find("/Subtype /Image") == std::string::npos);
}

// A receipt that cannot be written must not leave half a file that somebody sends on.
BOOST_AUTO_TEST_CASE(what_cannot_be_written_is_an_error_and_leaves_nothing)
{
    const auto file = path() / "folder.pdf";
    std::filesystem::create_directory(file);

    const auto written = view::writeReceiptPdf(aLayout(1), file);

    BOOST_REQUIRE(!written);
    BOOST_TEST((written.error().code == ErrorCode::StorageFailed));
    BOOST_TEST(std::distance(std::filesystem::directory_iterator{path()}, {}) == 1);
}

BOOST_AUTO_TEST_CASE(file_names_hold_no_character_that_a_file_system_minds)
{
    BOOST_TEST(view::receiptFileName("DUB1-2-00894") == "DUB1-2-00894.pdf");
    BOOST_TEST(view::receiptFileName("../etc/x y") == "___etc_x_y.pdf");
}

BOOST_AUTO_TEST_SUITE_END()
