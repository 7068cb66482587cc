#include "pos-app/desk/proof/receipt_code.h"
#include "pos-app/receipt/qr_modules.h"
#include "tests/support/scanner/symbol_reader.h"

#include <QPainter>

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

/// Three pixels a module, as on the screen.
QImage drawn(const std::vector<std::string>& rows)
{
    constexpr int kModule = 3;
    const int side = (static_cast<int>(rows.size()) + 2 * receipt::kQuietModules) * kModule;
    QImage picture{side, side, QImage::Format_Grayscale8};
    picture.fill(Qt::white);
    QPainter painter{&picture};
    for (std::size_t y = 0; y < rows.size(); ++y)
        for (std::size_t x = 0; x < rows.size(); ++x)
            if (rows[y][x] == '1')
                painter.fillRect((static_cast<int>(x) + receipt::kQuietModules) * kModule,
                                 (static_cast<int>(y) + receipt::kQuietModules) * kModule, kModule,
                                 kModule, Qt::black);
    return picture;
}

/// As long as asked for, in the letters of a receipt's code.
std::string code(std::size_t size)
{
    std::string text = "OT1.";
    for (unsigned letter = 1; text.size() < size; letter = (letter * 75 + 74) % 65'537)
        text += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[letter % 64];
    return text;
}

/// The same in the letters of today's codes, which a symbol packs closer.
std::string closeCode(std::size_t size)
{
    std::string text = "OT2.";
    for (unsigned letter = 1; text.size() < size; letter = (letter * 75 + 74) % 65'537)
        text += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"[letter % 45];
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(receipt_symbol_tests)

BOOST_AUTO_TEST_CASE(a_scanner_reads_what_was_put_in)
{
    for (const std::size_t size : {5U, 200U, 700U, 1264U, 2331U}) {
        const auto rows = receipt::qrModules(code(size));

        BOOST_TEST(test::symbolIn(drawn(rows)) == code(size));
    }
    for (const std::size_t size : {300U, 734U, 1839U})
        BOOST_TEST(test::symbolIn(drawn(receipt::qrModules(closeCode(size)))) == closeCode(size));
}

BOOST_AUTO_TEST_CASE(a_symbol_is_as_small_as_its_content_allows_and_no_larger_than_the_paper)
{
    BOOST_TEST(receipt::qrModules(code(5)).size() == 21U);     // version 1
    BOOST_TEST(receipt::qrModules(code(1264)).size() == 133U); // 29
    BOOST_TEST(receipt::qrModules(code(2331)).size() == 177U); // 40
    BOOST_TEST(receipt::qrModules(code(2400)).empty());
    BOOST_TEST(receipt::qrModules(closeCode(desk::kNarrowSymbolSizeMax)).size() == 85U); // 17
    BOOST_TEST(receipt::qrModules(closeCode(desk::kNarrowSymbolSizeMax + 1)).size() == 89U);
    BOOST_TEST(receipt::qrModules(closeCode(desk::kSymbolSizeMax)).size() == 133U); // 29
    BOOST_TEST(receipt::qrModules(closeCode(desk::kSymbolSizeMax + 1)).size() == 137U);
    BOOST_TEST(receipt::qrModules("").empty());
}

BOOST_AUTO_TEST_SUITE_END()
