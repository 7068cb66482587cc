// How a till begins: what it finds in its files, enrolment, and what stops it.
#include "pos-app/view/desk_caller.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/terminal_view_model.h"
#include "pos-app/view/text/error_text.h"
#include "pos-app/view/text/utf8.h"

#include <QDateTime>
#include <QTimeZone>

namespace onetill::view {
namespace {

struct Opening {
    desk::TillStatus status;
    std::string theme;
};

struct Delivery {
    desk::TillStatus status;
    std::size_t people{0};
};

/// On the wall of that zone; on the device's own when the zone is unknown here.
QDateTime momentIn(const QTimeZone& zone, Timestamp at)
{
    const auto moment = QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC);
    return zone.isValid() ? moment.toTimeZone(zone) : moment.toLocalTime();
}

} // namespace

void TerminalViewModel::start(const QString& theme)
{
    m_surface.desk->ask(
        this,
        [](desk::Till& till) -> Result<Opening> {
            auto status = till.statusDesk().status();
            if (!status)
                return passOn(status);
            return Opening{*std::move(status), till.remembered(kThemeSetting)};
        },
        [this, theme](const Result<Opening>& opening) {
            if (!opening) {
                stop(opening.error());
                return;
            }
            showTheme(theme.isEmpty() ? text(opening->theme) : theme);
            opened(opening->status);
        });
}

void TerminalViewModel::opened(const desk::TillStatus& status)
{
    m_training.show(status.training);
    if (status.store) {
        learnStore(*status.store);
        Shown shown = m_shown;
        shown.tillName = text(status.tillName);
        shown.stage = SignIn;
        show(std::move(shown));
        m_signIn.refresh();
        return;
    }
    // Enrolled, and the power failed before the first download was complete: it goes on.
    if (status.enrolled)
        m_enrolment.enrolled();
    go(Enrolment);
}

void TerminalViewModel::learnStore(const desk::StoreCard& store)
{
    m_surface.money.emplace(text(store.locale), store.currency);
    tellTimeIn(QByteArray::fromStdString(store.timeZone));
    Shown shown = m_shown;
    shown.storeName = text(store.name);
    shown.keyboardLanguage = text(store.locale).section(u'-', 0, 0);
    show(std::move(shown));
    showClock();
}

void TerminalViewModel::stop(const Error& error)
{
    const ErrorText said = errorText(error);
    Shown shown = m_shown;
    shown.stage = Fatal;
    shown.locked = false;
    shown.fatalTitle = said.title;
    shown.fatalText = said.text;
    shown.fatalCode = text(std::string{errorWord(error.code)});
    shown.fatalDetail = text(error.detail);
    show(std::move(shown));
    m_herald.say(said.title + QStringLiteral(". ") + said.text);
}

void TerminalViewModel::restart()
{
    if (m_shown.stage == Fatal)
        Q_EMIT restartWanted();
}

void TerminalViewModel::showSync(const SyncFacts& facts)
{
    m_sync.show(facts);
    if (m_shown.stage != Enrolment)
        return;
    m_enrolment.showSync(facts);
    if (m_enrolment.isEnrolled() && !facts.download && facts.catalogueAsOf)
        lookForStore();
}

void TerminalViewModel::lookForStore()
{
    if (m_lookingForStore || m_enrolment.canStart())
        return;
    m_lookingForStore = true;
    m_surface.desk->ask(
        this,
        [](desk::Till& till) -> Result<Delivery> {
            auto status = till.statusDesk().status();
            if (!status)
                return passOn(status);
            const auto staff = till.signInDesk().staff();
            return Delivery{*std::move(status), staff ? staff->size() : 0};
        },
        [this](const Result<Delivery>& found) {
            m_lookingForStore = false;
            if (!found || !found->status.store)
                return; // asked again at the next sign of life from the sync thread
            learnStore(*found->status.store);
            Shown shown = m_shown;
            shown.tillName = text(found->status.tillName);
            show(std::move(shown));
            const std::size_t people = found->people;
            //: The store's name and the till's.
            const QString place = tr("%1 · %2").arg(m_shown.storeName, m_shown.tillName);
            m_enrolment.ready(found->status.catalogue.products, static_cast<qint64>(people), place);
        });
}

void TerminalViewModel::tellTimeIn(const QByteArray& zoneName)
{
    const QTimeZone zone = zoneName.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone{zoneName};
    const auto timeOf = [](const QDateTime& moment) {
        return moment.toString(QStringLiteral("HH:mm"));
    };
    m_surface.timeText = [zone, timeOf](Timestamp at) { return timeOf(momentIn(zone, at)); };
    m_surface.momentText = [zone, timeOf, clock = m_surface.clock](Timestamp at) {
        const QDateTime moment = momentIn(zone, at);
        if (moment.date() == momentIn(zone, clock()).date())
            return timeOf(moment);
        return QLocale{}.toString(moment.date(), QStringLiteral("d MMM, ")) + timeOf(moment);
    };
}

} // namespace onetill::view
