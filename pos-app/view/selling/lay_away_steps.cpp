// What is done with one lay-away beyond handing it over: an instalment, or giving it up.
#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/selling/lay_away_view_model.h"
#include "pos-app/view/selling/questions.h"
#include "pos-app/view/staff/approval_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/utf8.h"

namespace onetill::view {
void LayAwayViewModel::askInstalment()
{
    const auto* card = chosen();
    if (!card || m_shown.busy || m_shown.step != List)
        return;
    const Money left = leftOf(*card);
    m_amount = NumberEntry{left.currency().exponent(), true};
    m_amount.preset(left.minor());
    Shown shown = m_shown;
    shown.step = Instalment;
    show(std::move(shown));
    showStep();
}

void LayAwayViewModel::askToCancel()
{
    if (!chosen() || m_shown.busy || m_shown.step != List)
        return;
    m_reasons.choose({});
    m_reasons.offer(true);
    Shown shown = m_shown;
    shown.step = Cancelling;
    show(std::move(shown));
    showStep();
}

void LayAwayViewModel::back()
{
    if (m_shown.busy)
        return;
    if (m_shown.step == List)
        return close();
    m_reasons.offer(false);
    Shown shown = m_shown;
    shown.step = List;
    shown.errorText.clear();
    show(std::move(shown));
}

void LayAwayViewModel::showStep()
{
    const auto* card = chosen();
    if (!card || m_shown.step == List)
        return;
    const MoneyText& money = *m_surface.money;
    Shown shown = m_shown;
    //: A person's name or a number, and an amount.
    shown.chosenText = tr("%1, %2 left to pay")
                           .arg(card->customer.empty() ? text(card->number) : text(card->customer),
                                money.withSymbol(leftOf(*card)));
    shown.errorText.clear();
    shown.missingText.clear();
    if (shown.step == Cancelling) {
        if (m_reasons.missing())
            shown.missingText = tr("Choose a reason");
    } else {
        const auto amount = Money::fromMinor(m_amount.scaled(), card->total.currency());
        shown.amountText = amount ? money.withSymbol(*amount) : QStringLiteral("–");
        if (!amount || amount->isZero())
            shown.missingText = tr("Type the amount first");
        else if (*amount > leftOf(*card))
            shown.missingText = tr("Only %1 is left to pay").arg(money.withSymbol(leftOf(*card)));
    }
    show(std::move(shown));
}

void LayAwayViewModel::digit(const QString& digit)
{
    if (!typesAmount() || digit.size() != 1 || digit.front() < u'0' || digit.front() > u'9')
        return;
    m_amount.digit(digit.front().toLatin1());
    showStep();
}

void LayAwayViewModel::doubleZero()
{
    if (typesAmount())
        m_amount.doubleZero();
    showStep();
}

void LayAwayViewModel::separator()
{
    if (typesAmount())
        m_amount.separator();
    showStep();
}

void LayAwayViewModel::backspace()
{
    if (typesAmount())
        m_amount.backspace();
    showStep();
}

void LayAwayViewModel::chooseReason(const QString& reasonId)
{
    if (m_shown.busy)
        return;
    m_reasons.choose(reasonId);
    showStep();
}

void LayAwayViewModel::nextReason()
{
    m_reasons.step(1);
    showStep();
}

void LayAwayViewModel::previousReason()
{
    m_reasons.step(-1);
    showStep();
}

void LayAwayViewModel::done()
{
    if (!m_shown.active || m_shown.busy || m_shown.step == List || !m_shown.missingText.isEmpty())
        return;
    if (m_shown.step == Instalment)
        takeInstalment();
    else
        cancelChosen();
}

void LayAwayViewModel::takeInstalment()
{
    const auto* card = chosen();
    if (!card)
        return;
    const auto amount = Money::fromMinor(m_amount.scaled(), card->total.currency());
    if (!amount)
        return;
    begin();
    m_surface.desk->ask(
        this,
        [number = card->number, amount = amount->text()](desk::Till& till) {
            return till.registerDesk().addInstalment(number, amount);
        },
        [this](const Result<desk::BasketSnapshot>& basket) { finished(basket); });
}

void LayAwayViewModel::cancelChosen()
{
    const auto* card = chosen();
    if (!card)
        return;
    begin();
    m_surface.approval->attempt(
        this,
        cancelQuestion(text(card->customer.empty() ? card->number : card->customer),
                       m_surface.money->withSymbol(card->paid)),
        [number = card->number, reason = m_reasons.chosen().toStdString()](desk::Till& till) {
            return till.holdDesk().cancelLayAway(number, reason);
        },
        [this, paid = card->paid](const Status& gone) {
            if (!ended(gone ? nullptr : &gone.error()))
                return;
            back();
            refresh();
            m_surface.notice->show(
                {.tone = NoticeViewModel::Ok,
                 .title = tr("The goods go back on the shelf"),
                 .text = paid.isZero() ? QString{}
                                       : tr("Give back what was paid in Returns, on the receipts "
                                            "of its instalments."),
                 .act1 = {},
                 .act2 = {}});
        });
}

} // namespace onetill::view
