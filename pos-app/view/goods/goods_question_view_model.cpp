#include "pos-app/view/goods/goods_question_view_model.h"

#include "pos-app/view/lists/shop_rows.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"

#include <QDate>
#include <QLocale>

#include <utility>

namespace onetill::view {

GoodsQuestionViewModel::GoodsQuestionViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

GoodsQuestionViewModel::Shown GoodsQuestionViewModel::about(const desk::ItemCard& item,
                                                            Kind kind) const
{
    const TileRow tile = tileRow(item, *m_surface.money);
    Shown shown;
    shown.active = true;
    shown.kind = kind;
    shown.name = QString::fromStdString(item.name);
    shown.sku = QString::fromStdString(item.sku.text());
    shown.glyph = tile.glyph;
    shown.tint = tile.tint;
    shown.giftCard = item.isGiftCard;
    return shown;
}

/// Between what a person may choose where the price is open.
QString GoodsQuestionViewModel::limitsOf(const desk::ItemCard& item) const
{
    const MoneyText& money = *m_surface.money;
    const auto least = Money::parse(item.priceMin, money.currency());
    const auto most = Money::parse(item.priceMax, money.currency());
    if (least && most)
        //: The limits of a price.
        return tr("From %1 to %2").arg(money.withSymbol(*least), money.withSymbol(*most));
    if (least)
        //: %1 is the lowest price that may be typed.
        return tr("%1 or more").arg(money.withSymbol(*least));
    //: %1 is the highest price that may be typed.
    return most ? tr("%1 or less").arg(money.withSymbol(*most)) : QString{};
}

void GoodsQuestionViewModel::askAge(const desk::ItemCard& item, const desk::AgeToCheck& age)
{
    Shown shown = about(item, Age);
    //: A badge: an item only for people of that age, in years.
    shown.yearsText = tr("%1+").arg(age.years);
    const Date& last = age.bornOnOrBefore;
    //: %1 is a date: the last day on which a buyer who is old enough can be born.
    shown.bornText = tr("Born on or before %1?")
                         .arg(QLocale{}.toString(QDate{last.year, last.month, last.day},
                                                 QStringLiteral("d MMMM yyyy")));
    show(std::move(shown));
}

void GoodsQuestionViewModel::askSerial(const desk::ItemCard& item)
{
    show(about(item, Serial));
}

void GoodsQuestionViewModel::askPrice(const desk::ItemCard& item)
{
    m_price = NumberEntry{m_surface.money->currency().exponent(), true};
    Shown shown = about(item, Price);
    if (item.unit != Unit::Piece) {
        const auto word = unitWord(item.unit);
        shown.unitText = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    }
    shown.limitText = limitsOf(item);
    show(std::move(shown));
    typed(true);
}

bool GoodsQuestionViewModel::take(const QString& code)
{
    if (!m_shown.active || m_shown.kind != Serial)
        return false;
    setSerialText(code);
    done();
    return true;
}

void GoodsQuestionViewModel::refuse(const Error& error)
{
    Shown shown = m_shown;
    if (m_shown.giftCard && m_shown.kind == Serial && error.code == ErrorCode::Malformed)
        shown.errorText = tr("A gift card\u2019s number has 6 to 24 letters and digits.");
    else if (!m_shown.limitText.isEmpty() && error.code == ErrorCode::OutOfRange)
        //: %1 are the limits of a price: "From €5.00 to €80.00".
        shown.errorText = tr("That price is outside its limits. %1.").arg(m_shown.limitText);
    else
        shown.errorText = errorLine(error);
    show(std::move(shown));
    // What is typed now is another number, not the next digits of the one that was refused.
    m_price.preset(m_price.scaled());
}

void GoodsQuestionViewModel::setSerialText(const QString& text)
{
    Shown shown = m_shown;
    shown.serialText = text;
    shown.errorText.clear();
    show(std::move(shown));
}

void GoodsQuestionViewModel::digit(const QString& digit)
{
    if (isTyping() && digit.size() == 1 && digit.front() >= u'0' && digit.front() <= u'9')
        typed(m_price.digit(digit.front().toLatin1()));
}

void GoodsQuestionViewModel::doubleZero()
{
    if (isTyping())
        typed(m_price.doubleZero());
}

void GoodsQuestionViewModel::separator()
{
    if (!isTyping())
        return;
    m_price.separator();
    typed(true);
}

void GoodsQuestionViewModel::backspace()
{
    if (!isTyping())
        return;
    m_price.backspace();
    typed(true);
}

void GoodsQuestionViewModel::typed(bool taken)
{
    Shown shown = m_shown;
    shown.priceText = m_surface.money->withSymbol(price());
    shown.errorText = taken ? QString{} : tr("No item costs that much. Check what you typed.");
    show(std::move(shown));
}

Money GoodsQuestionViewModel::price() const
{
    const Currency currency = m_surface.money->currency();
    return Money::fromMinor(m_price.scaled(), currency).value_or(Money::zero(currency));
}

void GoodsQuestionViewModel::done()
{
    if (!m_shown.active)
        return;
    switch (m_shown.kind) {
    case Age: Q_EMIT oldEnough(); return;
    case Serial:
        if (m_shown.serialText.trimmed().isEmpty())
            return refuse({ErrorCode::SerialRequired, {}});
        Q_EMIT serialGiven(m_shown.serialText.trimmed());
        return;
    case Price:
        if (m_price.isEmpty())
            return refuse({ErrorCode::PriceRequired, {}});
        Q_EMIT priceGiven(QString::fromStdString(price().text()));
    }
}

void GoodsQuestionViewModel::cancel()
{
    const bool wasAge = m_shown.active && m_shown.kind == Age;
    show({});
    if (wasAge)
        Q_EMIT tooYoung();
}

void GoodsQuestionViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
