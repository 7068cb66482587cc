// What the payment screen says of its money: what is due, typed, known of an account, given back.
#include "pos-app/domain/denomination.h"
#include "pos-app/view/desk_caller.h"
#include "pos-app/view/payment_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"

#include <algorithm>

namespace onetill::view {
namespace {

/// With "Exact" and the button that takes a part they fill two rows of three.
constexpr std::size_t kQuickAmounts = 4;

QString breakdownText(const MoneyText& money, Money change)
{
    QStringList parts;
    for (const auto& [denomination, count] : domain::breakDown(change))
        if (const auto worth = Money::fromMinor(denomination.minor, change.currency()))
            parts.push_back(
                QStringLiteral("%1\u00a0×\u00a0%2").arg(count).arg(money.briefly(*worth)));
    return parts.join(QStringLiteral("   "));
}

} // namespace

Money PaymentViewModel::exact() const
{
    if (way().rate)
        return way().rate->leastFor(due()).value_or(Money::zero(way().rate->foreign()));
    return m_account ? std::min(due(), m_account->most) : due();
}

void PaymentViewModel::presetAmount()
{
    const Money start = exact();
    m_entry = NumberEntry{start.currency().exponent(), true};
    m_entry.preset(start.minor());
    offerAmounts();
}

void PaymentViewModel::offerAmounts()
{
    m_quick.clear();
    if (m_basket->settlement.settled)
        return;
    const Money start = exact();
    if (way().givesChange())
        m_quick = domain::quickAmounts(start, kQuickAmounts);
    m_quick.insert(m_quick.begin(), start);
}

Money PaymentViewModel::due() const
{
    return way().givesChange() ? m_basket->settlement.remainingInCash
                               : m_basket->settlement.remaining;
}

Money PaymentViewModel::typed() const
{
    const Currency currency =
        way().rate ? way().rate->foreign() : m_basket->priced.total.currency();
    return Money::fromMinor(m_entry.scaled(), currency).value_or(Money::zero(currency));
}

std::optional<Money> PaymentViewModel::worth() const
{
    if (!way().rate)
        return typed();
    const auto home = way().rate->inHome(typed());
    return home ? std::optional{*home} : std::nullopt;
}

bool PaymentViewModel::coversTheRest() const
{
    const auto worth = this->worth();
    return m_basket->settlement.settled || (worth && *worth >= due());
}

bool PaymentViewModel::mayTake() const
{
    const auto worth = this->worth();
    if (m_shown.busy || m_basket->settlement.settled || !way().available || !worth
        || worth->isZero())
        return false;
    return way().givesChange()
           || (*worth <= due() && (isBegunFirst() || !m_shown.reference.trimmed().isEmpty()));
}

bool PaymentViewModel::isBegunFirst() const
{
    return way().kind == domain::TenderKind::Card && m_shown.reference.trimmed().isEmpty();
}

QString PaymentViewModel::whyNot() const
{
    if (m_basket->settlement.settled)
        return {};
    const auto worth = this->worth();
    if (!worth)
        return errorLine({ErrorCode::OutOfRange, {}});
    if (!way().givesChange() && *worth > due())
        return tr("Only cash gives change. Take %1 at most.")
            .arg(m_surface.money->withSymbol(due()));
    if (way().method().reference && !isBegunFirst() && m_shown.reference.trimmed().isEmpty())
        return tr("Enter its number first");
    if (!coversTheRest())
        //: %1 is an amount.
        return tr("%1 is still missing").arg(m_surface.money->withSymbol(due() - *worth));
    return {};
}

/// The desk says what this till knows of the account, while its number is still typed.
void PaymentViewModel::askAccount()
{
    m_account.reset();
    m_accountProblem.clear();
    const QString number = m_shown.reference.trimmed();
    if (!way().hasAccount() || number.isEmpty())
        return;
    m_surface.desk->ask(
        this,
        [kind = way().kind, text = number.toStdString()](desk::Till& till) {
            return till.paymentDesk().account(kind, text);
        },
        [this, number, chosen = way()](const Result<desk::AccountTerms>& account) {
            // Meanwhile another number may have been typed, or another way chosen.
            if (!m_basket || number != m_shown.reference.trimmed() || !(chosen == way()))
                return;
            if (account)
                m_account = *account;
            else if (account.error().code != ErrorCode::Malformed)
                m_accountProblem = errorLine(account.error());
            if (m_entry.isPreset() && !m_shown.busy)
                presetAmount();
            showAmounts();
        });
}

QString PaymentViewModel::accountSentence() const
{
    if (!way().hasAccount() || m_basket->settlement.settled)
        return {};
    if (m_account)
        return accountNote(*m_account, due(), m_surface);
    if (!m_accountProblem.isEmpty())
        return m_accountProblem;
    return tr("Its number has 6 to 24 letters and digits.");
}

void PaymentViewModel::showQuickAmounts()
{
    const MoneyText money = m_surface.money->in(typed().currency());
    std::vector<QuickAmountRow> quick;
    for (const Money amount : m_quick)
        quick.push_back({quick.empty() ? tr("Exact") : QString{},
                         quick.empty() ? money.bare(amount) : money.briefly(amount),
                         amount == typed() && !m_basket->settlement.settled});
    m_quickAmounts.show(std::move(quick));
}

void PaymentViewModel::showAmounts()
{
    const MoneyText& money = *m_surface.money;
    const domain::Settlement& now = m_basket->settlement;
    const Money due = this->due();
    const Money none = Money::zero(due.currency());
    const Money given = worth().value_or(none);
    const bool cash = way().givesChange();
    // What paying the rest in cash adds.
    const Money rounding = now.settled ? now.rounding
                           : cash      ? now.received + due - now.total
                                       : none;
    const Money change = now.settled ? now.change : cash ? given - due : none;

    Shown shown = m_shown;
    shown.totalText = money.withSymbol(now.total);
    shown.toPayText = money.withSymbol(now.settled ? none : due);
    shown.leftText = shown.toPayText;
    shown.missingText = money.withSymbol(coversTheRest() ? none : due - given);
    shown.takenText = money.bare(now.received);
    shown.receivedText = money.bare(now.settled ? now.received : given);
    shown.roundingText = rounding.isZero() ? QString{} : money.bare(rounding);
    shown.amountText = money.in(typed().currency()).withSymbol(typed());
    shown.amountTitle = wayAmountTitle(way());
    const char* number = way().method().reference;
    shown.referenceName = number ? tenderWords(number) : QString{};
    shown.needsNumber = number && way().kind != domain::TenderKind::Card;
    shown.accountText = accountSentence();
    shown.amountCaption =
        way().rate
            //: %1 is what foreign cash is worth here, %2 the rate: "1 USD = 0.86 EUR".
            ? tr("Worth %1. %2").arg(money.withSymbol(given), rateText(*way().rate, money))
            : tr("of %1 left to pay").arg(shown.toPayText);
    if (now.settled) { // What was given last is no money that is still to come.
        shown.amountText = money.withSymbol(now.received);
        //: All the payments of a sale together.
        shown.amountTitle = tr("Received");
        shown.amountCaption = tr("Nothing is left to pay");
    }
    shown.separatorText = money.decimalPoint();
    shown.contextText = tr("%n line(s)", nullptr, static_cast<int>(m_basket->priced.lines.size()));
    shown.blockedText = whyNot();
    shown.canComplete = !shown.busy && shown.blockedText.isEmpty();
    shown.canTake = mayTake();
    shown.settled = now.settled;
    shown.beginsCard = isBegunFirst() && !now.settled;
    shown.changeDue = coversTheRest() && change > none;
    shown.changeText = money.withSymbol(shown.changeDue ? change : none);
    shown.changeBreakdownText = shown.changeDue ? breakdownText(money, change) : QString{};
    shown.errorText.clear();
    showQuickAmounts();
    show(std::move(shown));
}

} // namespace onetill::view
