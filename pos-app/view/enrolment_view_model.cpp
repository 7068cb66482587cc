#include "pos-app/view/enrolment_view_model.h"

#include "pos-app/view/text/error_text.h"

namespace onetill::view {
namespace {

const auto kWaiting = QStringLiteral("waiting");
const auto kRunning = QStringLiteral("running");
const auto kDone = QStringLiteral("done");
const auto kFailed = QStringLiteral("failed");

QString megabytes(std::int64_t bytes)
{
    return EnrolmentViewModel::tr("%1 MB").arg((bytes + 999'999) / 1'000'000);
}

bool isWebAddress(const QString& text)
{
    // A keyboard begins with a capital.
    return text.startsWith(QStringLiteral("https://"), Qt::CaseInsensitive)
           || text.startsWith(QStringLiteral("http://"), Qt::CaseInsensitive);
}

} // namespace

EnrolmentViewModel::EnrolmentViewModel(QObject* parent) : QObject{parent} {}

void EnrolmentViewModel::setHubUrl(const QString& hubUrl)
{
    Shown shown = m_shown;
    shown.hubUrl = hubUrl.trimmed();
    shown.canSubmit = !shown.busy && !shown.hubUrl.isEmpty() && !shown.code.isEmpty();
    show(std::move(shown));
}

void EnrolmentViewModel::setCode(const QString& code)
{
    Shown shown = m_shown;
    shown.code = code.trimmed();
    shown.canSubmit = !shown.busy && !shown.hubUrl.isEmpty() && !shown.code.isEmpty();
    show(std::move(shown));
}

void EnrolmentViewModel::submit()
{
    if (!m_shown.canSubmit || m_enrolled)
        return;
    if (!isWebAddress(m_shown.hubUrl)) {
        Shown shown = m_shown;
        shown.failed = true;
        shown.errorText = tr("The address of the centre begins with https:// or http://");
        shown.errorCode.clear();
        show(std::move(shown));
        return;
    }
    Shown shown = m_shown;
    shown.busy = true;
    shown.canSubmit = false;
    shown.failed = false;
    shown.errorText.clear();
    shown.errorCode.clear();
    show(std::move(shown));
    Q_EMIT wanted(m_shown.hubUrl, m_shown.code);
}

void EnrolmentViewModel::answered(const Status& answer)
{
    if (answer)
        enrolled();
    else
        showFailure(answer.error());
}

void EnrolmentViewModel::enrolled()
{
    m_enrolled = true;
    Shown shown = m_shown;
    shown.busy = true;
    shown.failed = false;
    shown.errorText.clear();
    shown.errorCode.clear();
    show(std::move(shown));
    showSteps();
}

void EnrolmentViewModel::showSync(const SyncFacts& facts)
{
    if (!m_enrolled || m_shown.canStart)
        return;
    m_download = facts.download;
    if (facts.lastError) {
        showFailure(*facts.lastError);
        return;
    }
    enrolled();
}

void EnrolmentViewModel::ready(qint64 items, qint64 people, const QString& place)
{
    m_enrolled = true;
    m_place = place;
    m_items = items;
    m_people = people;
    Shown shown = m_shown;
    shown.busy = false;
    shown.failed = false;
    shown.errorText.clear();
    shown.errorCode.clear();
    shown.canStart = true;
    show(std::move(shown));
    showSteps();
}

void EnrolmentViewModel::showFailure(const Error& error)
{
    Shown shown = m_shown;
    shown.busy = false;
    shown.failed = true;
    shown.errorText = errorLine(error);
    shown.errorCode = QString::fromUtf8(errorWord(error.code).data());
    shown.canSubmit = !m_enrolled && !shown.hubUrl.isEmpty() && !shown.code.isEmpty();
    show(std::move(shown));
    showSteps();
}

void EnrolmentViewModel::showSteps()
{
    // Until the centre has accepted the code there is nothing to show but the form.
    if (!m_enrolled) {
        m_steps.show({});
        return;
    }
    StepRow code{tr("Code accepted"),
                 m_place.isEmpty() ? tr("The centre knows this till") : m_place,
                 kDone,
                 {},
                 -1};
    StepRow key{tr("Secure key"), tr("Signs each sale of this till"), kDone, {}, -1};
    StepRow items{
        tr("Items and prices"), tr("On their way"), m_shown.failed ? kFailed : kRunning, {}, -1};
    StepRow people{tr("People who sell here"), tr("They come with the items"), kWaiting, {}, -1};
    if (m_shown.failed)
        items.detail = tr("Stopped; trying again goes on from here");
    if (m_shown.canStart) {
        items.state = people.state = kDone;
        items.detail = tr("%n item(s)", nullptr, static_cast<int>(m_items));
        people.detail = tr("%n person(s)", nullptr, static_cast<int>(m_people));
    } else if (m_download && m_download->pieces > 0) {
        items.progress = static_cast<int>(100 * m_download->piecesKept / m_download->pieces);
        items.countText = megabytes(m_download->bytes);
    }
    m_steps.show({code, key, items, people});
}

void EnrolmentViewModel::retry()
{
    if (m_enrolled) {
        enrolled();
        Q_EMIT tryWanted();
    } else {
        submit();
    }
}

void EnrolmentViewModel::start()
{
    if (m_shown.canStart)
        Q_EMIT finished();
}

void EnrolmentViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view
