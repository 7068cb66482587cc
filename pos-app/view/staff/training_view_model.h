#pragma once

#include "sync-engine/contract/values/result.h"

#include <QObject>
#include <QQmlEngine>

namespace onetill::view {

struct Surface;

/// Training: the same screens, and nothing counts. Whether the till is in it, and the way in and
/// out.
class TrainingViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

public:
    TrainingViewModel(Surface& surface, QObject* parent);

    bool active() const { return m_active; }
    bool busy() const { return m_busy; }

    /// As the till's status has it.
    void show(bool active);

public Q_SLOTS:
    /// Asks for somebody who may, where who is signed in may not.
    void begin();
    void end();

Q_SIGNALS:
    void changed();
    /// Other files are in use from here on.
    void switched();

private:
    void answered(const Status& status, bool active);

    Surface& m_surface;
    bool m_active{false};
    bool m_busy{false};
};

} // namespace onetill::view
