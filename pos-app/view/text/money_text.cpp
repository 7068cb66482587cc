#include "pos-app/view/text/money_text.h"

#include "sync-engine/contract/values/decimal.h"

#include <utility>

namespace onetill::view {
namespace {

constexpr QChar kMinus{0x2212};

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

} // namespace

MoneyText::MoneyText(const QString& localeTag, Currency currency)
    : MoneyText{QLocale{localeTag}, currency}
{
}

MoneyText::MoneyText(QLocale locale, Currency currency)
    : m_locale{std::move(locale)}, m_currency{currency}
{
    const QString symbol = symbolOf(m_locale, currency);
    if (m_locale.textDirection() == Qt::RightToLeft) {
        m_after = QChar{QChar::Nbsp} + symbol;
        return;
    }
    // Qt formats currency from floating point only, or from whole numbers: so a whole one shows
    // where the locale puts its symbol, and the digits are ours.
    const QString pattern = m_locale.toCurrencyString(qlonglong{1}, symbol);
    const QString one = m_locale.toString(1);
    const auto at = pattern.indexOf(one);
    if (at < 0 || isSymbolFirst(m_locale)) {
        m_before = symbol;
    } else {
        m_before = pattern.left(at);
        m_after = pattern.mid(at + one.size());
    }
    // Letters need a space to be told from digits; symbols do not.
    if (m_after.isEmpty() && !m_before.isEmpty() && m_before.back().isLetter())
        m_before += QChar::Nbsp;
}

MoneyText MoneyText::in(Currency currency) const
{
    return MoneyText{m_locale, currency};
}

QString MoneyText::digits(std::int64_t scaled, int exponent) const
{
    QString text = QString::fromStdString(formatDecimal(scaled, exponent));
    if (text.startsWith(u'-'))
        text.remove(0, 1);
    const auto point = exponent > 0 ? text.size() - exponent - 1 : text.size();
    if (exponent > 0)
        text.replace(point, 1, m_locale.decimalPoint());
    for (auto at = point - 3; at > 0; at -= 3)
        text.insert(at, m_locale.groupSeparator());
    return text;
}

QString MoneyText::withSymbol(Money amount) const
{
    const QString text = m_before + digits(amount.minor(), amount.currency().exponent()) + m_after;
    return amount.isNegative() ? kMinus + text : text;
}

QString MoneyText::briefly(Money amount) const
{
    const int exponent = amount.currency().exponent();
    const QString zeros{exponent, u'0'};
    const QString text = withSymbol(amount);
    if (exponent == 0 || !QString::fromStdString(amount.text()).endsWith(u'.' + zeros))
        return text;
    // Nothing else in an amount is a point and only zeros.
    return QString{text}.remove(m_locale.decimalPoint() + zeros);
}

QString MoneyText::bare(Money amount) const
{
    const QString text = digits(amount.minor(), amount.currency().exponent());
    return amount.isNegative() ? kMinus + text : text;
}

receipt::MoneyFormat MoneyText::onPaper() const
{
    const QString symbol = (m_before + m_after).trimmed();
    return {.decimalSeparator = m_locale.decimalPoint().toStdString(),
            .groupSeparator = m_locale.groupSeparator().toStdString(),
            .symbol = symbol.toStdString(),
            .symbolFirst = !m_before.isEmpty(),
            .symbolSpaced = symbol.size() < (m_before + m_after).size()};
}

QString MoneyText::unitPrice(Money price, Unit unit) const
{
    if (unit == Unit::Piece)
        return withSymbol(price);
    return withSymbol(price) + QStringLiteral(" / ") + QString::fromUtf8(unitWord(unit).data());
}

QString MoneyText::quantity(Quantity quantity) const
{
    return thousandths(quantity.milli());
}

QString MoneyText::typedQuantity(Quantity quantity, int decimals) const
{
    std::int64_t scaled = quantity.milli();
    for (int i = decimals; i < 3; ++i)
        scaled /= 10;
    return digits(scaled, decimals) + (decimals == 0 ? m_locale.decimalPoint() : QString{});
}

QString MoneyText::thousandths(std::int64_t milli) const
{
    const bool whole = milli % 1000 == 0;
    const QString text = whole ? digits(milli / 1000, 0) : digits(milli, 3);
    return milli < 0 ? kMinus + text : text;
}

} // namespace onetill::view
