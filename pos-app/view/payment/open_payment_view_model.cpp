#include "pos-app/view/payment/open_payment_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/selling/tender_methods.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"

#include <span>
#include <utility>

namespace onetill::view {
namespace {

/// The terminal had moved the money, and has moved it the other way again.
constexpr const char* kGivenBack = "given-back";

// Words of the journal, and what stands on the chips.
constexpr Reason kRefundReasons[] = {
    {"declined", QT_TRANSLATE_NOOP("Reason", "Declined")},
    {"abandoned", QT_TRANSLATE_NOOP("Reason", "The customer stopped")},
    {"no-trace", QT_TRANSLATE_NOOP("Reason", "Nothing to be seen of it")},
    {kGivenBack, QT_TRANSLATE_NOOP("Reason", "Given back, and undone there")},
};
constexpr Reason kPaymentReasons[] = {
    {"declined", QT_TRANSLATE_NOOP("Reason", "Declined")},
    {"abandoned", QT_TRANSLATE_NOOP("Reason", "The customer stopped")},
    {"no-trace", QT_TRANSLATE_NOOP("Reason", "Nothing to be seen of it")},
    {kGivenBack, QT_TRANSLATE_NOOP("Reason", "Paid, and given back there")},
};

} // namespace

OpenPaymentViewModel::OpenPaymentViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}, m_reasons{m_reasonRows, kPaymentReasons}
{
}

void OpenPaymentViewModel::look()
{
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.paymentDesk().inDoubt(); },
        [this](const Result<std::optional<desk::PaymentInDoubt>>& open) {
            if (!open) {
                m_underWay = false;
                m_surface.notice->refuse(open.error());
                return;
            }
            if (*open)
                showOpen(**open);
            else
                close();
        });
}

void OpenPaymentViewModel::begun()
{
    m_underWay = true;
    look();
}

QString OpenPaymentViewModel::titleOf(const desk::PaymentInDoubt& open) const
{
    const bool givesBack = open.payment.amount.isNegative();
    if (m_underWay) //: The customer is at the card terminal.
        return givesBack ? tr("Give it back on the card terminal")
                         : tr("Take it on the card terminal");
    const QString way = tenderWords(tenderMethod(open.payment.kind).name);
    //: %1 is a way to pay: "Card".
    return givesBack ? tr("%1: did it go back?").arg(way) : tr("%1: was it paid?").arg(way);
}

QString OpenPaymentViewModel::hintOf(const desk::PaymentInDoubt& open) const
{
    const bool byCard = open.payment.kind == domain::TenderKind::Card;
    const QString where = m_underWay ? tr("Key the amount in there. Then say how it ended.")
                          : byCard   ? tr("Look at the card terminal or its slip.")
                                     : tr("Ask the centre whether the account was charged.");
    const QString whose = open.ofBasket ? tr("The basket waits for your answer.")
                          : open.payment.amount.isNegative()
                              ? tr("Its basket could not be read. If it went back, take the goods "
                                   "back again first; it is for them.")
                              : tr("Its basket could not be read. If it was paid, scan the goods "
                                   "again first; it pays for them.");
    return where + u' ' + whose;
}

void OpenPaymentViewModel::showOpen(const desk::PaymentInDoubt& open)
{
    const bool isNews = !m_shown.active || !m_open || m_open->payment.id != open.payment.id;
    m_open = open;
    const TenderMethod& method = tenderMethod(open.payment.kind);
    Shown shown;
    shown.active = true;
    shown.givesBack = open.payment.amount.isNegative();
    shown.titleText = titleOf(open);
    shown.amountText =
        m_surface.money->withSymbol(shown.givesBack ? -open.payment.amount : open.payment.amount);
    //: %1 is a time, %2 a person's name.
    shown.begunText = tr("Begun at %1 by %2. It has no answer yet.")
                          .arg(m_surface.momentText(open.at), QString::fromStdString(open.byName));
    shown.hintText = hintOf(open);
    if (open.payment.reference.empty() && method.reference)
        shown.referenceName = tenderWords(method.reference);
    if (!isNews)
        shown.reference = m_shown.reference;
    else
        m_reasons.offerOther(shown.givesBack ? std::span<const Reason>{kRefundReasons}
                                             : std::span<const Reason>{kPaymentReasons});
    show(std::move(shown));
    showMissing();
    if (isNews)
        m_surface.herald->say(m_shown.titleText + u' ' + m_shown.amountText);
}

void OpenPaymentViewModel::showMissing()
{
    Shown shown = m_shown;
    const bool asksNumber = !shown.referenceName.isEmpty();
    shown.paidMissing = asksNumber && shown.reference.trimmed().isEmpty()
                            ? tr("Enter its number first")
                            : QString{};
    shown.unpaidMissing = m_reasons.missing() ? tr("Choose a reason") : QString{};
    shown.errorText.clear();
    show(std::move(shown));
}

void OpenPaymentViewModel::setReference(const QString& reference)
{
    if (m_shown.busy || reference == m_shown.reference || m_shown.referenceName.isEmpty())
        return;
    Shown shown = m_shown;
    shown.reference = reference;
    show(std::move(shown));
    showMissing();
}

bool OpenPaymentViewModel::take(const QString& code)
{
    if (!m_shown.active || m_shown.busy || m_shown.referenceName.isEmpty())
        return false;
    setReference(code);
    return true;
}

void OpenPaymentViewModel::chooseReason(const QString& reasonId)
{
    if (m_shown.busy)
        return;
    m_reasons.choose(reasonId);
    showMissing();
}

void OpenPaymentViewModel::nextReason()
{
    if (!m_shown.busy)
        m_reasons.step(1);
    showMissing();
}

void OpenPaymentViewModel::previousReason()
{
    if (!m_shown.busy)
        m_reasons.step(-1);
    showMissing();
}

void OpenPaymentViewModel::begin()
{
    Shown shown = m_shown;
    shown.busy = true;
    shown.errorText.clear();
    show(std::move(shown));
}

void OpenPaymentViewModel::wasPaid()
{
    if (!m_shown.active || m_shown.busy || !m_shown.paidMissing.isEmpty())
        return;
    begin();
    m_surface.desk->ask(
        this,
        [reference = m_shown.reference.trimmed().toStdString()](desk::Till& till) {
            return till.registerDesk().settlePayment(reference);
        },
        [this](const Result<desk::BasketSnapshot>& basket) {
            const bool underWay = m_underWay;
            answered(basket);
            if (basket && underWay)
                Q_EMIT paid(*basket);
        });
}

void OpenPaymentViewModel::wasNotPaid()
{
    if (!m_shown.active || m_shown.busy || !m_shown.unpaidMissing.isEmpty())
        return;
    begin();
    m_surface.desk->ask(
        this,
        [reason = m_reasons.chosen()](desk::Till& till) {
            return till.registerDesk().releasePayment(desk::PaymentRelease{
                reason.toStdString(), reason == QLatin1StringView{kGivenBack}});
        },
        [this](const Result<desk::BasketSnapshot>& basket) { answered(basket); });
}

void OpenPaymentViewModel::answered(const Result<desk::BasketSnapshot>& basket)
{
    Shown shown = m_shown;
    shown.busy = false;
    if (!basket)
        shown.errorText = errorLine(basket.error());
    show(std::move(shown));
    if (!basket) {
        m_surface.herald->say(m_shown.errorText);
        return;
    }
    close();
    Q_EMIT basketChanged(*basket);
    // Another one may wait for its answer.
    look();
}

void OpenPaymentViewModel::later()
{
    if (!m_shown.active || m_shown.busy)
        return;
    const bool ofBasket = m_open && m_open->ofBasket;
    close();
    Q_EMIT postponed(ofBasket);
}

void OpenPaymentViewModel::close()
{
    m_open.reset();
    m_underWay = false;
    m_reasons.choose({});
    m_reasons.offer(false);
    show({});
}

void OpenPaymentViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
