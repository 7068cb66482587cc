// What is typed into the fields of a line, and what they show meanwhile.
#include "pos-app/view/lists/shop_rows.h"
#include "pos-app/view/selling/line_edit_view_model.h"
#include "pos-app/view/surface.h"
#include "sync-engine/contract/values/rounding.h"

#include <algorithm>

namespace onetill::view {
namespace {

int decimalsOf(Unit unit)
{
    return unit == Unit::Piece ? 0 : 3;
}

/// What stands in a line beside the discount that is typed here: as long as price and quantity are
/// the same, so are the promotions.
Money promotionsOn(const domain::PricedLine& line)
{
    Money sum = Money::zero(line.unitPrice.currency());
    for (const domain::Adjustment& adjustment : line.adjustments)
        if (adjustment.kind == domain::AdjustmentKind::Promotion)
            sum = sum + adjustment.amount;
    return sum;
}

} // namespace

void LineEditViewModel::startEntries(const std::optional<domain::ManualDiscount>& discount)
{
    const Unit unit = m_line->quantity.unit();
    const bool counted = unit == Unit::Piece;
    const Currency currency = m_line->unitPrice.currency();
    m_quantity = NumberEntry{decimalsOf(unit), false,
                             counted ? Quantity::kMilliMax / 1000 : Quantity::kMilliMax};
    m_quantity.preset(counted ? m_line->quantity.milli() / 1000 : m_line->quantity.milli());
    m_tare = NumberEntry{decimalsOf(unit), false, Quantity::kMilliMax};
    m_price = NumberEntry{currency.exponent(), true};
    m_price.preset(m_line->unitPrice.minor());
    m_discount.emplace(currency);
    m_discount->preset(discount);
    m_reasons.choose(discount ? QString::fromStdString(discount->reason) : QString{});
    m_tooMuch = m_doubted = false;
}

NumberEntry* LineEditViewModel::entry()
{
    switch (m_shown.field) {
    case Quantity: return &m_quantity;
    case Price: return &m_price;
    case Discount: return m_discount ? &m_discount->entry() : nullptr;
    case Note: return nullptr;
    case Tare: return &m_tare;
    }
    return nullptr;
}

/// In thousandths: pieces are typed as whole numbers.
std::int64_t LineEditViewModel::quantityMilli() const
{
    return m_line->quantity.unit() == Unit::Piece ? m_quantity.scaled() * 1000
                                                  : m_quantity.scaled();
}

/// Of what the scale shows, what is paid for.
std::int64_t LineEditViewModel::goodsMilli() const
{
    return quantityMilli() - (m_shown.hasTare ? m_tare.scaled() : 0);
}

void LineEditViewModel::setField(Field field)
{
    const bool isThere = field == Quantity || (field == Tare ? m_shown.hasTare : !m_shown.isNew);
    if (!isThere || m_tooMuch || !m_line)
        return;
    Shown shown = m_shown;
    shown.field = field;
    shown.choosingReason = false;
    m_seller.setOpen(false);
    show(std::move(shown));
}

void LineEditViewModel::nextField()
{
    stepField(1);
}

void LineEditViewModel::previousField()
{
    stepField(-1);
}

void LineEditViewModel::stepField(int by)
{
    if (m_shown.isNew)
        return setField(by > 0 ? Tare : Quantity);
    setField(static_cast<Field>(std::clamp<int>(m_shown.field + by, Quantity, Note)));
}

void LineEditViewModel::setDiscountIsAmount(bool isAmount)
{
    if (!m_discount || m_shown.isNew || m_tooMuch)
        return;
    m_discount->setAmount(isAmount);
    setField(Discount);
    showFields();
}

void LineEditViewModel::setNoteText(const QString& text)
{
    Shown shown = m_shown;
    shown.noteText = text;
    show(std::move(shown));
}

void LineEditViewModel::setChoosingReason(bool choosing)
{
    Shown shown = m_shown;
    shown.choosingReason = choosing && needsReason();
    show(std::move(shown));
}

bool LineEditViewModel::priceDiffers() const
{
    return m_line && m_price.scaled() != m_line->unitPrice.minor();
}

bool LineEditViewModel::discountDiffers() const
{
    return m_discount && m_discount->differs();
}

/// To take a discount away again needs none.
bool LineEditViewModel::needsReason() const
{
    return priceDiffers() || (discountDiffers() && m_discount->benefit());
}

void LineEditViewModel::showFields()
{
    if (!m_line || !m_surface.money)
        return;
    const MoneyText& money = *m_surface.money;
    Shown shown = m_shown;
    shown.errorText = m_tooMuch ? mostText() : QString{};
    const auto quantity = Quantity::fromMilli(quantityMilli(), m_line->quantity.unit());
    const auto price = Money::fromMinor(m_price.scaled(), m_line->unitPrice.currency());
    const int decimals = m_quantity.typedDecimals();
    if (quantity)
        shown.quantityText =
            decimals < 0 ? money.quantity(*quantity) : money.typedQuantity(*quantity, decimals);
    if (price)
        shown.priceText = money.withSymbol(*price);
    shown.discountText = m_discount->text(money);
    shown.discountIsAmount = m_discount->isAmount();
    showFewerHere(shown);
    showTare(shown);
    showTotal(shown);
    m_reasons.offer(needsReason());
    shown.reasonText = view::reasonText(m_reasons.chosen());
    shown.choosingReason = shown.choosingReason && needsReason();
    show(std::move(shown));
}

void LineEditViewModel::showFewerHere(Shown& shown) const
{
    const bool isMore = m_onHandMilli && quantityMilli() > *m_onHandMilli;
    shown.fewerHereText =
        isMore ? view::fewerHereText(*m_onHandMilli, *m_surface.money) : QString{};
}

void LineEditViewModel::showTare(Shown& shown) const
{
    const auto tare = Quantity::fromMilli(m_tare.scaled(), m_line->quantity.unit());
    const auto goods = Quantity::fromMilli(goodsMilli(), m_line->quantity.unit());
    if (!shown.hasTare || !tare)
        return;
    const MoneyText& money = *m_surface.money;
    const int decimals = m_tare.typedDecimals();
    shown.tareText = decimals < 0 ? money.quantity(*tare) : money.typedQuantity(*tare, decimals);
    shown.tareNote.clear();
    if (tare->milli() > 0 && goods && goods->milli() > 0)
        //: %1 is a weight without that of what holds the goods, %2 its unit: kg.
        shown.tareNote = tr("%1 %2 of goods").arg(money.quantity(*goods), shown.unitText);
}

/// A preview beside the fields; what is charged is the desk's answer.
void LineEditViewModel::showTotal(Shown& shown) const
{
    // Both factors have at most twelve digits, and what no till can hold is not shown.
    const std::int64_t milli = std::max<std::int64_t>(goodsMilli(), 0);
    const Wide exact = Wide{m_price.scaled()} * milli;
    if (exact >= Wide{Money::kMinorMax} * 1000) {
        shown.totalText = QStringLiteral("–");
        shown.errorText = tr("No till holds that sum. Enter fewer, or a lower price.");
        return;
    }
    std::int64_t minor = divideHalfUp(exact, 1000);
    if (milli == m_line->quantity.milli() && !priceDiffers())
        minor = std::max<std::int64_t>(minor + promotionsOn(*m_line).minor(), 0);
    if (const auto benefit = m_discount->benefit())
        minor -= benefit->of(minor);
    shown.totalText =
        m_surface.money->withSymbol(*Money::fromMinor(minor, m_line->unitPrice.currency()));
}

void LineEditViewModel::digit(const QString& digit)
{
    if (digit.size() != 1 || digit.front() < u'0' || digit.front() > u'9' || !entry())
        return;
    typed(!m_tooMuch && entry()->digit(digit.front().toLatin1()));
}

void LineEditViewModel::doubleZero()
{
    if (entry())
        typed(!m_tooMuch && entry()->doubleZero());
}

void LineEditViewModel::typed(bool taken)
{
    // Done must not take the part that fitted for what was meant.
    m_tooMuch = !taken;
    m_doubted = false;
    showFields();
}

/// What to do about a number that no line can hold.
QString LineEditViewModel::mostText() const
{
    if (m_shown.field == Discount && !m_discount->isAmount())
        return tr("Nothing costs less than nothing. Enter 100 % at most.");
    if (m_shown.field == Price || m_shown.field == Discount)
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
    if (!entry())
        return;
    if (!m_tooMuch)
        entry()->separator();
    showFields();
}

void LineEditViewModel::backspace()
{
    if (!entry())
        return;
    entry()->backspace();
    typed(true);
}

void LineEditViewModel::clear()
{
    if (!entry())
        return;
    entry()->clear();
    typed(true);
}

void LineEditViewModel::chooseReason(const QString& reasonId)
{
    m_reasons.choose(reasonId);
    Shown shown = m_shown;
    shown.choosingReason = false;
    show(std::move(shown));
    showFields();
}

void LineEditViewModel::nextReason()
{
    m_reasons.step(1);
    showFields();
}

void LineEditViewModel::previousReason()
{
    m_reasons.step(-1);
    showFields();
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
    const std::int64_t wanted = quantityMilli() + byMilli;
    if (wanted <= 0 || wanted > Quantity::kMilliMax)
        return;
    m_quantity.preset(m_line->quantity.unit() == Unit::Piece ? wanted / 1000 : wanted);
    typed(true);
}

} // namespace onetill::view
