#include "pos-app/view/selling/basket_discount_view_model.h"

#include "pos-app/view/selling/questions.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"

#include <algorithm>

namespace onetill::view {
namespace {

Money beforeDiscount(const desk::BasketSnapshot& basket)
{
    Money sum = Money::zero(basket.priced.total.currency());
    for (const domain::PricedLine& line : basket.priced.lines) {
        sum = sum + line.amount;
        for (const domain::Adjustment& adjustment : line.adjustments)
            if (adjustment.kind == domain::AdjustmentKind::BasketDiscount
                || adjustment.kind == domain::AdjustmentKind::TaxExemption)
                sum = sum - adjustment.amount;
    }
    return sum;
}

} // namespace

BasketDiscountViewModel::BasketDiscountViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void BasketDiscountViewModel::open(const desk::BasketSnapshot& basket, const domain::Role& role)
{
    const auto given = std::ranges::find(basket.discounts, 0, &desk::GivenDiscount::line);
    const bool isThere = given != basket.discounts.end();
    m_discount.emplace(basket.priced.total.currency());
    m_discount->preset(isThere ? std::optional{given->discount} : std::nullopt);
    m_reasons.choose(isThere ? QString::fromStdString(given->discount.reason) : QString{});
    m_reasons.offer(true);
    m_tooMuch = false;
    const Money before = beforeDiscount(basket);
    m_beforeMinor = before.minor();
    Shown shown;
    shown.active = true;
    shown.currencyText = QString::fromStdString(m_surface.money->onPaper().symbol);
    shown.beforeText = m_surface.money->withSymbol(before);
    shown.limitText = limitSentence(role, domain::Permission::Discount);
    shown.canRemove = isThere;
    show(std::move(shown));
    showFields();
}

void BasketDiscountViewModel::showFields()
{
    if (!m_discount)
        return;
    const MoneyText& money = *m_surface.money;
    Shown shown = m_shown;
    shown.errorText.clear();
    if (m_tooMuch)
        shown.errorText = m_discount->isAmount()
                              ? tr("No basket costs that much. Check what you typed.")
                              : tr("Nothing costs less than nothing. Enter 100 % at most.");
    shown.discountText = m_discount->text(money);
    shown.isAmount = m_discount->isAmount();
    const auto benefit = m_discount->benefit();
    const std::int64_t off = benefit ? benefit->of(std::max<std::int64_t>(m_beforeMinor, 0)) : 0;
    shown.offText = money.withSymbol(*Money::fromMinor(-off, money.currency()));
    show(std::move(shown));
}

void BasketDiscountViewModel::setIsAmount(bool isAmount)
{
    if (!m_discount || m_tooMuch)
        return;
    m_discount->setAmount(isAmount);
    showFields();
}

void BasketDiscountViewModel::refuse(const Error& error)
{
    if (!m_discount)
        return;
    // What is typed now is another number, not the next digits of the one that was refused.
    NumberEntry& entry = m_discount->entry();
    entry.preset(entry.scaled());
    Shown shown = m_shown;
    shown.errorText = errorLine(error);
    show(std::move(shown));
}

void BasketDiscountViewModel::digit(const QString& digit)
{
    if (!m_discount || digit.size() != 1 || digit.front() < u'0' || digit.front() > u'9')
        return;
    typed(!m_tooMuch && m_discount->entry().digit(digit.front().toLatin1()));
}

void BasketDiscountViewModel::doubleZero()
{
    if (m_discount)
        typed(!m_tooMuch && m_discount->entry().doubleZero());
}

void BasketDiscountViewModel::typed(bool taken)
{
    m_tooMuch = !taken;
    showFields();
}

void BasketDiscountViewModel::separator()
{
    if (m_discount && !m_tooMuch)
        m_discount->entry().separator();
    showFields();
}

void BasketDiscountViewModel::backspace()
{
    if (!m_discount)
        return;
    m_discount->entry().backspace();
    typed(true);
}

void BasketDiscountViewModel::clear()
{
    if (!m_discount)
        return;
    m_discount->entry().clear();
    typed(true);
}

void BasketDiscountViewModel::chooseReason(const QString& reasonId)
{
    m_reasons.choose(reasonId);
    showFields();
}

void BasketDiscountViewModel::nextReason()
{
    m_reasons.step(1);
    showFields();
}

void BasketDiscountViewModel::previousReason()
{
    m_reasons.step(-1);
    showFields();
}

void BasketDiscountViewModel::done()
{
    if (!m_discount || m_tooMuch)
        return;
    if (m_discount->benefit() && m_reasons.chosen().isEmpty())
        return refuse({ErrorCode::ReasonRequired, {}});
    if (!m_discount->benefit() && !m_shown.canRemove)
        return cancel();
    Q_EMIT wanted(m_discount->wish(), m_reasons.chosen());
}

void BasketDiscountViewModel::remove()
{
    if (m_discount && m_shown.canRemove)
        Q_EMIT wanted({.percent = "0"}, {});
}

void BasketDiscountViewModel::cancel()
{
    m_discount.reset();
    m_reasons.offer(false);
    show({});
}

void BasketDiscountViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
