#include "pos-app/view/entry/presence_watch.h"

#include <QEvent>

namespace onetill::view {

PresenceWatch::PresenceWatch(std::chrono::milliseconds idleAfter, QObject* parent) : QObject{parent}
{
    m_alone.setSingleShot(true);
    m_alone.setInterval(idleAfter);
    connect(&m_alone, &QTimer::timeout, this, &PresenceWatch::idle);
    m_alone.start();
}

bool PresenceWatch::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin: m_alone.start(); break;
    default: break;
    }
    return false;
}

} // namespace onetill::view
