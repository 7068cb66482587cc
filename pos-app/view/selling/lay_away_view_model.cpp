#include "pos-app/view/selling/lay_away_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"
#include "pos-app/view/text/utf8.h"

#include <algorithm>
#include <utility>

namespace onetill::view {
namespace {

// Words of the journal, and what stands on the chips.
constexpr Reason kLayAwayReasons[] = {
    {"changed-mind", QT_TRANSLATE_NOOP("Reason", "Changed their mind")},
    {"cannot-pay", QT_TRANSLATE_NOOP("Reason", "Cannot pay the rest")},
    {"not-collected", QT_TRANSLATE_NOOP("Reason", "Not collected")},
    {"other", QT_TRANSLATE_NOOP("Reason", "Something else")},
};

} // namespace

LayAwayModel::LayAwayModel(QObject* parent)
    : RowsModel{{{"number", [](const LayAwayRow& row) { return QVariant{row.number}; }},
                 {"title", [](const LayAwayRow& row) { return QVariant{row.title}; }},
                 {"detailText", [](const LayAwayRow& row) { return QVariant{row.detailText}; }},
                 {"leftText", [](const LayAwayRow& row) { return QVariant{row.leftText}; }},
                 {"selected", [](const LayAwayRow& row) { return QVariant{row.selected}; }}},
                parent}
{
}

LayAwayViewModel::LayAwayViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}, m_reasons{m_reasonRows, kLayAwayReasons}
{
}

Money LayAwayViewModel::leftOf(const desk::LayAwayCard& card)
{
    return std::max(card.total - card.paid, Money::zero(card.total.currency()));
}

void LayAwayViewModel::open(bool hasGoods)
{
    Shown shown;
    shown.active = true;
    if (!hasGoods)
        shown.putAwayReason = tr("Scan an item first");
    show(std::move(shown));
    refresh();
}

void LayAwayViewModel::close()
{
    if (m_shown.busy)
        return;
    m_reasons.offer(false);
    show({});
}

void LayAwayViewModel::refresh()
{
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.holdDesk().layAways(); },
        [this](Result<std::vector<desk::LayAwayCard>> cards) {
            if (!m_shown.active)
                return;
            Shown shown = m_shown;
            if (!cards) {
                shown.errorText = errorLine(cards.error());
                show(std::move(shown));
                return;
            }
            m_cards = *std::move(cards);
            std::ranges::reverse(m_cards);
            if (!chosen())
                m_selected = m_cards.empty() ? std::string{} : m_cards.front().number;
            shown.count = static_cast<int>(m_cards.size());
            show(std::move(shown));
            showRows();
        });
}

void LayAwayViewModel::showRows()
{
    const MoneyText& money = *m_surface.money;
    std::vector<LayAwayRow> rows;
    for (const desk::LayAwayCard& card : m_cards)
        rows.push_back({text(card.number),
                        card.customer.empty() ? tr("Nobody’s name") : text(card.customer),
                        //: A number, "4 lines", an amount that is paid, and the whole.
                        tr("%1 · %2 · %3 of %4 paid")
                            .arg(QStringLiteral("\u2066%1\u2069").arg(text(card.number)),
                                 tr("%n line(s)", nullptr, static_cast<int>(card.lines)),
                                 money.withSymbol(card.paid), money.withSymbol(card.total)),
                        money.withSymbol(leftOf(card)), card.number == m_selected});
    m_rows.show(std::move(rows));
}

const desk::LayAwayCard* LayAwayViewModel::chosen() const
{
    const auto found = std::ranges::find(m_cards, m_selected, &desk::LayAwayCard::number);
    return found == m_cards.end() ? nullptr : &*found;
}

void LayAwayViewModel::select(const QString& number)
{
    if (m_shown.busy || m_shown.step != List)
        return;
    m_selected = number.toStdString();
    showRows();
}

void LayAwayViewModel::moveSelection(int by)
{
    const auto* now = chosen();
    if (!now || m_shown.busy || m_shown.step != List)
        return;
    const auto to =
        std::clamp(now - m_cards.data() + by, std::ptrdiff_t{0}, std::ssize(m_cards) - 1);
    m_selected = m_cards[static_cast<std::size_t>(to)].number;
    showRows();
}

void LayAwayViewModel::setCustomer(const QString& customer)
{
    if (customer == m_shown.customer)
        return;
    Shown shown = m_shown;
    shown.customer = customer;
    show(std::move(shown));
}

void LayAwayViewModel::begin()
{
    Shown shown = m_shown;
    shown.busy = true;
    shown.errorText.clear();
    show(std::move(shown));
}

bool LayAwayViewModel::ended(const Error* failed)
{
    Shown shown = m_shown;
    shown.busy = false;
    if (failed)
        shown.errorText = errorLine(*failed);
    show(std::move(shown));
    if (failed)
        m_surface.herald->say(m_shown.errorText);
    return failed == nullptr;
}

void LayAwayViewModel::finished(const Result<desk::BasketSnapshot>& basket)
{
    if (!ended(basket ? nullptr : &basket.error()))
        return;
    close();
    Q_EMIT basketChanged(*basket);
}

void LayAwayViewModel::putAway()
{
    if (!m_shown.active || m_shown.busy || !m_shown.putAwayReason.isEmpty())
        return;
    begin();
    struct Away {
        desk::LayAwayCard card;
        desk::BasketSnapshot basket;
    };
    m_surface.desk->ask(
        this,
        [customer = m_shown.customer.trimmed().toStdString()](desk::Till& till) -> Result<Away> {
            auto card = till.holdDesk().layAway(customer);
            if (!card)
                return passOn(card);
            return Away{*std::move(card), till.registerDesk().basket()};
        },
        [this](const Result<Away>& away) {
            if (!ended(away ? nullptr : &away.error()))
                return;
            Q_EMIT basketChanged(away->basket);
            m_selected = away->card.number;
            Shown shown = m_shown;
            shown.customer.clear();
            shown.putAwayReason = tr("Scan an item first");
            show(std::move(shown));
            //: Read aloud; %1 is a number.
            m_surface.herald->say(tr("Laid away as %1").arg(text(away->card.number)));
            refresh();
        });
}

void LayAwayViewModel::collect()
{
    const auto* card = chosen();
    if (!card || m_shown.busy || m_shown.step != List)
        return;
    begin();
    m_surface.desk->ask(
        this,
        [number = card->number](desk::Till& till) -> Result<desk::BasketSnapshot> {
            // What lies on the counter is not lost: it waits in its place.
            if (const auto open = till.registerDesk().basket(); !open.isEmpty())
                if (const auto held = till.holdDesk().hold(desk::nameOf(open)); !held)
                    return passOn(held);
            return till.holdDesk().collect(number);
        },
        [this, number = card->number, paid = card->paid](const Result<desk::BasketSnapshot>& got) {
            finished(got);
            if (!got || paid.isZero())
                return;
            m_surface.notice->show(
                {.tone = NoticeViewModel::Ok,
                 //: %1 is an amount, %2 a number.
                 .title = tr("%1 was paid before").arg(m_surface.money->withSymbol(paid)),
                 .text = tr("Take it in Payment: Prepayment, number %1.")
                             .arg(QStringLiteral("\u2066%1\u2069").arg(text(number))),
                 .act1 = {},
                 .act2 = {}});
        });
}

void LayAwayViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
