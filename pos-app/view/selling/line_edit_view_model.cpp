#include "pos-app/view/selling/line_edit_view_model.h"

#include "pos-app/domain/goods/unusual_quantity.h"
#include "pos-app/view/desk_caller.h"
#include "pos-app/view/selling/questions.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/avatar.h"
#include "pos-app/view/text/error_text.h"
#include "sync-engine/contract/values/decimal.h"

namespace onetill::view {
namespace {

constexpr domain::LineId kNewLine = 0; ///< Lines count from 1.

} // namespace

LineEditViewModel::LineEditViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void LineEditViewModel::open(int lineId)
{
    Q_EMIT openWanted(lineId);
}

void LineEditViewModel::openLine(const domain::PricedLine& line,
                                 const std::optional<domain::ManualDiscount>& discount,
                                 const domain::Role& role)
{
    m_line = line;
    m_onHandMilli.reset();
    startEntries(discount);
    Shown shown;
    shown.active = true;
    shown.name = QString::fromStdString(line.name);
    shown.sku = QString::fromStdString(line.sku.text());
    if (line.quantity.unit() != Unit::Piece)
        shown.unitText = QString::fromUtf8(unitWord(line.quantity.unit()).data());
    shown.currencyText = QString::fromStdString(m_surface.money->onPaper().symbol);
    shown.noteText = QString::fromStdString(line.note);
    shown.limitText = limitSentence(role, domain::Permission::OverridePrice);
    shown.discountLimitText = limitSentence(role, domain::Permission::Discount);
    show(std::move(shown));
    showFields();
    m_seller.start(line.salesperson);
    lookUpItem();
}

void LineEditViewModel::openNew(const desk::ItemCard& item)
{
    if (!item.price && !item.openPrice)
        return refuse({ErrorCode::NoPrice, {}});
    const Money zero = Money::zero(m_surface.money->currency());
    const Money price = item.price.value_or(zero); // An open one is asked for afterwards.
    const domain::PricedLine none{.id = kNewLine,
                                  .sku = item.sku,
                                  .name = item.name,
                                  .quantity = ::onetill::Quantity::zero(item.unit),
                                  .listPrice = price,
                                  .unitPrice = price,
                                  .adjustments = {},
                                  .amount = zero,
                                  .net = zero,
                                  .tax = zero,
                                  .gross = zero,
                                  .taxes = {},
                                  .letters = {},
                                  .serial = {},
                                  .note = {}};
    openLine(none, std::nullopt, {});
    Shown shown = m_shown;
    shown.limitText = tr("Can be changed when it is in the basket");
    shown.discountLimitText = shown.limitText;
    shown.isNew = true;
    shown.hasTare = item.unit == Unit::Kilogram;
    show(std::move(shown));
    showFields();
}

void LineEditViewModel::lookUpItem()
{
    m_surface.desk->ask(
        this, [sku = m_line->sku](desk::Till& till) { return till.itemDesk().item(sku); },
        [this, id = m_line->id](const Result<desk::ItemCard>& card) {
            if (!card || !m_line || m_line->id != id)
                return;
            const MoneyText& money = *m_surface.money;
            QStringList facts;
            if (card->onHandMilli)
                //: %1 is how many of an item this store has.
                facts.push_back(tr("%1 here").arg(money.thousandths(*card->onHandMilli)));
            if (card->price)
                //: %1 is the price of the price list.
                facts.push_back(tr("listed %1").arg(money.unitPrice(*card->price, card->unit)));
            m_onHandMilli = card->onHandMilli;
            Shown shown = m_shown;
            showFewerHere(shown);
            shown.stockText = facts.join(QStringLiteral(" · "));
            shown.glyph = QString::fromStdString(card->glyph);
            shown.tint = tintOf(QString::fromStdString(card->category));
            show(std::move(shown));
        });
}

void LineEditViewModel::openStock()
{
    if (m_line)
        Q_EMIT stockWanted(QString::fromStdString(m_line->sku.text()));
}

void LineEditViewModel::refuse(const Error& error)
{
    // What is typed now is another number, not the next digits of the one that was refused.
    if (NumberEntry* typed = entry())
        typed->preset(typed->scaled());
    say(errorLine(error));
}

void LineEditViewModel::say(const QString& error)
{
    Shown shown = m_shown;
    shown.errorText = error;
    show(std::move(shown));
}

void LineEditViewModel::remove()
{
    const int lineId = m_line ? m_line->id : 0;
    cancel();
    if (lineId > 0)
        Q_EMIT removeWanted(lineId);
}

/// Whether so many of it need a second word; with that they are as good as any.
bool LineEditViewModel::isDoubted()
{
    const auto quantity = ::onetill::Quantity::fromMilli(goodsMilli(), m_line->quantity.unit());
    if (m_doubted || !quantity || *quantity == m_line->quantity || !domain::isUnusual(*quantity))
        return false;
    m_doubted = true;
    QString howMuch = m_surface.money->quantity(*quantity);
    if (!m_shown.unitText.isEmpty())
        howMuch += u' ' + m_shown.unitText;
    //: %1 is a quantity, with its unit where it has one: "486 kg".
    say(tr("%1 is a lot. Choose Done once more if it is right.").arg(howMuch));
    return true;
}

/// New goods.
void LineEditViewModel::measure()
{
    const std::int64_t milli = quantityMilli();
    if (milli <= 0)
        return refuse({ErrorCode::QuantityRequired, {}});
    if (goodsMilli() <= 0)
        return say(tr("That leaves no goods. Enter what the scale shows, and less as the tare."));
    if (isDoubted())
        return;
    const std::int64_t tare = m_shown.hasTare ? m_tare.scaled() : 0;
    Q_EMIT measured(QString::fromStdString(formatDecimal(milli, 3)),
                    tare > 0 ? QString::fromStdString(formatDecimal(tare, 3)) : QString{});
}

desk::LineChange LineEditViewModel::typedChange() const
{
    desk::LineChange change;
    if (const std::int64_t milli = quantityMilli(); milli != m_line->quantity.milli())
        change.quantity = formatDecimal(milli, 3);
    if (priceDiffers())
        change.price = formatDecimal(m_price.scaled(), m_line->unitPrice.currency().exponent());
    if (discountDiffers())
        change.discount = m_discount->wish();
    if (change.price || change.discount)
        change.reason = m_reasons.chosen().toStdString();
    if (const auto note = m_shown.noteText.trimmed().toStdString(); note != m_line->note)
        change.note = note;
    change.salesperson = m_seller.wish();
    return change;
}

void LineEditViewModel::done()
{
    if (!m_line || !m_shown.active || m_tooMuch)
        return;
    if (m_line->id == kNewLine)
        return measure();
    if (quantityMilli() == 0)
        return say(tr("Enter how many there are. If none is left, remove the line."));
    if (needsReason() && m_reasons.chosen().isEmpty()) {
        setChoosingReason(true);
        return refuse({ErrorCode::ReasonRequired, {}});
    }
    if (isDoubted())
        return;
    const desk::LineChange change = typedChange();
    if (!change.quantity && !change.price && !change.discount && !change.note
        && !change.salesperson)
        cancel();
    else
        Q_EMIT wanted(m_line->id, change);
}

void LineEditViewModel::cancel()
{
    m_line.reset();
    m_discount.reset();
    m_reasons.offer(false);
    m_seller.setOpen(false);
    show({});
}

void LineEditViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
