#include "pos-app/view/returns/free_return_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/lists/shop_rows.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/returns/return_questions.h"
#include "pos-app/view/staff/approval_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"
#include "sync-engine/contract/values/rounding.h"

#include <algorithm>
#include <utility>

namespace onetill::view {

FreeReturnViewModel::FreeReturnViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void FreeReturnViewModel::open(const desk::ItemCard& item)
{
    const MoneyText& money = *m_surface.money;
    m_item = item;
    m_quantity = NumberEntry{isPiece() ? 0 : 3, false,
                             isPiece() ? Quantity::kMilliMax / 1000 : Quantity::kMilliMax};
    if (isPiece())
        m_quantity.preset(1);
    m_price = NumberEntry{money.currency().exponent(), true};
    if (item.price)
        m_price.preset(item.price->minor());
    const TileRow tile = tileRow(item, money);
    Shown shown;
    shown.active = true;
    shown.name = QString::fromStdString(item.name);
    shown.sku = QString::fromStdString(item.sku.text());
    shown.glyph = tile.glyph;
    shown.tint = tile.tint;
    shown.asksSerial = item.needsSerial;
    if (item.price)
        //: %1 is a price: what an item costs today.
        shown.listedText = tr("at most %1").arg(money.unitPrice(*item.price, item.unit));
    show(std::move(shown));
    showNumbers();
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.returnsDesk().reasons(); },
        [this](const Result<std::vector<domain::ReturnReason>>& reasons) {
            if (reasons)
                offer(*reasons);
        });
}

/// The store's own reasons; what was chosen of others is not chosen any more.
void FreeReturnViewModel::offer(const std::vector<domain::ReturnReason>& reasons)
{
    if (std::ranges::equal(reasons, m_words.reasons()))
        return;
    m_words = ReturnWords{reasons};
    m_shown.reason = -1;
    m_shown.asksNote = false;
    Q_EMIT changed();
}

Quantity FreeReturnViewModel::quantity() const
{
    return Quantity::fromMilli(m_quantity.scaled() * (isPiece() ? 1000 : 1), m_item->unit)
        .value_or(Quantity::zero(m_item->unit));
}

Money FreeReturnViewModel::price() const
{
    const Currency currency = m_surface.money->currency();
    return Money::fromMinor(m_price.scaled(), currency).value_or(Money::zero(currency));
}

/// To show it; the desk works it out with its taxes.
Money FreeReturnViewModel::refund() const
{
    const Money one = price();
    return Money::fromMinor(divideHalfUp(Wide{one.minor()} * quantity().milli(), 1000),
                            one.currency())
        .value_or(Money::zero(one.currency()));
}

void FreeReturnViewModel::showNumbers()
{
    const MoneyText& money = *m_surface.money;
    Shown shown = m_shown;
    shown.quantityText = money.quantity(quantity());
    if (!isPiece()) {
        const auto unit = unitWord(m_item->unit);
        shown.quantityText += QStringLiteral(" ")
                              + QString::fromUtf8(unit.data(), static_cast<qsizetype>(unit.size()));
    }
    shown.priceText = money.withSymbol(price());
    shown.refundText = money.withSymbol(refund());
    shown.errorText.clear();
    show(std::move(shown));
}

void FreeReturnViewModel::setField(Field field)
{
    Shown shown = m_shown;
    shown.field = field;
    show(std::move(shown));
}

void FreeReturnViewModel::nextField()
{
    setField(m_shown.field == Amount ? Price : Amount);
}

void FreeReturnViewModel::digit(const QString& digit)
{
    if (accepts() && digit.size() == 1 && digit.front() >= u'0' && digit.front() <= u'9')
        typed(entry().digit(digit.front().toLatin1()));
}

void FreeReturnViewModel::doubleZero()
{
    if (accepts())
        typed(entry().doubleZero());
}

void FreeReturnViewModel::separator()
{
    if (!accepts())
        return;
    entry().separator();
    typed(true);
}

void FreeReturnViewModel::backspace()
{
    if (!accepts())
        return;
    entry().backspace();
    typed(true);
}

void FreeReturnViewModel::clear()
{
    if (!accepts())
        return;
    entry().clear();
    typed(true);
}

void FreeReturnViewModel::typed(bool taken)
{
    showNumbers();
    if (!taken)
        refuse(errorLine({ErrorCode::OutOfRange, {}}));
}

void FreeReturnViewModel::setReason(int place)
{
    const domain::ReturnReason* reason = m_words.reason(place);
    if (!accepts() || !reason)
        return;
    Shown shown = m_shown;
    shown.reason = place;
    shown.disposition = m_words.dispositionOf(place);
    shown.asksNote = reason->needsNote;
    shown.errorText.clear();
    show(std::move(shown));
}

void FreeReturnViewModel::stepReason(int by)
{
    setReason(ReturnWords::step(m_shown.reason, by, std::ssize(m_words.reasons())));
}

void FreeReturnViewModel::setDisposition(int place)
{
    if (!accepts() || place < 0 || place >= m_words.dispositionTexts().size())
        return;
    Shown shown = m_shown;
    shown.disposition = place;
    show(std::move(shown));
}

void FreeReturnViewModel::stepDisposition(int by)
{
    setDisposition(ReturnWords::step(m_shown.disposition, by, m_words.dispositionTexts().size()));
}

void FreeReturnViewModel::setNote(const QString& note)
{
    Shown shown = m_shown;
    shown.note = note;
    show(std::move(shown));
}

void FreeReturnViewModel::setSerial(const QString& serial)
{
    if (!accepts() || !m_shown.asksSerial)
        return;
    Shown shown = m_shown;
    shown.serial = serial;
    shown.errorText.clear();
    show(std::move(shown));
}

bool FreeReturnViewModel::take(const QString& code)
{
    if (!accepts() || !m_shown.asksSerial)
        return false;
    setSerial(code);
    return true;
}

void FreeReturnViewModel::refuse(const QString& why)
{
    Shown shown = m_shown;
    shown.errorText = why;
    show(std::move(shown));
    m_surface.herald->say(why);
}

void FreeReturnViewModel::done()
{
    if (!accepts())
        return;
    const domain::ReturnReason* reason = m_words.reason(m_shown.reason);
    if (quantity().milli() == 0)
        return refuse(errorLine({ErrorCode::QuantityRequired, {}}));
    if (!reason)
        return refuse(errorLine({ErrorCode::ReasonRequired, {}}));
    if (reason->needsNote && m_shown.note.trimmed().isEmpty())
        return refuse(tr("Say in a few words why it comes back"));
    if (m_shown.asksSerial && m_shown.serial.trimmed().isEmpty())
        return refuse(errorLine({ErrorCode::SerialRequired, {}}));
    const desk::FreeReturnWish wish{.sku = m_item->sku,
                                    .quantity = quantity().text(),
                                    .price = m_price.isPreset() ? std::string{} : price().text(),
                                    .reason = reason->code.text(),
                                    .note = reason->needsNote ? m_shown.note.trimmed().toStdString()
                                                              : std::string{},
                                    .disposition = m_words.disposition(m_shown.disposition),
                                    .serial = m_shown.serial.trimmed().toStdString()};
    Shown shown = m_shown;
    shown.busy = true;
    show(std::move(shown));
    m_surface.approval->attempt(
        this,
        freeReturnQuestion(m_shown.name, m_shown.quantityText, refund(),
                           m_words.reasonTexts().at(m_shown.reason), *m_surface.money),
        [wish](desk::Till& till) { return till.returnsDesk().takeBackFreely(wish); },
        [this](const Result<desk::BasketSnapshot>& basket) {
            Shown now = m_shown;
            now.busy = false;
            show(std::move(now));
            if (!basket)
                return refuse(errorLine(basket.error()));
            cancel();
            Q_EMIT taken(*basket);
        });
}

void FreeReturnViewModel::cancel()
{
    if (m_shown.busy)
        return;
    m_item.reset();
    show({});
}

void FreeReturnViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
