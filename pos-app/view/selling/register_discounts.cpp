// What a person may change about prices in the basket, and what the basket saves.
#include "pos-app/view/desk_caller.h"
#include "pos-app/view/lists/shop_rows.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/register_view_model.h"
#include "pos-app/view/selling/questions.h"
#include "pos-app/view/surface.h"

#include <algorithm>
#include <cstdlib>

namespace onetill::view {
namespace {

/// What comes back takes its promotions with it; they are no savings of today.
domain::PricedBasket soldIn(const desk::BasketSnapshot& basket)
{
    domain::PricedBasket sold = basket.priced;
    std::erase_if(sold.lines, [&basket](const domain::PricedLine& line) {
        return std::ranges::count(basket.linesBack, line.id, &desk::LineBack::line) > 0;
    });
    return sold;
}

/// On paper codes have capitals, and who types them does not always.
Result<desk::BasketSnapshot> typedCoupon(const QString& code, desk::RegisterDesk& sale)
{
    auto basket = sale.coupon(code.toStdString());
    if (basket || basket.error().code != ErrorCode::UnknownCoupon || code.toUpper() == code)
        return basket;
    return sale.coupon(code.toUpper().toStdString());
}

} // namespace

void RegisterViewModel::editSelected()
{
    editLine(m_selected);
}

void RegisterViewModel::editLine(int lineId)
{
    const auto* edited = line(lineId);
    if (!edited || !m_cashier || refusedAsReturned(lineId))
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

void RegisterViewModel::connectCoupons()
{
    const auto settled = [this](const Result<desk::BasketSnapshot>& basket) {
        if (!basket)
            return m_coupons.refuse(basket.error());
        m_coupons.accept();
        accepted(*basket);
    };
    connect(&m_coupons, &CouponsViewModel::wanted, this, [this, settled](const QString& code) {
        m_surface.desk->ask(
            this, [code](desk::Till& till) { return typedCoupon(code, till.registerDesk()); },
            settled);
    });
    connect(&m_coupons, &CouponsViewModel::removeWanted, this,
            [this, settled](const QString& code) {
                m_surface.desk->ask(
                    this,
                    [code = code.toStdString()](desk::Till& till) {
                        return till.registerDesk().removeCoupon(code);
                    },
                    settled);
            });
}

void RegisterViewModel::showCoupons()
{
    if (!m_basketNow || m_basketNow->isEmpty())
        return;
    m_surface.notice->goOn();
    m_coupons.open();
}

/// A scanned code that no article has.
void RegisterViewModel::tryCoupon(const QString& code)
{
    m_surface.desk->ask(
        this,
        [code = code.toStdString()](desk::Till& till) { return till.registerDesk().coupon(code); },
        [this, code](const Result<desk::BasketSnapshot>& basket) {
            if (basket) {
                accepted(*basket);
                Q_EMIT itemAdded(code);
                // What it did not take off has to be explained to who showed it.
                if (m_coupons.withheld() > 0)
                    m_coupons.open();
                return;
            }
            Q_EMIT scanFailed();
            if (basket.error().code == ErrorCode::CouponExpired
                || basket.error().code == ErrorCode::CouponUsed
                || basket.error().code == ErrorCode::Conflict)
                m_surface.notice->refuse(basket.error());
            else
                Q_EMIT codeNotFound(code);
        });
}

std::optional<domain::ManualDiscount> RegisterViewModel::discountOn(int lineId) const
{
    const auto given =
        std::ranges::find(m_basketNow->discounts, lineId, &desk::GivenDiscount::line);
    return given == m_basketNow->discounts.end() ? std::nullopt : std::optional{given->discount};
}

const desk::LineBack* RegisterViewModel::lineBack(int lineId) const
{
    const auto& back = m_basketNow->linesBack;
    const auto found = std::ranges::find(back, lineId, &desk::LineBack::line);
    return found == back.end() ? nullptr : &*found;
}

bool RegisterViewModel::refusedAsReturned(int lineId)
{
    if (!lineBack(lineId))
        return false;
    m_surface.notice->show({.tone = NoticeViewModel::Warn,
                            .title = tr("It comes back as it was sold"),
                            .text = tr("Remove the line, then return what is right."),
                            .act1 = {},
                            .act2 = {}});
    return true;
}

QString RegisterViewModel::countText() const
{
    if (m_basketNow->isEmpty())
        return tr("No items");
    std::int64_t sold = 0;
    std::int64_t back = 0;
    for (const domain::PricedLine& line : m_basketNow->priced.lines) {
        const bool isPiece = line.quantity.unit() == Unit::Piece;
        (lineBack(line.id) ? back : sold) +=
            isPiece ? std::abs(line.quantity.milli()) / 1000 : std::int64_t{1};
    }
    const QString items = tr("%n item(s)", nullptr, static_cast<int>(sold));
    if (back == 0)
        return items;
    const QString returns = tr("%n return(s)", nullptr, static_cast<int>(back));
    //: "3 items, 1 return"
    return sold == 0 ? returns : tr("%1, %2").arg(items, returns);
}

void RegisterViewModel::showSavings()
{
    const MoneyText& money = *m_surface.money;
    m_coupons.show(*m_basketNow);
    auto savings = savingRows(soldIn(*m_basketNow), discountOn(0), money);
    for (const CouponRow& coupon : m_coupons.coupons()->rows())
        if (!coupon.applied)
            //: Behind the code of a coupon.
            savings.push_back(
                {coupon.code, coupon.detailText, tr("not applied"), QStringLiteral("info")});
    m_savings.show(std::move(savings));
    m_nearMisses.show(nearMissRows(m_basketNow->promotions, money));
}

QString RegisterViewModel::savedSum() const
{
    Money saved = Money::zero(m_basketNow->priced.total.currency());
    for (const domain::PricedLine& line : m_basketNow->priced.lines)
        if (!lineBack(line.id))
            for (const domain::Adjustment& adjustment : line.adjustments)
                if (adjustment.kind != domain::AdjustmentKind::TaxExemption)
                    saved = saved - adjustment.amount;
    if (saved.minor() <= 0)
        return {};
    //: %1 is an amount: how much less the basket costs than its items are listed at.
    return tr("You save %1").arg(m_surface.money->withSymbol(saved));
}

} // namespace onetill::view
