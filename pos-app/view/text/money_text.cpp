#include "pos-app/view/text/money_text.h"

#include "pos-app/paper/amounts.h"
#include "sync-engine/contract/values/decimal.h"

#include <utility>

namespace onetill::view {
namespace {

constexpr QChar kMinus{0x2212};

} // namespace

MoneyText::MoneyText(const QString& localeTag, Currency currency)
    : MoneyText{QLocale{localeTag}, currency}
{
}

MoneyText::MoneyText(QLocale locale, Currency currency)
    : m_locale{std::move(locale)},
      m_currency{currency},
      m_paper{paper::moneyFormat(m_locale, currency)}
{
    const auto symbol = QString::fromStdString(m_paper.symbol);
    const QString blank = m_paper.symbolSpaced ? QString{QChar::Nbsp} : QString{};
    m_before = m_paper.symbolFirst ? symbol + blank : QString{};
    m_after = m_paper.symbolFirst ? QString{} : blank + symbol;
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
    if (static_cast<std::size_t>(point) < m_paper.groupedFrom)
        return text;
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
