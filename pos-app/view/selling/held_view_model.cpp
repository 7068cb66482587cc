#include "pos-app/view/selling/held_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/herald_view_model.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/selling/questions.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"
#include "pos-app/view/text/utf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace onetill::view {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kHourMs = 60 * kMinuteMs;

/// Empty for a basket of this till.
QString whereOf(const desk::HeldCard& card)
{
    if (card.till == desk::HeldCard::kHere)
        return {};
    //: Before how long ago a basket was held; %1 is the till's number.
    return QCoreApplication::translate("Held", "Till %1 · ").arg(card.till);
}

/// Who comes back for it tells more than what is in it.
QString titleOf(const desk::HeldCard& card)
{
    const QString name = text(card.customerName);
    if (card.note.empty())
        return name.isEmpty() ? QCoreApplication::translate("Held", "Held basket") : name;
    if (name.isEmpty() || card.note == card.customerName)
        return text(card.note);
    //: %1 is the customer of a held basket, %2 what the cashier called it, or its first item.
    return QCoreApplication::translate("Held", "%1 · %2").arg(name, text(card.note));
}

} // namespace

HeldModel::HeldModel(QObject* parent)
    : RowsModel{{{"heldId", [](const HeldRow& row) { return QVariant{row.heldId}; }},
                 {"title", [](const HeldRow& row) { return QVariant{row.title}; }},
                 {"detailText", [](const HeldRow& row) { return QVariant{row.detailText}; }},
                 {"amountText", [](const HeldRow& row) { return QVariant{row.amountText}; }},
                 {"selected", [](const HeldRow& row) { return QVariant{row.selected}; }}},
                parent}
{
}

HeldViewModel::HeldViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void HeldViewModel::refresh()
{
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.holdDesk().held(); },
        [this](Result<std::vector<desk::HeldCard>> held) { showHeld(std::move(held)); });
}

void HeldViewModel::open()
{
    Shown shown = m_shown;
    shown.active = true;
    shown.asking = false;
    shown.errorText.clear();
    show(std::move(shown));
    refresh();
}

void HeldViewModel::openForClosing()
{
    open();
    Shown shown = m_shown;
    shown.closingShift = true;
    show(std::move(shown));
}

void HeldViewModel::leave()
{
    if (!m_shown.active || !m_shown.closingShift || m_shown.busy || !m_shown.leaveReason.isEmpty())
        return;
    close();
    Q_EMIT leftToNextShift();
}

void HeldViewModel::askForName()
{
    const auto* card = chosen();
    if (!card || m_shown.busy)
        return;
    Shown shown = m_shown;
    shown.asking = false;
    shown.naming = true;
    shown.name = text(card->note);
    shown.errorText.clear();
    show(std::move(shown));
}

void HeldViewModel::setName(const QString& name)
{
    if (name == m_shown.name)
        return;
    Shown shown = m_shown;
    shown.name = name;
    show(std::move(shown));
}

void HeldViewModel::rename()
{
    const auto* card = chosen();
    if (!card || !m_shown.naming || m_shown.busy)
        return;
    begin();
    m_surface.desk->ask(
        this,
        [id = card->id, name = m_shown.name.trimmed().toStdString()](desk::Till& till) {
            return till.holdDesk().rename(id, name);
        },
        [this](const Status& renamed) {
            if (ended(renamed ? nullptr : &renamed.error()))
                keep();
        });
}

void HeldViewModel::close()
{
    Shown shown = m_shown;
    shown.active = shown.asking = shown.naming = shown.closingShift = false;
    shown.errorText.clear();
    show(std::move(shown));
}

void HeldViewModel::showHeld(Result<std::vector<desk::HeldCard>> held)
{
    Shown shown = m_shown;
    if (!held) {
        shown.errorText = errorLine(held.error());
        show(std::move(shown));
        return;
    }
    m_cards = *std::move(held);
    std::ranges::reverse(m_cards);
    if (!chosen())
        m_selected = m_cards.empty() ? std::nullopt : std::optional{m_cards.front().id};
    shown.count = static_cast<int>(m_cards.size());
    const bool anyExpired = std::ranges::any_of(m_cards, &desk::HeldCard::expired);
    shown.leaveReason = anyExpired ? tr("Sell or discard what has expired first") : QString{};
    shown.countText = m_cards.empty() ? QString{} : tr("%n basket(s)", nullptr, shown.count);
    show(std::move(shown));
    showRows();
}

/// How long it waits, as long as that is more telling than the time of day.
QString HeldViewModel::ageOf(const desk::HeldCard& card) const
{
    const std::int64_t age = m_surface.clock().ms - card.heldAt.ms;
    if (card.expired)
        //: Of a basket that was put aside so long ago that nobody comes for it; %1 is a time.
        return tr("expired, %1").arg(m_surface.momentText(card.heldAt));
    if (age < 0 || age >= kHourMs)
        return m_surface.momentText(card.heldAt);
    if (age < kMinuteMs)
        return tr("just now");
    return tr("%n min ago", nullptr, static_cast<int>(age / kMinuteMs));
}

void HeldViewModel::showRows()
{
    std::vector<HeldRow> rows;
    for (const desk::HeldCard& card : m_cards) {
        const QString lines = tr("%n line(s)", nullptr, static_cast<int>(card.lines));
        rows.push_back({text(card.id.text()), titleOf(card),
                        //: How long ago, a person, "4 lines".
                        whereOf(card)
                            + tr("%1 · %2 · %3")
                                  .arg(ageOf(card), text(card.heldByName),
                                       card.total ? lines : tr("This version cannot read it")),
                        card.total ? m_surface.money->withSymbol(*card.total) : QStringLiteral("–"),
                        m_selected == card.id});
    }
    m_held.show(std::move(rows));
}

const desk::HeldCard* HeldViewModel::chosen() const
{
    const auto found = std::ranges::find_if(
        m_cards, [this](const desk::HeldCard& card) { return m_selected == card.id; });
    return found == m_cards.end() ? nullptr : &*found;
}

void HeldViewModel::select(const QString& heldId)
{
    const auto id = Uuid::parse(heldId.toStdString());
    if (!id || m_shown.busy)
        return;
    m_selected = *id;
    keep();
    showRows();
}

void HeldViewModel::moveSelection(int by)
{
    const auto* now = chosen();
    if (!now || m_shown.busy)
        return;
    const auto to =
        std::clamp(now - m_cards.data() + by, std::ptrdiff_t{0}, std::ssize(m_cards) - 1);
    m_selected = m_cards[static_cast<std::size_t>(to)].id;
    keep();
    showRows();
}

void HeldViewModel::begin()
{
    Shown shown = m_shown;
    shown.busy = true;
    shown.errorText.clear();
    show(std::move(shown));
}

bool HeldViewModel::ended(const Error* failed)
{
    Shown shown = m_shown;
    shown.busy = shown.asking = false;
    if (failed && shown.active)
        shown.errorText = errorLine(*failed);
    show(std::move(shown));
    if (failed && m_shown.active)
        m_surface.herald->say(m_shown.errorText);
    else if (failed)
        m_surface.notice->refuse(*failed);
    refresh();
    return failed == nullptr;
}

void HeldViewModel::hold(const QString& note)
{
    if (m_shown.busy)
        return;
    begin();
    struct Held {
        desk::HeldCard card;
        desk::BasketSnapshot basket;
    };
    m_surface.desk->ask(
        this,
        [note = note.toStdString()](desk::Till& till) -> Result<Held> {
            auto card = till.holdDesk().hold(note);
            if (!card)
                return passOn(card);
            return Held{*std::move(card), till.registerDesk().basket()};
        },
        [this](const Result<Held>& held) {
            if (!ended(held ? nullptr : &held.error()))
                return;
            Q_EMIT basketChanged(held->basket);
            m_surface.notice->show(
                {.tone = NoticeViewModel::Ok,
                 .title = tr("Basket held"),
                 .text = titleOf(held->card),
                 .act1 = {tr("Undo"), [this, id = held->card.id] { bringBack(id); }},
                 .act2 = {}});
        });
}

void HeldViewModel::recall()
{
    if (const auto* card = chosen(); card && !m_shown.busy)
        bringBack(card->id);
}

void HeldViewModel::bringBack(const Uuid& id)
{
    begin();
    m_surface.desk->askLater<Result<desk::BasketSnapshot>>(
        this,
        [id](desk::Till& till, auto reply) {
            // What lies on the counter is not lost: it waits in its place.
            if (const auto open = till.registerDesk().basket(); !open.isEmpty())
                if (const auto held = till.holdDesk().hold(desk::nameOf(open)); !held)
                    return reply(passOn(held));
            till.holdDesk().recall(id, std::move(reply));
        },
        [this](const Result<desk::BasketSnapshot>& basket) {
            if (!ended(basket ? nullptr : &basket.error()))
                return;
            close();
            m_surface.notice->dismiss();
            Q_EMIT basketChanged(*basket);
            //: Read aloud; %1 is an amount.
            m_surface.herald->say(tr("Basket recalled. Total %1")
                                      .arg(m_surface.money->withSymbol(basket->priced.total)));
        });
}

void HeldViewModel::askToDiscard()
{
    const auto* card = chosen();
    if (!card || m_shown.busy)
        return;
    Shown shown = m_shown;
    shown.asking = true;
    shown.naming = false;
    //: %1 is the note of a basket.
    shown.askedText = tr("Throw away “%1”?").arg(titleOf(*card));
    show(std::move(shown));
    m_surface.herald->say(m_shown.askedText);
}

void HeldViewModel::keep()
{
    Shown shown = m_shown;
    shown.asking = shown.naming = false;
    show(std::move(shown));
}

void HeldViewModel::discard()
{
    const auto* card = chosen();
    if (!card || !m_shown.asking || m_shown.busy)
        return;
    begin();
    m_surface.approval->attempt(
        this,
        voidQuestion(titleOf(*card),
                     card->total ? m_surface.money->withSymbol(*card->total) : QString{}),
        [id = card->id](desk::Till& till) { return till.holdDesk().discard(id); },
        [this](const Status& gone) { ended(gone ? nullptr : &gone.error()); });
}

void HeldViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
