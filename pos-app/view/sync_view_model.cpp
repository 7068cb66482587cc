#include "pos-app/view/sync_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"

#include <algorithm>

namespace onetill::view {
namespace {

// ui.md 3.5: short work and short gaps do not show.
constexpr std::int64_t kBusyAfterMs = 2'000;
constexpr std::int64_t kOffAfterMs = 10'000;
constexpr std::int64_t kOffIsBadAfterMs = 24 * 3'600'000;
constexpr std::size_t kWaitingMax = 200;

struct Kind {
    const char* word;    ///< In the journal.
    const char* name;    ///< Of one.
    const char* waiting; ///< Of all that wait, beside their number.
};

constexpr Kind kKinds[] = {
    {"sale-completed", QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Sale"),
     QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Sales waiting")},
    {"basket-voided", QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Basket voided"),
     QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Voided baskets waiting")},
    {"shift-opened", QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Till opened"),
     QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Till openings waiting")},
    {"shift-closed", QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Till closed"),
     QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Till closings waiting")},
    {"shift-handed-over", QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Till handed over"),
     QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Till hand-overs waiting")},
    {"cash-moved", QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Cash in or out"),
     QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Cash movements waiting")},
    {"drawer-opened", QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Drawer opened"),
     QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Drawer openings waiting")},
    {"signed-in", QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Sign-in"),
     QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Sign-ins waiting")},
    {"signed-out", QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Sign-out"),
     QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Sign-outs waiting")},
    {"sign-in-blocked", QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Sign-in blocked"),
     QT_TRANSLATE_NOOP("onetill::view::SyncViewModel", "Blocked sign-ins waiting")},
};

const Kind* kindOf(const std::string& word)
{
    const auto* known =
        std::ranges::find_if(kKinds, [&word](const Kind& kind) { return word == kind.word; });
    return known == std::end(kKinds) ? nullptr : known;
}

} // namespace

SyncViewModel::SyncViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
    m_shown.tone = Off;
    m_again.setInterval(1000);
    connect(&m_again, &QTimer::timeout, this, &SyncViewModel::showNow);
}

void SyncViewModel::show(const SyncFacts& facts)
{
    m_facts = facts;
    if (facts.tone != SyncFacts::Tone::Busy)
        m_busySince.reset();
    else if (!m_busySince)
        m_busySince = m_surface.clock();
    // While not all is well the words change with time alone: "Next try in 8 s".
    if (facts.tone == SyncFacts::Tone::Ok)
        m_again.stop();
    else
        m_again.start();
    showNow();
}

SyncViewModel::Tone SyncViewModel::toneNow() const
{
    const Timestamp now = m_surface.clock();
    const auto lasts = [now](const std::optional<Timestamp>& since, std::int64_t ms) {
        return since && now.ms - since->ms >= ms;
    };
    switch (m_facts.tone) {
    case SyncFacts::Tone::Ok: return Ok;
    case SyncFacts::Tone::Busy: return lasts(m_busySince, kBusyAfterMs) ? Busy : Ok;
    case SyncFacts::Tone::Bad: return Bad;
    case SyncFacts::Tone::Off: break;
    }
    if (m_facts.waiting > 0 && lasts(m_facts.offlineSince, kOffIsBadAfterMs))
        return Bad;
    const bool shortGap = m_facts.lastExchange && m_facts.offlineSince && !m_facts.switchedOff
                          && !lasts(m_facts.offlineSince, kOffAfterMs);
    return shortGap ? Ok : Off;
}

QString SyncViewModel::nextTryNow() const
{
    if (!m_facts.nextTry || m_facts.switchedOff)
        return {};
    const std::int64_t ms = m_facts.nextTry->ms - m_surface.clock().ms;
    return tr("Next try in %n s", nullptr, static_cast<int>(std::max<std::int64_t>(ms, 0) / 1000));
}

QString SyncViewModel::adviceNow() const
{
    if (m_facts.quarantined > 0)
        return tr("The centre could not read what it set aside. It is kept, and counted once a "
                  "person has mended it. Call IT.");
    if (m_facts.exceptions > 0)
        return tr("All is counted. The centre wants a person to look at the exceptions, such as "
                  "stock below zero or an item it does not know. Tell the manager.");
    return {};
}

void SyncViewModel::showNow()
{
    if (!m_surface.momentText)
        return;
    const auto time = [this](Timestamp at) { return m_surface.momentText(at); };
    const int waiting = static_cast<int>(m_facts.waiting);
    Shown shown;
    shown.tone = toneNow();
    shown.canTry = shown.tone != Ok && !m_facts.switchedOff;
    if (m_facts.lastExchange)
        //: %1 is a time of day, here and below.
        shown.lastSyncText = tr("Last sync %1").arg(time(*m_facts.lastExchange));
    if (m_facts.catalogueAsOf)
        shown.catalogueAgeText = tr("Items and prices as of %1").arg(time(*m_facts.catalogueAsOf));

    switch (shown.tone) {
    case Ok:
        shown.pillText = tr("Synced");
        shown.headline = tr("Everything is sent");
        shown.detail = shown.lastSyncText;
        break;
    case Busy:
        shown.pillText = waiting > 0 ? tr("Syncing %1").arg(waiting) : tr("Syncing");
        shown.headline = tr("Sending and receiving");
        shown.detail = tr("Selling works as usual");
        break;
    case Off:
        shown.pillText = waiting > 0 ? tr("Offline · %1 waiting").arg(waiting) : tr("Offline");
        shown.headline = m_facts.switchedOff ? tr("Synchronisation is switched off")
                         : m_facts.offlineSince
                             ? tr("Offline since %1").arg(time(*m_facts.offlineSince))
                             : tr("Offline");
        shown.detail = tr("Selling works as usual");
        break;
    case Bad:
        shown.pillText = tr("Needs IT");
        shown.headline = tr("Offline for more than a day");
        shown.detail = tr("Sales wait on this till only. Call IT.");
        if (m_facts.tone == SyncFacts::Tone::Bad && m_facts.lastError) {
            const ErrorText trouble = errorText(*m_facts.lastError);
            shown.headline = trouble.title;
            shown.detail = trouble.text;
        }
        break;
    }
    if (m_facts.updateNeeded && (shown.tone == Ok || shown.tone == Busy))
        shown.detail = tr("This till needs an update soon. Call IT.");
    const bool isTrouble = shown.tone == Off || shown.tone == Bad;
    if (isTrouble && m_facts.tone == SyncFacts::Tone::Off) {
        shown.worksText = {tr("Scanning, search and prices"), tr("Cash payments"),
                           tr("Signing in")};
        shown.limitsText = {tr("Stock of other stores can’t be looked up")};
    }
    shown.adviceText = adviceNow();
    if (isTrouble)
        shown.nextTryText = nextTryNow();
    show(std::move(shown));
}

void SyncViewModel::tryNow()
{
    if (m_shown.canTry)
        Q_EMIT tryWanted();
}

void SyncViewModel::loadWaiting()
{
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.statusDesk().waiting(kWaitingMax); },
        [this](Result<std::vector<desk::WaitingEntry>> entries) {
            if (entries)
                showWaiting(*entries);
        });
}

void SyncViewModel::showWaiting(const std::vector<desk::WaitingEntry>& entries)
{
    std::vector<WaitingRow> rows;
    std::vector<std::pair<QString, int>> counts; // in the order of first appearance
    for (const auto& entry : entries) {
        const Kind* known = kindOf(entry.kind);
        const QString word = QString::fromStdString(entry.kind);
        const QString kind = known ? tr(known->waiting) : word;
        rows.push_back({m_surface.timeText(entry.at), known ? tr(known->name) : word,
                        entry.amount && m_surface.money ? m_surface.money->withSymbol(*entry.amount)
                                                        : QString{},
                        tr("Waiting")});
        const auto counted = std::ranges::find_if(
            counts, [&kind](const auto& count) { return count.first == kind; });
        if (counted == counts.end())
            counts.emplace_back(kind, 1);
        else
            ++counted->second;
    }
    std::vector<CountRow> countRows;
    for (const auto& [kind, count] : counts)
        countRows.push_back({kind, QString::number(count)});
    if (m_facts.quarantined > 0)
        //: Entries that the centre keeps without having booked them; a person looks at them there.
        countRows.push_back({tr("Set aside at the centre"), QString::number(m_facts.quarantined)});
    if (m_facts.exceptions > 0)
        //: Entries that the centre has booked, and noted for a person there to look at.
        countRows.push_back({tr("Exceptions at the centre"), QString::number(m_facts.exceptions)});
    m_waiting.show(std::move(rows));
    m_counts.show(std::move(countRows));
}

void SyncViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
