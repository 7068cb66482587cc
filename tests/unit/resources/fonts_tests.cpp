#include "resources/fonts.h"

#include <QDir>
#include <QFont>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QRawFont>
#include <QString>

#include <boost/test/unit_test.hpp>

namespace {

const QString kDigitsAndSigns = QStringLiteral("0123456789+\u2212");

/// Every font the screens ask for: both families, each shipped weight, from captions to the hero.
std::vector<QFont> shippedFonts()
{
    onetill::resources::registerFonts();
    std::vector<QFont> fonts;
    for (const auto* family : {"OneTill Sans", "OneTill Display"}) {
        for (const auto weight : {QFont::Normal, QFont::Medium, QFont::DemiBold, QFont::Bold}) {
            for (const int pixels : {14, 18, 44, 136}) {
                QFont font{QString::fromLatin1(family)};
                font.setWeight(weight);
                font.setPixelSize(pixels);
                fonts.push_back(font);
            }
        }
    }
    return fonts;
}

std::string nameOf(const QFont& font)
{
    return QStringLiteral("%1 %2, %3 px")
        .arg(font.family(), QString::number(font.weight()), QString::number(font.pixelSize()))
        .toStdString();
}

} // namespace

BOOST_AUTO_TEST_SUITE(fonts_tests)

// A weight that is missing from the program is drawn in the next best font, without a word.
BOOST_AUTO_TEST_CASE(each_family_and_weight_is_found_under_its_own_name)
{
    for (const auto& font : shippedFonts()) {
        const QFontInfo found{font};

        BOOST_TEST_CONTEXT(nameOf(font))
        {
            BOOST_TEST((found.family() == font.family()));
            BOOST_TEST(found.weight() == font.weight());
        }
    }
}

// Digits of different widths make the total jump while a cashier scans, and columns of amounts
// crooked. Pairs are measured, because a kerned pair breaks a column as well.
BOOST_AUTO_TEST_CASE(any_two_digits_or_signs_are_as_wide_as_any_other_two)
{
    for (const auto& font : shippedFonts()) {
        const QFontMetricsF metrics{font};
        const auto expected = metrics.horizontalAdvance(QStringLiteral("88"));

        for (const auto first : kDigitsAndSigns) {
            for (const auto second : kDigitsAndSigns) {
                const QString pair = QString{first} + second;
                BOOST_TEST_CONTEXT(nameOf(font) << " '" << pair.toStdString() << "'")
                BOOST_TEST(metrics.horizontalAdvance(pair) == expected);
            }
        }
    }
}

// In Arabic and Hebrew, codes and amounts are wrapped in direction marks; a box in their place, or
// a glyph of another font, would be seen by every customer.
BOOST_AUTO_TEST_CASE(direction_marks_take_no_room)
{
    for (const auto& font : shippedFonts()) {
        const QFontMetricsF metrics{font};
        const QString code = QStringLiteral("0412-2-00871");
        const QString wrapped = QStringLiteral("\u2066%1\u2069").arg(code);

        BOOST_TEST_CONTEXT(nameOf(font))
        {
            BOOST_TEST(metrics.horizontalAdvance(wrapped) == metrics.horizontalAdvance(code));
            BOOST_TEST(metrics.boundingRect(wrapped).height()
                       == metrics.boundingRect(code).height());
        }
    }
}

// Amounts line up at the decimal separator, so no digit may move closer to it than another.
BOOST_AUTO_TEST_CASE(every_digit_keeps_the_same_distance_from_separators_and_currency_signs)
{
    const QString neighbours = QStringLiteral(".,'’\u202f€£$%");
    for (const auto& font : shippedFonts()) {
        const QFontMetricsF metrics{font};

        for (const auto neighbour : neighbours) {
            const auto around = [&](QChar digit) {
                return metrics.horizontalAdvance(QString{neighbour} + digit + neighbour);
            };
            for (const auto digit : kDigitsAndSigns) {
                BOOST_TEST_CONTEXT(nameOf(font)
                                   << " '" << QString{neighbour}.toStdString() << "' around '"
                                   << QString{digit}.toStdString() << "'")
                BOOST_TEST(around(digit) == around(QLatin1Char{'8'}));
            }
        }
    }
}

// A serial number must read as it was typed; Inter's contextual forms make a multiplication sign of
// an x between digits.
BOOST_AUTO_TEST_CASE(a_code_is_shown_character_by_character)
{
    for (const auto& font : shippedFonts()) {
        const QFontMetricsF metrics{font};
        const QString code = QStringLiteral("10x20");
        qreal apart = 0;
        for (const auto character : code)
            apart += metrics.horizontalAdvance(character);

        BOOST_TEST_CONTEXT(nameOf(font))
        BOOST_TEST(metrics.horizontalAdvance(code) == apart);
    }
}

// Qt quietly borrows a missing letter from any font of the system, so the files are asked.
BOOST_AUTO_TEST_CASE(the_scripts_of_european_shops_are_in_the_font_itself)
{
    const QString needed =
        QStringLiteral("Ağ Żółć Ελλάς Цена Trường €£$₺₽₴ →✓×…’");
    const QDir bundled{QStringLiteral(":/onetill/fonts")};
    BOOST_REQUIRE(bundled.entryList().size() == 8);
    for (const auto& file : bundled.entryInfoList()) {
        const QRawFont font{file.filePath(), 16};

        for (const auto letter : needed) {
            BOOST_TEST_CONTEXT(file.fileName().toStdString()
                               << " '" << QString{letter}.toStdString() << "'")
            BOOST_TEST(font.supportsCharacter(letter));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
