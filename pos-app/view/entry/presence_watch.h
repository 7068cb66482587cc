#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace onetill::view {

/// Notices when nobody has touched the till for a while: no key, no finger, no button of a mouse.
/// Moving a mouse does not count; a shop counter shakes. Install it on the application; lives on
/// the ui thread.
class PresenceWatch : public QObject
{
    Q_OBJECT

public:
    explicit PresenceWatch(std::chrono::milliseconds idleAfter, QObject* parent = nullptr);

    /// Somebody is there whom the events do not show: the keys of a scan are taken out before they
    /// get here.
    void noticePerson() { m_alone.start(); }

Q_SIGNALS:
    /// Once for each time that the till was left alone.
    void idle();

protected:
    bool eventFilter(QObject* receiver, QEvent* event) override;

private:
    QTimer m_alone{this};
};

} // namespace onetill::view
