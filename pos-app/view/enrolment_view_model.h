#pragma once

#include "pos-app/view/list_models.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace onetill::view {

/// First run (ui.md 4.18): a code becomes a till that sells, step by step and resumable.
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
    Q_PROPERTY(StepModel* steps READ steps CONSTANT)

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

public Q_SLOTS:
    void submit();
    void retry();
    void start();

Q_SIGNALS:
    void changed();
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

    Shown m_shown;
    StepModel m_steps{this};
};

} // namespace onetill::view
