#include "pos-app/paper/amounts.h"

#include <QLocale>
#include <QString>

namespace onetill::paper {
namespace {

struct Symbol {
    const char* code;
    const char16_t* symbol;
};

// What shoppers know better by its sign than by its code, wherever they are. Locales disagree on
// the width of a yen and add invisible marks to a dirham.
constexpr Symbol kSymbols[] = {
    {"EUR", u"€"}, {"GBP", u"£"}, {"USD", u"$"}, {"JPY", u"¥"}, {"AED", u"د.إ"},
};

QString symbolOf(const QLocale& locale, Currency currency)
{
    const auto code = QString::fromLatin1(currency.code().data(), 3);
    for (const Symbol& known : kSymbols)
        if (code == QLatin1StringView{known.code})
            return QString::fromUtf16(known.symbol);
    return locale.currencySymbol(QLocale::CurrencyIsoCode) == code
               ? locale.currencySymbol(QLocale::CurrencySymbol)
               : code;
}

/// Qt 6.4 has the symbol of these behind the number; ui.md 2.8 and the shops have it in front.
bool isSymbolFirst(const QLocale& locale)
{
    return locale.territory() == QLocale::Switzerland
           || locale.territory() == QLocale::Liechtenstein;
}

/// The narrow blank of French numbers is no column wide in one fixed font and two in another, and
/// few printers have it.
QString fixedPitch(QString separator)
{
    constexpr QChar kNarrowBlank{0x202f};
    return separator.replace(kNarrowBlank, QChar{QChar::Nbsp});
}

void placeSymbol(receipt::MoneyFormat& format, const QLocale& locale, const QString& symbol)
{
    format.symbol = symbol.toStdString();
    if (locale.textDirection() == Qt::RightToLeft) {
        format.symbolFirst = false;
        format.symbolSpaced = true;
        return;
    }
    // Qt formats currency from floating point only, or from whole numbers: so a whole one shows
    // where the locale puts its symbol, and the digits are ours.
    const QString pattern = locale.toCurrencyString(qlonglong{1}, symbol);
    const QString one = locale.toString(1);
    const auto at = pattern.indexOf(one);
    format.symbolFirst = at != 0 || isSymbolFirst(locale);
    const bool blank =
        at >= 0 && !isSymbolFirst(locale) && pattern.size() > one.size() + symbol.size();
    // Letters need a space to be told from digits; symbols do not.
    format.symbolSpaced = blank || (format.symbolFirst && symbol.back().isLetter());
}

} // namespace

receipt::MoneyFormat moneyFormat(const QLocale& locale, Currency currency)
{
    const QString separator = locale.groupSeparator();
    // Spanish and Polish write 1228,40 and 12.284,00.
    const bool early = locale.toString(qlonglong{1000}).contains(separator);
    receipt::MoneyFormat format{.decimalSeparator = locale.decimalPoint().toStdString(),
                                .groupSeparator = fixedPitch(separator).toStdString(),
                                .groupedFrom = early ? 4U : 5U};
    placeSymbol(format, locale, symbolOf(locale, currency));
    return format;
}

} // namespace onetill::paper
