#include "pos-app/view/entry/wedge_filter.h"

#include <QCoreApplication>

#include <algorithm>

namespace onetill::view {
namespace {

/// Delivered after everything that is already waiting, keys from the window system included.
const auto kQuietCheck = static_cast<QEvent::Type>(QEvent::registerEventType());

bool isPrintable(const QKeyEvent& key)
{
    if (key.isAutoRepeat() || key.text().size() != 1)
        return false;
    // A scanner types GS1's separator as Ctrl+], for a keyboard has no key of its own for it.
    if (key.text().front() == QChar{0x1d})
        return true;
    const bool commands =
        key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return !commands && key.text().front().isPrint();
}

bool isTerminator(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Tab;
}

bool isModifier(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Shift || key.key() == Qt::Key_Control || key.key() == Qt::Key_Alt
           || key.key() == Qt::Key_AltGr || key.key() == Qt::Key_Meta
           || key.key() == Qt::Key_CapsLock;
}

bool mayBelongToScan(const QKeyEvent& key)
{
    return isPrintable(key) || isTerminator(key) || isModifier(key);
}

} // namespace

WedgeFilter::WedgeFilter(QObject* parent) : QObject{parent}
{
    m_quiet.setSingleShot(true);
    m_quiet.setTimerType(Qt::PreciseTimer);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        QCoreApplication::postEvent(this, std::make_unique<QEvent>(kQuietCheck).release(),
                                    Qt::LowEventPriority);
    });
}

bool WedgeFilter::eventFilter(QObject* receiver, QEvent* event)
{
    if (receiver == this && event->type() == kQuietCheck) {
        letGoWhenQuiet();
        return true;
    }
    // Qt Quick hands a key on from the window to its items; only the first delivery is ours.
    if (m_lettingGo || !receiver->isWindowType())
        return false;
    if (event->type() == QEvent::KeyPress)
        return takePress(receiver, static_cast<const QKeyEvent&>(*event));
    if (event->type() == QEvent::KeyRelease)
        return takeRelease(static_cast<const QKeyEvent&>(*event));
    // A shortcut acts before its key is delivered; what was typed before it comes first.
    if (event->type() == QEvent::ShortcutOverride
        && !mayBelongToScan(static_cast<const QKeyEvent&>(*event)))
        letGo();
    return false;
}

bool WedgeFilter::takePress(QObject* receiver, const QKeyEvent& key)
{
    if (isModifier(key))
        return false;
    if (isPrintable(key)) {
        if (!m_held.empty() && (!isBurstUntil(key.timestamp()) || m_held.size() >= kCharactersMax))
            letGo();
        hold(receiver, key);
        return true;
    }
    if (isTerminator(key) && m_held.size() >= kCharactersMin && isBurstUntil(key.timestamp())) {
        finishScan(key);
        return true;
    }
    letGo();
    Q_EMIT typed();
    return false;
}

bool WedgeFilter::takeRelease(const QKeyEvent& key)
{
    if (key.isAutoRepeat())
        return false;
    const auto dropped = std::ranges::find(m_releasesToDrop, key.key());
    if (dropped == m_releasesToDrop.end())
        return false;
    m_releasesToDrop.erase(dropped);
    return true;
}

bool WedgeFilter::isBurstUntil(quint64 timestamp) const
{
    return !m_held.empty() && timestamp - m_held.back()->timestamp() <= kGapMaxMs;
}

void WedgeFilter::hold(QObject* receiver, const QKeyEvent& key)
{
    m_receiver = receiver;
    m_held.emplace_back(static_cast<QKeyEvent*>(key.clone()));
    dropRelease(key.key());
    m_quiet.start(static_cast<int>(kGapMaxMs));
}

void WedgeFilter::finishScan(const QKeyEvent& terminator)
{
    QString code;
    for (const auto& key : m_held)
        code += key->text();
    m_held.clear();
    m_quiet.stop();
    dropRelease(terminator.key());
    Q_EMIT scanned(code);
}

void WedgeFilter::dropRelease(int key)
{
    // A release that never came (the window lost the focus) must not pile up.
    if (m_releasesToDrop.size() == kCharactersMax)
        m_releasesToDrop.erase(m_releasesToDrop.begin());
    m_releasesToDrop.push_back(key);
}

void WedgeFilter::letGo()
{
    m_quiet.stop();
    if (m_held.empty())
        return;
    const auto keys = std::exchange(m_held, {});
    m_lettingGo = true;
    for (const auto& key : keys) {
        if (m_receiver)
            QCoreApplication::sendEvent(m_receiver, key.get());
        QKeyEvent release{QEvent::KeyRelease, key->key(), key->modifiers(), key->text()};
        if (m_receiver)
            QCoreApplication::sendEvent(m_receiver, &release);
    }
    m_lettingGo = false;
    Q_EMIT typed();
}

void WedgeFilter::letGoWhenQuiet()
{
    // A key may have come in since the timer ran out; its own timer decides then.
    if (!m_quiet.isActive())
        letGo();
}

} // namespace onetill::view
