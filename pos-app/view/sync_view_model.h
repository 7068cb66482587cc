#pragma once

#include "pos-app/view/list_models.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>

namespace onetill::view {

/// The sync pill and its panel (ui.md 3.5). It never blocks, blinks or pops up by itself.
class SyncViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(Tone tone READ tone NOTIFY changed)
    Q_PROPERTY(QString pillText READ pillText NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(CountModel* counts READ counts CONSTANT)
    Q_PROPERTY(QStringList worksText READ worksText NOTIFY changed)
    Q_PROPERTY(QStringList limitsText READ limitsText NOTIFY changed)
    Q_PROPERTY(QString nextTryText READ nextTryText NOTIFY changed)
    Q_PROPERTY(QString catalogueAgeText READ catalogueAgeText NOTIFY changed)
    Q_PROPERTY(WaitingModel* waiting READ waiting CONSTANT)
    Q_PROPERTY(bool canTry READ canTry NOTIFY changed)
    Q_PROPERTY(QString lastSyncText READ lastSyncText NOTIFY changed)

public:
    enum Tone { Ok, Busy, Off, Bad };
    Q_ENUM(Tone)

    explicit SyncViewModel(QObject* parent);

    Tone tone() const { return m_shown.tone; }
    QString pillText() const { return m_shown.pillText; }
    QString headline() const { return m_shown.headline; }
    QString detail() const { return m_shown.detail; }
    CountModel* counts() { return &m_counts; }
    QStringList worksText() const { return m_shown.worksText; }
    QStringList limitsText() const { return m_shown.limitsText; }
    QString nextTryText() const { return m_shown.nextTryText; }
    QString catalogueAgeText() const { return m_shown.catalogueAgeText; }
    WaitingModel* waiting() { return &m_waiting; }
    bool canTry() const { return m_shown.canTry; }
    QString lastSyncText() const { return m_shown.lastSyncText; }

public Q_SLOTS:
    void tryNow();
    void loadWaiting();

Q_SIGNALS:
    void changed();

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        Tone tone{};
        QString pillText;
        QString headline;
        QString detail;
        QStringList worksText;
        QStringList limitsText;
        QString nextTryText;
        QString catalogueAgeText;
        bool canTry{false};
        QString lastSyncText;

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);

    Shown m_shown;
    CountModel m_counts{this};
    WaitingModel m_waiting{this};
};

} // namespace onetill::view
