#include "pos-app/view/payment_view_model.h"

#include "pos-app/domain/denomination.h"
#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/selling/tender_methods.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"
#include "sync-engine/contract/values/decimal.h"

#include <algorithm>

namespace onetill::view {
namespace {

/// With "Exact" they fill two rows of three.
constexpr std::size_t kQuickAmounts = 5;

/// What is handed over, as it was typed.
struct Part {
    domain::TenderKind kind;
    std::string amount;
    std::string reference;
};

struct Paid {
    std::optional<desk::BasketSnapshot> basket; ///< After the tender, when the sale failed.
    Result<domain::CompletedSale> sale;
};

/// Takes the typed amount, if there is something left to pay, and completes. One command to the
/// cashier; the tender stays, as money in the drawer does, when completing fails.
Paid takeAndComplete(desk::Till& till, bool settled, const Part& part)
{
    auto& desk = till.registerDesk();
    if (settled)
        return {std::nullopt, desk.complete()};
    auto tendered = desk.tender(part.kind, part.amount, part.reference);
    if (!tendered)
        return {std::nullopt, tl::unexpected<Error>{tendered.error()}};
    return {*std::move(tendered), desk.complete()};
}

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

PaymentViewModel::PaymentViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void PaymentViewModel::start(const desk::BasketSnapshot& basket)
{
    m_basket = basket;
    m_method = 0;
    presetAmount();
    std::vector<TenderRow> taken;
    for (const auto& tender : basket.tenders)
        taken.push_back({tender.id, tenderText(tender), m_surface.money->bare(tender.amount)});
    m_taken.show(std::move(taken));
    show({});
    showMethods();
    showAmounts();
}

void PaymentViewModel::presetAmount()
{
    const Money rest = due();
    m_entry = NumberEntry{rest.currency().exponent(), true};
    m_entry.preset(rest.minor());
    m_quick.clear();
    if (m_basket->settlement.settled)
        return;
    if (isCash())
        m_quick = domain::quickAmounts(rest, kQuickAmounts);
    m_quick.insert(m_quick.begin(), rest);
}

void PaymentViewModel::showMethods()
{
    std::vector<MethodRow> rows;
    for (const TenderMethod& method : tenderMethods())
        rows.push_back({QString::fromLatin1(method.icon), tenderWords(method.name),
                        tenderWords(method.hint), rows.size() == m_method});
    m_methods.show(std::move(rows));
}

void PaymentViewModel::choose(int index)
{
    const auto wanted = static_cast<std::size_t>(index);
    if (!m_basket || m_shown.busy || index < 0 || wanted >= tenderMethods().size())
        return;
    if (wanted == m_method)
        return addTender();
    m_surface.notice->goOn();
    m_method = wanted;
    // What a person typed is the part to be paid in this way; what was preset is not.
    if (m_entry.isPreset())
        presetAmount();
    Shown shown = m_shown;
    shown.reference.clear();
    show(std::move(shown));
    showMethods();
    showAmounts();
}

void PaymentViewModel::setReference(const QString& reference)
{
    if (reference == m_shown.reference || m_shown.referenceName.isEmpty() || m_shown.busy)
        return;
    Shown shown = m_shown;
    shown.reference = reference;
    show(std::move(shown));
    showAmounts();
}

bool PaymentViewModel::take(const QString& code)
{
    if (!m_basket || m_shown.busy || m_shown.referenceName.isEmpty())
        return false;
    setReference(code);
    return true;
}

bool PaymentViewModel::isCash() const
{
    return tenderMethods()[m_method].kind == domain::TenderKind::Cash;
}

Money PaymentViewModel::due() const
{
    return isCash() ? m_basket->settlement.remainingInCash : m_basket->settlement.remaining;
}

Money PaymentViewModel::typed() const
{
    const Money nothing = Money::zero(m_basket->priced.total.currency());
    return Money::fromMinor(m_entry.scaled(), nothing.currency()).value_or(nothing);
}

bool PaymentViewModel::coversTheRest() const
{
    return m_basket->settlement.settled || typed() >= due();
}

QString PaymentViewModel::whyNot() const
{
    if (m_basket->settlement.settled)
        return {};
    if (!isCash() && typed() > due())
        return tr("Only cash gives change. Take %1 at most.")
            .arg(m_surface.money->withSymbol(due()));
    if (tenderMethods()[m_method].reference && m_shown.reference.trimmed().isEmpty())
        return tr("Enter its number first");
    if (!coversTheRest())
        //: %1 is an amount.
        return tr("%1 is still missing").arg(m_surface.money->withSymbol(due() - typed()));
    return {};
}

void PaymentViewModel::showAmounts()
{
    const MoneyText& money = *m_surface.money;
    const domain::Settlement& now = m_basket->settlement;
    const TenderMethod& method = tenderMethods()[m_method];
    const Money due = this->due();
    const Money none = Money::zero(due.currency());
    // What paying the rest in cash adds.
    const Money rounding = now.settled ? now.rounding
                           : isCash()  ? now.received + due - now.total
                                       : none;
    const Money change = now.settled ? now.change : isCash() ? typed() - due : none;

    Shown shown = m_shown;
    shown.totalText = money.withSymbol(now.total);
    shown.toPayText = money.withSymbol(now.settled ? none : due);
    shown.leftText = shown.toPayText;
    shown.missingText = money.withSymbol(coversTheRest() ? none : due - typed());
    shown.takenText = money.bare(now.received);
    shown.receivedText = money.bare(now.settled ? now.received : typed());
    shown.roundingText = rounding.isZero() ? QString{} : money.bare(rounding);
    shown.amountText = money.withSymbol(typed());
    shown.amountTitle = tenderWords(method.amount);
    shown.referenceName = method.reference ? tenderWords(method.reference) : QString{};
    shown.amountCaption = tr("of %1 left to pay").arg(shown.toPayText);
    shown.separatorText = money.decimalPoint();
    shown.contextText = tr("%n line(s)", nullptr, static_cast<int>(m_basket->priced.lines.size()));
    shown.blockedText = whyNot();
    shown.canComplete = !shown.busy && shown.blockedText.isEmpty();
    shown.canTake = !shown.busy && !now.settled && typed() > none
                    && (isCash() || (typed() <= due && !shown.reference.trimmed().isEmpty()));
    shown.changeDue = coversTheRest() && change > Money::zero(change.currency());
    shown.changeText = money.withSymbol(shown.changeDue ? change : Money::zero(change.currency()));
    shown.changeBreakdownText = shown.changeDue ? breakdownText(money, change) : QString{};
    shown.errorText.clear();

    std::vector<QuickAmountRow> quick;
    for (const Money amount : m_quick)
        quick.push_back({quick.empty() ? tr("Exact") : QString{},
                         quick.empty() ? money.bare(amount) : money.briefly(amount),
                         amount == typed() && !now.settled});
    m_quickAmounts.show(std::move(quick));
    show(std::move(shown));
}

void PaymentViewModel::entered()
{
    m_surface.notice->goOn();
    showAmounts();
}

void PaymentViewModel::digit(const QString& digit)
{
    if (digit.size() != 1 || digit.front() < u'0' || digit.front() > u'9' || m_shown.busy)
        return;
    m_entry.digit(digit.front().toLatin1());
    entered();
}

void PaymentViewModel::doubleZero()
{
    m_entry.doubleZero();
    entered();
}

void PaymentViewModel::separator()
{
    m_entry.separator();
    entered();
}

void PaymentViewModel::backspace()
{
    m_entry.backspace();
    entered();
}

void PaymentViewModel::clear()
{
    m_entry.clear();
    entered();
}

void PaymentViewModel::quick(int index)
{
    if (index < 0 || static_cast<std::size_t>(index) >= m_quick.size() || m_shown.busy)
        return;
    m_entry.preset(m_quick[static_cast<std::size_t>(index)].minor());
    entered();
}

void PaymentViewModel::addTender()
{
    if (!m_basket || m_shown.busy)
        return;
    m_surface.desk->ask(
        this,
        [kind = tenderMethods()[m_method].kind, amount = typed().text(),
         reference = m_shown.reference.trimmed().toStdString()](desk::Till& till) {
            return till.registerDesk().tender(kind, amount, reference);
        },
        [this](Result<desk::BasketSnapshot> basket) { showTaken(std::move(basket)); });
}

void PaymentViewModel::removeTender(int tenderId)
{
    if (m_shown.busy)
        return;
    m_surface.desk->ask(
        this, [tenderId](desk::Till& till) { return till.registerDesk().removeTender(tenderId); },
        [this](Result<desk::BasketSnapshot> basket) { showTaken(std::move(basket)); });
}

void PaymentViewModel::showTaken(Result<desk::BasketSnapshot> basket)
{
    if (basket) {
        start(*basket);
        Q_EMIT basketChanged(*basket);
        //: Read aloud; %1 is an amount.
        m_surface.herald->say(tr("%1 left to pay").arg(m_shown.toPayText));
        return;
    }
    Shown shown = m_shown;
    shown.errorText = errorLine(basket.error());
    show(std::move(shown));
    m_surface.herald->say(m_shown.errorText);
}

void PaymentViewModel::submit()
{
    if (m_shown.canComplete)
        complete();
    else if (m_shown.canTake)
        addTender();
}

void PaymentViewModel::complete()
{
    // A second tap while the first is at work is not a second sale.
    if (!m_basket || m_shown.busy || !whyNot().isEmpty())
        return;
    Shown shown = m_shown;
    shown.busy = true;
    shown.canComplete = false;
    show(std::move(shown));
    m_surface.desk->ask(
        this,
        [settled = m_basket->settlement.settled,
         part = Part{tenderMethods()[m_method].kind, typed().text(),
                     m_shown.reference.trimmed().toStdString()}](desk::Till& till) {
            return takeAndComplete(till, settled, part);
        },
        [this](const Result<Paid>& paid) {
            if (paid && paid->basket) {
                start(*paid->basket);
                Q_EMIT basketChanged(*paid->basket);
            }
            const auto sale = paid ? paid->sale : Result<domain::CompletedSale>{passOn(paid)};
            Shown now = m_shown;
            now.busy = false;
            now.canComplete = whyNot().isEmpty();
            if (!sale)
                now.errorText = errorLine(sale.error());
            // What is typed next is another amount, not more digits of the refused one.
            m_entry.preset(m_entry.scaled());
            show(std::move(now));
            if (sale)
                Q_EMIT completed(*sale);
            else
                m_surface.herald->say(m_shown.errorText);
        });
}

void PaymentViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
