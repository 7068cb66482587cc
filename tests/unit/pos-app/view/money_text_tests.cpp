#include "counter_top.h"
#include "pos-app/view/text/money_text.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

struct Written {
    const char* locale;
    const char* currency;
    std::int64_t minor;
    const char16_t* withSymbol;
    const char16_t* bare;
};

// ui.md 2.8; locales as CLDR has them. U+00A0 and U+202F are blanks that no line breaks at.
constexpr Written kWritten[] = {
    {"en-IE", "EUR", 122'840, u"€1,228.40", u"1,228.40"},
    {"de-DE", "EUR", 122'840, u"1.228,40\u00a0€", u"1.228,40"},
    {"fr-FR", "EUR", 122'840, u"1\u202f228,40\u00a0€", u"1\u202f228,40"},
    {"es-ES", "EUR", 122'840, u"1228,40\u00a0€", u"1228,40"},
    {"es-ES", "EUR", 1'228'400, u"12.284,00\u00a0€", u"12.284,00"},
    {"pl-PL", "EUR", 122'840, u"1228,40\u00a0€", u"1228,40"},
    {"de-CH", "CHF", 122'840, u"CHF\u00a01’228.40", u"1’228.40"},
    {"ja-JP", "JPY", 122'840, u"¥122,840", u"122,840"},
    {"en-KW", "KWD", 374'125, u"KWD\u00a0374.125", u"374.125"},
    {"ar-AE", "AED", 401'130, u"4,011.30\u00a0د.إ", u"4,011.30"},
    {"en-GB", "GBP", 5, u"£0.05", u"0.05"},
    {"en-US", "USD", 100'000'000, u"$1,000,000.00", u"1,000,000.00"},
    {"en-IE", "EUR", -1'800, u"\u2212€18.00", u"\u221218.00"},
    {"en-IE", "EUR", 0, u"€0.00", u"0.00"},
    {"en-IE", "GBP", 99'999, u"£999.99", u"999.99"},
    {"en-IE", "EUR", 1'000'000'000'000, u"€10,000,000,000.00", u"10,000,000,000.00"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(money_text_tests)

BOOST_AUTO_TEST_CASE(amounts_read_as_the_stores_customers_write_them)
{
    for (const Written& written : kWritten) {
        const Currency currency = *Currency::fromCode(written.currency);
        const view::MoneyText money{QString::fromLatin1(written.locale), currency};
        const Money amount = *Money::fromMinor(written.minor, currency);

        BOOST_TEST_CONTEXT(written.locale)
        {
            BOOST_TEST(money.withSymbol(amount) == QString::fromUtf16(written.withSymbol));
            BOOST_TEST(money.bare(amount) == QString::fromUtf16(written.bare));
        }
    }
}

BOOST_AUTO_TEST_CASE(quantities_are_bare_when_whole_and_have_three_decimals_when_weighed)
{
    const Currency euro = *Currency::fromCode("EUR");
    const view::MoneyText irish{"en-IE", euro};
    const view::MoneyText german{"de-DE", euro};

    BOOST_TEST(irish.quantity(*Quantity::fromMilli(3000, Unit::Piece)) == QString{"3"});
    BOOST_TEST(irish.quantity(*Quantity::fromMilli(486, Unit::Kilogram)) == QString{"0.486"});
    BOOST_TEST(german.quantity(*Quantity::fromMilli(2400, Unit::Metre)) == QString{"2,400"});
    BOOST_TEST(irish.quantity(*Quantity::fromMilli(-1000, Unit::Piece)) == QString{"\u22121"});
}

// The receipt has no locale of its own; it must not disagree with the screen beside it, but for
// signs that printers do not have.
BOOST_AUTO_TEST_CASE(paper_says_the_same_as_the_screen)
{
    for (const Written& written : kWritten) {
        const Currency currency = *Currency::fromCode(written.currency);
        const view::MoneyText money{QString::fromLatin1(written.locale), currency};
        const Money amount = *Money::fromMinor(written.minor, currency);

        const QString paper = QString::fromStdString(money.onPaper().withSymbol(amount));

        BOOST_TEST(QString{paper}.replace(u'-', QChar{0x2212})
                   == money.withSymbol(amount).replace(QChar{0x202f}, QChar{QChar::Nbsp}));
    }
}

BOOST_AUTO_TEST_SUITE_END()
