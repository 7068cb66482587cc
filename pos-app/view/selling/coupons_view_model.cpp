#include "pos-app/view/selling/coupons_view_model.h"

#include "pos-app/view/lists/shop_rows.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"
#include "pos-app/view/text/utf8.h"

#include <utility>

namespace onetill::view {
namespace {

QString whyNot(const domain::ShownCoupon& coupon, const MoneyText& money)
{
    const QString more = missingText(coupon.missingIn, coupon.missing, money);
    if (!more.isEmpty())
        //: %1 is how much more has to be bought: "1 more", "€4.10 more".
        return CouponsViewModel::tr("Not yet: %1").arg(more);
    switch (coupon.why) {
    case domain::PromotionRefusal::NotNow: return CouponsViewModel::tr("Not at this time");
    case domain::PromotionRefusal::NotThisCustomer:
        return CouponsViewModel::tr("Not for this customer");
    case domain::PromotionRefusal::BetterOffer:
        return CouponsViewModel::tr("Another promotion saves more");
    case domain::PromotionRefusal::NoCoupon:
    case domain::PromotionRefusal::NoGoods:
    case domain::PromotionRefusal::Incomplete:
    case domain::PromotionRefusal::BelowThreshold: break;
    }
    return CouponsViewModel::tr("Nothing in the basket is meant");
}

} // namespace

CouponModel::CouponModel(QObject* parent)
    : RowsModel{{{"code", [](const CouponRow& row) { return QVariant{row.code}; }},
                 {"name", [](const CouponRow& row) { return QVariant{row.name}; }},
                 {"detailText", [](const CouponRow& row) { return QVariant{row.detailText}; }},
                 {"applied", [](const CouponRow& row) { return QVariant{row.applied}; }}},
                parent}
{
}

CouponsViewModel::CouponsViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void CouponsViewModel::show(const desk::BasketSnapshot& basket)
{
    const MoneyText& money = *m_surface.money;
    std::vector<CouponRow> rows;
    Shown shown = m_shown;
    shown.withheld = 0;
    for (const domain::ShownCoupon& coupon : basket.couponsShown) {
        const bool applied = !coupon.saved.isZero();
        if (!applied)
            ++shown.withheld;
        rows.push_back({text(coupon.code), text(coupon.name),
                        applied ? money.withSymbol(-coupon.saved) : whyNot(coupon, money),
                        applied});
    }
    shown.count = static_cast<int>(rows.size());
    m_coupons.show(std::move(rows));
    show(std::move(shown));
}

void CouponsViewModel::open()
{
    Shown shown = m_shown;
    shown.active = true;
    shown.code.clear();
    shown.errorText.clear();
    show(std::move(shown));
}

void CouponsViewModel::close()
{
    Shown shown = m_shown;
    shown.active = false;
    show(std::move(shown));
}

void CouponsViewModel::setCode(const QString& code)
{
    Shown shown = m_shown;
    if (code != shown.code)
        shown.errorText.clear();
    shown.code = code;
    show(std::move(shown));
}

bool CouponsViewModel::take(const QString& code)
{
    if (!m_shown.active)
        return false;
    setCode(code);
    apply();
    return true;
}

void CouponsViewModel::apply()
{
    const QString code = m_shown.code.trimmed();
    if (!code.isEmpty())
        Q_EMIT wanted(code);
}

void CouponsViewModel::remove(const QString& code)
{
    Q_EMIT removeWanted(code);
}

void CouponsViewModel::accept()
{
    setCode({});
}

void CouponsViewModel::refuse(const Error& error)
{
    Shown shown = m_shown;
    shown.errorText = error.code == ErrorCode::Conflict ? tr("This coupon has been shown already")
                                                        : errorLine(error);
    show(std::move(shown));
    m_surface.herald->say(m_shown.errorText);
}

void CouponsViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
