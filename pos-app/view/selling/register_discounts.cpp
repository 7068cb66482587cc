// What a person may change about prices in the basket, and what the basket saves.
#include "pos-app/view/desk_caller.h"
#include "pos-app/view/lists/shop_rows.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/register_view_model.h"
#include "pos-app/view/selling/questions.h"
#include "pos-app/view/surface.h"

#include <algorithm>

namespace onetill::view {

void RegisterViewModel::editSelected()
{
    editLine(m_selected);
}

void RegisterViewModel::editLine(int lineId)
{
    const auto* edited = line(lineId);
    if (!edited || !m_cashier)
        return;
    selectLine(lineId);
    m_lineEdit.openLine(*edited, discountOn(lineId), m_cashier->role);
}

void RegisterViewModel::discountLine(int lineId)
{
    editLine(lineId);
    m_lineEdit.setField(LineEditViewModel::Discount);
}

void RegisterViewModel::discountSelected()
{
    discountLine(m_selected);
}

void RegisterViewModel::discountBasket()
{
    if (!m_basketNow || m_basketNow->isEmpty() || !m_cashier)
        return;
    m_surface.notice->goOn();
    m_basketDiscount.open(*m_basketNow, m_cashier->role);
}

void RegisterViewModel::changeLine(int lineId, const desk::LineChange& wanted)
{
    const auto* changed = line(lineId);
    if (!changed || !m_cashier)
        return;
    m_surface.approval->attempt(
        this, lineQuestion(*changed, wanted, *m_cashier, *m_surface.money),
        [lineId, wanted](desk::Till& till) {
            return till.registerDesk().changeLine(lineId, wanted);
        },
        [this](Result<desk::BasketSnapshot> basket) {
            if (basket) {
                accepted(*basket);
                m_lineEdit.cancel();
            } else if (m_lineEdit.active()) {
                m_lineEdit.refuse(basket.error());
            } else {
                m_surface.notice->refuse(basket.error());
            }
        });
}

void RegisterViewModel::changeDiscount(const desk::DiscountWish& wish, const QString& reason)
{
    if (!m_basketNow || !m_cashier)
        return;
    const std::string why = reason.toStdString();
    m_surface.approval->attempt(
        this, basketQuestion(*m_basketNow, wish, why, *m_cashier, *m_surface.money),
        [wish, why](desk::Till& till) { return till.registerDesk().discountBasket(wish, why); },
        [this](Result<desk::BasketSnapshot> basket) {
            if (basket) {
                accepted(*basket);
                m_basketDiscount.cancel();
            } else if (m_basketDiscount.active()) {
                m_basketDiscount.refuse(basket.error());
            } else {
                m_surface.notice->refuse(basket.error());
            }
        });
}

std::optional<domain::ManualDiscount> RegisterViewModel::discountOn(int lineId) const
{
    const auto given =
        std::ranges::find(m_basketNow->discounts, lineId, &desk::GivenDiscount::line);
    return given == m_basketNow->discounts.end() ? std::nullopt : std::optional{given->discount};
}

void RegisterViewModel::showSavings()
{
    m_savings.show(savingRows(m_basketNow->priced, discountOn(0), *m_surface.money));
}

QString RegisterViewModel::savedSum() const
{
    Money saved = Money::zero(m_basketNow->priced.total.currency());
    for (const domain::PricedLine& line : m_basketNow->priced.lines)
        for (const domain::Adjustment& adjustment : line.adjustments)
            saved = saved - adjustment.amount;
    if (saved.minor() <= 0)
        return {};
    //: %1 is an amount: how much less the basket costs than its items are listed at.
    return tr("You save %1").arg(m_surface.money->withSymbol(saved));
}

} // namespace onetill::view
