#pragma once

#include "pos-app/view/lists/list_models.h"
#include "pos-app/view/sync_facts.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <optional>
#include <vector>

namespace onetill::desk {
struct WaitingEntry;
}

namespace onetill::view {

struct Surface;

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
    Q_PROPERTY(onetill::view::CountModel* counts READ counts CONSTANT)
    Q_PROPERTY(QString adviceText READ adviceText NOTIFY changed)
    Q_PROPERTY(QStringList worksText READ worksText NOTIFY changed)
    Q_PROPERTY(QStringList limitsText READ limitsText NOTIFY changed)
    Q_PROPERTY(QString nextTryText READ nextTryText NOTIFY changed)
    Q_PROPERTY(QString catalogueAgeText READ catalogueAgeText NOTIFY changed)
    Q_PROPERTY(onetill::view::WaitingModel* waiting READ waiting CONSTANT)
    Q_PROPERTY(bool canTry READ canTry NOTIFY changed)
    Q_PROPERTY(QString lastSyncText READ lastSyncText NOTIFY changed)

public:
    enum Tone { Ok, Busy, Off, Bad };
    Q_ENUM(Tone)

    SyncViewModel(Surface& surface, QObject* parent);

    Tone tone() const { return m_shown.tone; }
    QString pillText() const { return m_shown.pillText; }
    QString headline() const { return m_shown.headline; }
    QString detail() const { return m_shown.detail; }
    CountModel* counts() { return &m_counts; }
    /// What the counts of the centre's notes mean, and what to do about them; empty without any.
    QString adviceText() const { return m_shown.adviceText; }
    QStringList worksText() const { return m_shown.worksText; }
    QStringList limitsText() const { return m_shown.limitsText; }
    QString nextTryText() const { return m_shown.nextTryText; }
    QString catalogueAgeText() const { return m_shown.catalogueAgeText; }
    WaitingModel* waiting() { return &m_waiting; }
    bool canTry() const { return m_shown.canTry; }
    QString lastSyncText() const { return m_shown.lastSyncText; }

    void show(const SyncFacts& facts);

public Q_SLOTS:
    void tryNow();
    void loadWaiting();

Q_SIGNALS:
    void changed();
    void tryWanted();

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        Tone tone{};
        QString pillText;
        QString headline;
        QString detail;
        QString adviceText;
        QStringList worksText;
        QStringList limitsText;
        QString nextTryText;
        QString catalogueAgeText;
        bool canTry{false};
        QString lastSyncText;

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);
    void showNow();
    Tone toneNow() const;
    QString adviceNow() const;
    QString nextTryNow() const;
    void showWaiting(const std::vector<desk::WaitingEntry>& entries);

    Surface& m_surface;
    Shown m_shown;
    SyncFacts m_facts;
    QTimer m_again; ///< When the pill has to change although nothing new was heard.
    std::optional<Timestamp> m_busySince;
    CountModel m_counts{this};
    WaitingModel m_waiting{this};
};

} // namespace onetill::view
