#include "pos-app/view/returns/refund_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/returns/return_questions.h"
#include "pos-app/view/selling/tender_methods.h"
#include "pos-app/view/staff/approval_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"

#include <algorithm>
#include <utility>

namespace onetill::view {
namespace {

/// Takes out what is only planned: what went back by card did, whatever comes next.
Status withoutPlan(desk::Till& till)
{
    for (const domain::Tender& tender : till.registerDesk().basket().tenders)
        if (!tender.payment)
            if (const auto gone = till.registerDesk().removeTender(tender.id); !gone)
                return passOn(gone);
    return {};
}

/// More of the plan, while something has no way back; else a new one in its place. A refused one
/// leaves the money as it was paid.
Result<desk::BasketSnapshot> moreOfPlan(desk::Till& till, const desk::RefundWish& wish)
{
    if (!till.registerDesk().basket().settlement.settled)
        return till.returnsDesk().refund(wish);
    if (const auto gone = withoutPlan(till); !gone)
        return passOn(gone);
    auto anew = till.returnsDesk().refund(wish);
    if (!anew && wish.kind)
        static_cast<void>(till.returnsDesk().refund({}));
    return anew;
}

} // namespace

RefundViewModel::RefundViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void RefundViewModel::start(const desk::BasketSnapshot& basket)
{
    m_method = 0;
    show({});
    showMethods();
    showPlan(basket);
    if (basket.tenders.empty())
        plan();
}

void RefundViewModel::showPlan(const desk::BasketSnapshot& basket)
{
    const MoneyText& money = *m_surface.money;
    m_basket = basket;
    std::vector<TenderRow> parts;
    for (const domain::Tender& tender : basket.tenders)
        parts.push_back({tender.id, tenderText(tender), money.withSymbol(-tender.amount),
                         tenderDetail(tender, money)});
    m_parts.show(std::move(parts));
    const domain::Settlement& now = basket.settlement;
    Shown shown = m_shown;
    shown.totalText = money.withSymbol(-now.total);
    shown.leftText = now.settled ? QString{} : money.withSymbol(-now.remaining);
    shown.contextText = tr("%n line(s)", nullptr, static_cast<int>(basket.priced.lines.size()));
    shown.roundingText = now.rounding.isZero() ? QString{} : money.bare(-now.rounding);
    shown.errorText.clear();
    shown.canComplete = now.settled && !shown.busy;
    shown.blockedText = now.settled ? QString{} //: %1 is an amount.
                                    : tr("Choose how %1 goes back").arg(shown.leftText);
    show(std::move(shown));
    m_amount = NumberEntry{now.total.currency().exponent(), true};
    m_amount.preset(most().minor());
    showAmount();
}

Money RefundViewModel::most() const
{
    const domain::Settlement& now = m_basket->settlement;
    return now.settled ? -now.total : -now.remaining;
}

Money RefundViewModel::typed() const
{
    const Money nothing = Money::zero(m_basket->settlement.total.currency());
    return Money::fromMinor(m_amount.scaled(), nothing.currency()).value_or(nothing);
}

/// Somebody wants less than all of it to go back in one way.
bool RefundViewModel::typedPart() const
{
    return !m_amount.isPreset() && typed() < most() && !typed().isZero();
}

void RefundViewModel::showAmount()
{
    Shown shown = m_shown;
    shown.amountText = m_surface.money->withSymbol(typed());
    show(std::move(shown));
}

void RefundViewModel::keyed()
{
    Shown shown = m_shown;
    shown.errorText.clear();
    if (typed() > most())
        //: %1 is an amount.
        shown.errorText = tr("At most %1 goes back").arg(m_surface.money->withSymbol(most()));
    show(std::move(shown));
    showAmount();
}

void RefundViewModel::digit(const QString& digit)
{
    if (!m_basket || m_shown.busy || digit.size() != 1 || digit.front() < u'0'
        || digit.front() > u'9')
        return;
    m_amount.digit(digit.front().toLatin1());
    keyed();
}

void RefundViewModel::doubleZero()
{
    if (!m_basket || m_shown.busy)
        return;
    m_amount.doubleZero();
    keyed();
}

void RefundViewModel::separator()
{
    if (!m_basket || m_shown.busy)
        return;
    m_amount.separator();
    keyed();
}

void RefundViewModel::backspace()
{
    if (!m_basket || m_shown.busy)
        return;
    m_amount.backspace();
    keyed();
}

void RefundViewModel::removePart(int tenderId)
{
    if (!m_basket || m_shown.busy)
        return;
    const auto part = std::ranges::find(m_basket->tenders, tenderId, &domain::Tender::id);
    if (part == m_basket->tenders.end())
        return;
    begin();
    // What went back at the terminal counts as undone on a second person's word only.
    m_surface.approval->attempt(
        this, otherMoneyQuestion(tr("Undone at the terminal"), -part->amount, *m_surface.money),
        [tenderId](desk::Till& till) { return till.registerDesk().removeTender(tenderId); },
        [this](const Result<desk::BasketSnapshot>& basket) { planned(basket); });
}

void RefundViewModel::showMethods()
{
    std::vector<MethodRow> rows{
        {QStringLiteral("return"), tr("As it was paid"), tr("In the same ways"), m_method == 0}};
    for (const domain::TenderKind kind : refundKinds())
        rows.push_back({QString::fromLatin1(tenderMethod(kind).icon),
                        tenderWords(tenderMethod(kind).name), tr("Needs approval"),
                        rows.size() == m_method});
    m_methods.show(std::move(rows));
    Shown shown = m_shown;
    const TenderMethod* method =
        m_method == 0 ? nullptr : &tenderMethod(refundKinds()[m_method - 1]);
    // A card's slip has its number when somebody has been at the terminal.
    const char* asked =
        method && method->kind != domain::TenderKind::Card ? method->reference : nullptr;
    shown.referenceName = asked ? tenderWords(asked) : QString{};
    show(std::move(shown));
}

bool RefundViewModel::asksForNumber() const
{
    return !m_shown.referenceName.isEmpty();
}

void RefundViewModel::choose(int index)
{
    if (!m_basket || m_shown.busy || index < 0
        || static_cast<std::size_t>(index) > refundKinds().size())
        return;
    m_method = static_cast<std::size_t>(index);
    Shown shown = m_shown;
    shown.reference.clear();
    shown.errorText.clear();
    show(std::move(shown));
    showMethods();
    if (!asksForNumber())
        return plan();
    // Without its number nobody knows where the money goes; the old plan is not this one.
    Shown now = m_shown;
    now.canComplete = false;
    now.blockedText = tr("Enter its number first");
    show(std::move(now));
}

void RefundViewModel::setReference(const QString& reference)
{
    if (!asksForNumber() || m_shown.busy || reference == m_shown.reference)
        return;
    Shown shown = m_shown;
    shown.reference = reference;
    shown.errorText.clear();
    show(std::move(shown));
}

bool RefundViewModel::take(const QString& code)
{
    if (!m_basket || m_shown.busy || !asksForNumber())
        return false;
    setReference(code);
    return true;
}

void RefundViewModel::submit()
{
    if (m_shown.canComplete)
        complete();
    else if (asksForNumber() && !m_shown.reference.trimmed().isEmpty())
        plan();
    else
        m_surface.herald->say(m_shown.blockedText);
}

void RefundViewModel::begin()
{
    Shown shown = m_shown;
    shown.busy = true;
    shown.canComplete = false;
    shown.errorText.clear();
    show(std::move(shown));
}

void RefundViewModel::plan()
{
    if (!m_basket || m_shown.busy)
        return;
    begin();
    const TenderMethod* method =
        m_method == 0 ? nullptr : &tenderMethod(refundKinds()[m_method - 1]);
    desk::RefundWish wish;
    if (method)
        wish.kind = method->kind;
    wish.reference = m_shown.reference.trimmed().toStdString();
    // Of money as it was paid a part is not one way but several.
    if (wish.kind && typedPart())
        wish.amount = typed().text();
    m_surface.approval->attempt(
        this,
        otherMoneyQuestion(method ? tenderWords(method->name) : tr("As it was paid"),
                           wish.amount.empty() ? most() : typed(), *m_surface.money),
        [wish](desk::Till& till) { return moreOfPlan(till, wish); },
        [this](const Result<desk::BasketSnapshot>& basket) { planned(basket); });
}

void RefundViewModel::planned(const Result<desk::BasketSnapshot>& basket)
{
    Shown shown = m_shown;
    shown.busy = false;
    show(std::move(shown));
    if (basket) {
        showPlan(*basket);
        Q_EMIT basketChanged(*basket);
        return;
    }
    m_method = 0;
    showMethods();
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.registerDesk().basket(); },
        [this, error = basket.error()](const Result<desk::BasketSnapshot>& now) {
            if (now) {
                showPlan(*now);
                Q_EMIT basketChanged(*now);
            }
            fail(error);
        });
}

void RefundViewModel::complete()
{
    // A second tap while the first is at work is not a second refund.
    if (!m_basket || m_shown.busy || !m_shown.canComplete)
        return;
    if (std::ranges::any_of(m_basket->tenders, domain::isToGiveBack))
        return beginByCard();
    begin();
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.registerDesk().complete(); },
        [this](const Result<domain::CompletedSale>& sale) {
            Shown shown = m_shown;
            shown.busy = false;
            shown.canComplete = !sale;
            show(std::move(shown));
            if (sale)
                Q_EMIT completed(*sale);
            else
                fail(sale.error());
        });
}

void RefundViewModel::beginByCard()
{
    begin();
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.returnsDesk().startRefund(); },
        [this](const Result<desk::BasketSnapshot>& basket) {
            Shown shown = m_shown;
            shown.busy = false;
            shown.canComplete = true;
            show(std::move(shown));
            if (!basket)
                return fail(basket.error());
            showPlan(*basket);
            Q_EMIT basketChanged(*basket);
            Q_EMIT begun();
        });
}

void RefundViewModel::abandon()
{
    if (!m_basket || m_shown.busy)
        return;
    begin();
    m_surface.desk->ask(
        this,
        [](desk::Till& till) -> Result<desk::BasketSnapshot> {
            if (const auto gone = withoutPlan(till); !gone)
                return passOn(gone);
            return till.registerDesk().basket();
        },
        [this](const Result<desk::BasketSnapshot>& basket) {
            Shown shown = m_shown;
            shown.busy = false;
            show(std::move(shown));
            if (!basket)
                return fail(basket.error());
            Q_EMIT basketChanged(*basket);
            Q_EMIT abandoned();
        });
}

void RefundViewModel::fail(const Error& error)
{
    Shown shown = m_shown;
    shown.errorText = errorLine(error);
    show(std::move(shown));
    m_surface.herald->say(m_shown.errorText);
}

void RefundViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
