#pragma once

#include "pos-app/desk/staff/clock_desk.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace onetill::view {

struct Surface;

/// Whether who is signed in has begun work, and the end of it (ui.md 3.1: the cashier's menu).
class WorkViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(bool atWork READ atWork NOTIFY changed)
    Q_PROPERTY(QString sinceText READ sinceText NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

public:
    WorkViewModel(Surface& surface, QObject* parent);

    bool atWork() const { return m_atWork; }
    /// "At work since 08:55"; empty for who is not.
    QString sinceText() const { return m_sinceText; }
    bool busy() const { return m_busy; }

public Q_SLOTS:
    /// When the menu opens.
    void refresh();
    void clockIn();
    void clockOut();

Q_SIGNALS:
    void changed();

private:
    void clock(bool in, bool elsewhere);
    void clocked(const Result<desk::ClockCard>& card, bool in);
    void show(const std::optional<desk::ClockCard>& card);

    Surface& m_surface;
    bool m_atWork{false};
    QString m_sinceText;
    bool m_busy{false};
};

} // namespace onetill::view
