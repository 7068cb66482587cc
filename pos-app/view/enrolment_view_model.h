#pragma once

#include "pos-app/view/lists/list_models.h"
#include "pos-app/view/sync_facts.h"
#include "sync-engine/contract/values/result.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <optional>

namespace onetill::view {

/// First run (ui.md 4.18): a code becomes a till that sells. The steps resume after a loss of
/// power: what is done already is told by enrolled() and ready().
class EnrolmentViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(QString hubUrl READ hubUrl WRITE setHubUrl NOTIFY changed)
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(bool failed READ failed NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString errorCode READ errorCode NOTIFY changed)
    Q_PROPERTY(bool canSubmit READ canSubmit NOTIFY changed)
    Q_PROPERTY(bool canStart READ canStart NOTIFY changed)
    Q_PROPERTY(onetill::view::StepModel* steps READ steps CONSTANT)

public:
    explicit EnrolmentViewModel(QObject* parent);

    QString hubUrl() const { return m_shown.hubUrl; }
    void setHubUrl(const QString& hubUrl);
    QString code() const { return m_shown.code; }
    void setCode(const QString& code);
    bool busy() const { return m_shown.busy; }
    bool failed() const { return m_shown.failed; }
    QString errorText() const { return m_shown.errorText; }
    QString errorCode() const { return m_shown.errorCode; }
    bool canSubmit() const { return m_shown.canSubmit; }
    bool canStart() const { return m_shown.canStart; }
    StepModel* steps() { return &m_steps; }

    /// The centre's answer to wanted().
    void answered(const Status& answer);
    /// The till has its keys and its name; what it sells is still to come.
    void enrolled();
    /// How the first download goes.
    void showSync(const SyncFacts& facts);
    /// All is here that selling needs. `place` names store and till.
    void ready(qint64 items, qint64 people, const QString& place);
    bool isEnrolled() const { return m_enrolled; }

public Q_SLOTS:
    void submit();
    void retry();
    void start();

Q_SIGNALS:
    void changed();
    /// A person asked to enrol. Whoever enrols calls answered() exactly once.
    void wanted(const QString& hubUrl, const QString& code);
    /// A download that stopped should be tried again at once.
    void tryWanted();
    void finished();

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        QString hubUrl;
        QString code;
        bool busy{false};
        bool failed{false};
        QString errorText;
        QString errorCode;
        bool canSubmit{false};
        bool canStart{false};

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);
    void showFailure(const Error& error);
    void showSteps();

    Shown m_shown;
    bool m_enrolled{false};
    std::optional<SyncFacts::Download> m_download;
    qint64 m_items{0};
    qint64 m_people{0};
    QString m_place;
    StepModel m_steps{this};
};

} // namespace onetill::view
