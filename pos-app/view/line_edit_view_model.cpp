#include "pos-app/view/line_edit_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/avatar.h"
#include "pos-app/view/text/error_text.h"
#include "sync-engine/contract/values/decimal.h"
#include "sync-engine/contract/values/rounding.h"

#include <algorithm>

namespace onetill::view {
namespace {

struct Reason {
    const char* id; ///< What the journal keeps.
    const char* text;
};

constexpr Reason kReasons[] = {
    {"shelf-label", QT_TRANSLATE_NOOP("onetill::view::LineEditViewModel", "Shelf label")},
    {"damaged", QT_TRANSLATE_NOOP("onetill::view::LineEditViewModel", "Damaged")},
    {"price-match", QT_TRANSLATE_NOOP("onetill::view::LineEditViewModel", "Price match")},
    {"goodwill", QT_TRANSLATE_NOOP("onetill::view::LineEditViewModel", "Goodwill")},
};

constexpr domain::LineId kNewLine = 0; ///< Lines count from 1.

int decimalsOf(Unit unit)
{
    return unit == Unit::Piece ? 0 : 3;
}

/// What the entry holds, in thousandths: pieces are typed as whole numbers.
std::int64_t milliOf(const NumberEntry& entry, Unit unit)
{
    return unit == Unit::Piece ? entry.scaled() * 1000 : entry.scaled();
}

} // namespace

LineEditViewModel::LineEditViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void LineEditViewModel::open(int lineId)
{
    Q_EMIT openWanted(lineId);
}

void LineEditViewModel::openLine(const domain::PricedLine& line, const domain::Role& role)
{
    m_line = line;
    const Unit unit = line.quantity.unit();
    m_quantity =
        NumberEntry{decimalsOf(unit), false,
                    unit == Unit::Piece ? Quantity::kMilliMax / 1000 : Quantity::kMilliMax};
    m_quantity.preset(unit == Unit::Piece ? line.quantity.milli() / 1000 : line.quantity.milli());
    m_price = NumberEntry{line.unitPrice.currency().exponent(), true};
    m_price.preset(line.unitPrice.minor());
    m_reason.clear();
    m_tooMuch = false;

    Shown shown;
    shown.active = true;
    shown.name = QString::fromStdString(line.name);
    shown.sku = QString::fromStdString(line.sku.text());
    if (unit != Unit::Piece)
        shown.unitText = QString::fromUtf8(unitWord(unit).data());
    shown.canPrice = domain::require(role, domain::Permission::OverridePrice).has_value();
    if (!shown.canPrice)
        shown.limitText = tr("Your role can’t change prices");
    else if (role.priceOverrideLimit.millionths() < Rate::kOne)
        //: %1 is a number: how far a cashier may lower a price without a supervisor.
        shown.limitText = tr("Needs approval above %1 % off")
                              .arg(QString::fromStdString(role.priceOverrideLimit.percentText()));
    show(std::move(shown));
    showFields();
    lookUpItem();
}

void LineEditViewModel::openNew(const desk::ItemCard& item)
{
    if (!item.price)
        return refuse({ErrorCode::NoPrice, {}});
    const Money zero = Money::zero(item.price->currency());
    const domain::PricedLine none{.id = kNewLine,
                                  .sku = item.sku,
                                  .name = item.name,
                                  .quantity = ::onetill::Quantity::zero(item.unit),
                                  .listPrice = *item.price,
                                  .unitPrice = *item.price,
                                  .adjustments = {},
                                  .amount = zero,
                                  .net = zero,
                                  .tax = zero,
                                  .gross = zero,
                                  .taxes = {},
                                  .letters = {},
                                  .serial = {},
                                  .note = {}};
    openLine(none, {});
    Shown shown = m_shown;
    shown.limitText = tr("Can be changed when it is in the basket");
    shown.isNew = true;
    show(std::move(shown));
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
            Shown shown = m_shown;
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
    entry().preset(entry().scaled());
    Shown shown = m_shown;
    shown.errorText = errorLine(error);
    show(std::move(shown));
}

void LineEditViewModel::setField(Field field)
{
    if ((field == Price && !m_shown.canPrice) || m_tooMuch)
        return;
    Shown shown = m_shown;
    shown.field = field;
    show(std::move(shown));
}

bool LineEditViewModel::priceDiffers() const
{
    return m_line && m_price.scaled() != m_line->unitPrice.minor();
}

void LineEditViewModel::showFields()
{
    if (!m_line || !m_surface.money)
        return;
    Shown shown = m_shown;
    shown.errorText = m_tooMuch ? mostText() : QString{};
    const Unit unit = m_line->quantity.unit();
    const std::int64_t milli = milliOf(m_quantity, unit);
    const auto quantity = Quantity::fromMilli(milli, unit);
    const auto price = Money::fromMinor(m_price.scaled(), m_line->unitPrice.currency());
    const int decimals = m_quantity.typedDecimals();
    if (quantity)
        shown.quantityText = decimals < 0 ? m_surface.money->quantity(*quantity)
                                          : m_surface.money->typedQuantity(*quantity, decimals);
    if (price)
        shown.priceText = m_surface.money->withSymbol(*price);
    // A preview beside the fields; what is charged is the desk's answer. Both factors have at most
    // twelve digits, and what no till can hold is not shown.
    const Wide exact = Wide{m_price.scaled()} * milli;
    if (exact < Wide{Money::kMinorMax} * 1000)
        shown.totalText = m_surface.money->withSymbol(
            *Money::fromMinor(divideHalfUp(exact, 1000), m_line->unitPrice.currency()));
    else {
        shown.totalText = QStringLiteral("–");
        shown.errorText = tr("No till holds that sum. Enter fewer, or a lower price.");
    }

    std::vector<ReasonRow> reasons;
    if (priceDiffers())
        for (const Reason& reason : kReasons)
            reasons.push_back({QString::fromLatin1(reason.id), tr(reason.text),
                               m_reason == QLatin1StringView{reason.id}});
    m_reasons.show(std::move(reasons));
    show(std::move(shown));
}

void LineEditViewModel::digit(const QString& digit)
{
    if (digit.size() != 1 || digit.front() < u'0' || digit.front() > u'9')
        return;
    typed(!m_tooMuch && entry().digit(digit.front().toLatin1()));
}

void LineEditViewModel::doubleZero()
{
    typed(!m_tooMuch && entry().doubleZero());
}

void LineEditViewModel::typed(bool taken)
{
    // Done must not take the part that fitted for what was meant.
    m_tooMuch = !taken;
    showFields();
}

/// What to do about a number that no line can hold.
QString LineEditViewModel::mostText() const
{
    if (m_shown.field == Price)
        return tr("No price is that long. Check what you typed.");
    const Unit unit = m_line->quantity.unit();
    const QString most = m_surface.money->quantity(*Quantity::fromMilli(Quantity::kMilliMax, unit));
    if (unit == Unit::Piece)
        //: %1 is the largest quantity of one line.
        return tr("A line holds %1 at most. Enter fewer.").arg(most);
    //: %1 is the largest quantity of one line, %2 its unit: kg.
    return tr("A line holds %1 %2 at most. Enter less.").arg(most, m_shown.unitText);
}

void LineEditViewModel::separator()
{
    if (!m_tooMuch)
        entry().separator();
    showFields();
}

void LineEditViewModel::backspace()
{
    entry().backspace();
    typed(true);
}

void LineEditViewModel::clear()
{
    entry().clear();
    typed(true);
}

void LineEditViewModel::chooseReason(const QString& reasonId)
{
    m_reason = reasonId;
    showFields();
}

void LineEditViewModel::nextReason()
{
    stepReason(1);
}

void LineEditViewModel::previousReason()
{
    stepReason(-1);
}

void LineEditViewModel::stepReason(std::ptrdiff_t by)
{
    const auto& rows = m_reasons.rows();
    const auto count = std::ssize(rows);
    if (count == 0)
        return;
    const auto chosen = std::ranges::find(rows, true, &ReasonRow::selected) - rows.begin();
    // Nothing is chosen yet: the first, or the last.
    const auto from = chosen < count ? chosen : by > 0 ? count - 1 : 0;
    chooseReason(rows[static_cast<std::size_t>((from + by + count) % count)].reasonId);
}

void LineEditViewModel::stepUp()
{
    step(1000);
}

void LineEditViewModel::stepDown()
{
    step(-1000);
}

void LineEditViewModel::step(std::int64_t byMilli)
{
    if (!m_line)
        return;
    const Unit unit = m_line->quantity.unit();
    const std::int64_t wanted = milliOf(m_quantity, unit) + byMilli;
    if (wanted <= 0 || wanted > Quantity::kMilliMax)
        return;
    m_quantity.preset(unit == Unit::Piece ? wanted / 1000 : wanted);
    typed(true);
}

void LineEditViewModel::remove()
{
    const int lineId = m_line ? m_line->id : 0;
    cancel();
    if (lineId > 0)
        Q_EMIT removeWanted(lineId);
}

void LineEditViewModel::done()
{
    if (!m_line || !m_shown.active || m_tooMuch)
        return;
    const Unit unit = m_line->quantity.unit();
    desk::LineChange change;
    const std::int64_t milli = milliOf(m_quantity, unit);
    if (m_line->id == kNewLine) {
        if (milli > 0)
            Q_EMIT measured(QString::fromStdString(formatDecimal(milli, 3)));
        else
            refuse({ErrorCode::QuantityRequired, {}});
        return;
    }
    if (milli == 0) {
        Shown shown = m_shown;
        shown.errorText = tr("Enter how many there are. If none is left, remove the line.");
        show(std::move(shown));
        return;
    }
    if (milli != m_line->quantity.milli())
        change.quantity = formatDecimal(milli, 3);
    if (priceDiffers()) {
        if (m_reason.isEmpty()) {
            refuse({ErrorCode::ReasonRequired, {}});
            return;
        }
        change.price = formatDecimal(m_price.scaled(), m_line->unitPrice.currency().exponent());
        change.reason = m_reason.toStdString();
    }
    if (!change.quantity && !change.price)
        cancel();
    else
        Q_EMIT wanted(m_line->id, change);
}

void LineEditViewModel::cancel()
{
    m_line.reset();
    m_reasons.show({});
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
