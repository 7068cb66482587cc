#include "pos-app/view/payment_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"

#include <algorithm>

namespace onetill::view {
namespace {

struct Paid {
    std::optional<desk::BasketSnapshot> basket; ///< After the tender, when the sale failed.
    Result<domain::CompletedSale> sale;
};

/// Takes the typed amount, if there is something left to pay, and completes. One command to the
/// cashier; the tender stays, as money in the drawer does, when completing fails.
Paid takeAndComplete(desk::Till& till, bool settled, const desk::Handed& part)
{
    auto& desk = till.registerDesk();
    if (settled)
        return {std::nullopt, desk.complete()};
    auto tendered = desk.tender(part);
    if (!tendered)
        return {std::nullopt, tl::unexpected<Error>{tendered.error()}};
    return {*std::move(tendered), desk.complete()};
}

} // namespace

PaymentViewModel::PaymentViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void PaymentViewModel::start(const desk::BasketSnapshot& basket)
{
    m_basket = basket;
    m_way = 0;
    m_account.reset();
    m_accountProblem.clear();
    presetAmount();
    std::vector<TenderRow> taken;
    for (const auto& tender : basket.tenders)
        taken.push_back({tender.id, tenderText(tender), m_surface.money->bare(tender.amount),
                         tenderDetail(tender, *m_surface.money)});
    m_taken.show(std::move(taken));
    show({});
    showMethods();
    showAmounts();
    askTerms();
}

void PaymentViewModel::askTerms()
{
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.paymentDesk().terms(); },
        [this](const Result<desk::TenderTerms>& terms) {
            if (!terms || !m_basket || m_shown.busy)
                return;
            auto ways = waysToPay(*terms);
            if (ways == m_ways)
                return;
            const WayToPay chosen = way();
            m_ways = std::move(ways);
            const auto same = std::ranges::find(m_ways, chosen);
            m_way = same == m_ways.end() ? 0 : static_cast<std::size_t>(same - m_ways.begin());
            if (same == m_ways.end())
                presetAmount();
            showMethods();
            showAmounts();
        });
}

void PaymentViewModel::showMethods()
{
    std::vector<MethodRow> first;
    std::vector<MethodRow> others;
    for (std::size_t i = 0; i < m_ways.size(); ++i)
        (i < kFirstWays ? first : others)
            .push_back(wayRow(m_ways[i], i == m_way, *m_surface.money));
    Shown shown = m_shown;
    shown.otherChosen = m_way >= kFirstWays;
    shown.otherText = shown.otherChosen ? others[m_way - kFirstWays].text : tr("More ways");
    shown.otherReason = shown.otherChosen
                            ? tenderWords(way().rate ? tenderMethod(domain::TenderKind::Cash).hint
                                                     : way().method().hint)
                            : tr("All the others");
    m_methods.show(std::move(first));
    m_others.show(std::move(others));
    show(std::move(shown));
}

void PaymentViewModel::choose(int index)
{
    if (index >= 0 && static_cast<std::size_t>(index) < kFirstWays)
        chooseWay(static_cast<std::size_t>(index));
}

void PaymentViewModel::chooseOther(int index)
{
    if (index >= 0)
        chooseWay(static_cast<std::size_t>(index) + kFirstWays);
}

void PaymentViewModel::chooseWay(std::size_t wanted)
{
    // Chosen again it changes nothing: a second press is no word that money was handed over.
    if (!m_basket || m_shown.busy || wanted >= m_ways.size() || !m_ways[wanted].available
        || wanted == m_way)
        return;
    m_surface.notice->goOn();
    const bool sameMoney = !way().rate && !m_ways[wanted].rate;
    m_way = wanted;
    m_account.reset();
    m_accountProblem.clear();
    // What a person typed is the part to be paid in this way; what was preset is not, nor is an
    // amount of another currency.
    if (m_entry.isPreset() || !sameMoney)
        presetAmount();
    else
        offerAmounts();
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
    askAccount();
    showAmounts();
}

bool PaymentViewModel::take(const QString& code)
{
    if (!m_basket || m_shown.busy || m_shown.referenceName.isEmpty())
        return false;
    setReference(code);
    return true;
}

desk::Handed PaymentViewModel::handed() const
{
    desk::Handed handed{.kind = way().kind,
                        .amount = typed().text(),
                        .reference = m_shown.reference.trimmed().toStdString()};
    if (way().rate)
        handed.currency = way().rate->foreign().code();
    return handed;
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
    if (isBegunFirst())
        return begin();
    m_surface.desk->ask(
        this, [handed = handed()](desk::Till& till) { return till.registerDesk().tender(handed); },
        [this](Result<desk::BasketSnapshot> basket) { showTaken(std::move(basket)); });
}

/// It is in the journal before the terminal is asked: whatever breaks, somebody is asked what
/// became of it. With the number of a slip the terminal has answered already.
void PaymentViewModel::begin()
{
    if (!mayTake())
        return;
    becomeBusy();
    m_surface.desk->ask(
        this,
        [handed = handed()](desk::Till& till) { return till.registerDesk().startPayment(handed); },
        [this](const Result<desk::BasketSnapshot>& basket) {
            Shown now = m_shown;
            now.busy = false;
            show(std::move(now));
            showTaken(basket);
            if (basket)
                Q_EMIT begun();
        });
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
    // What is typed next is another amount, not more digits of the refused one.
    m_entry.preset(m_entry.scaled());
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
    if (!m_basket->settlement.settled && isBegunFirst())
        return begin();
    becomeBusy();
    m_surface.desk->ask(
        this,
        [settled = m_basket->settlement.settled, part = handed()](desk::Till& till) {
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

void PaymentViewModel::becomeBusy()
{
    Shown shown = m_shown;
    shown.busy = true;
    shown.canComplete = false;
    show(std::move(shown));
}

void PaymentViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
