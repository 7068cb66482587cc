#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QKeyEvent>
#include <QWindow>

namespace onetill::test {

/// Types a code and Enter as a keyboard-wedge scanner does: three milliseconds apart by the stamps
/// of the device. QTest's keys will not do: it turns the event loop after each and stamps the next
/// when it gets there, so that a slow frame would tear the code apart. A display server stamps keys
/// when they are pressed.
inline void typeAsScanner(QWindow& window, const QString& code)
{
    constexpr quint64 kGapMs = 3;
    auto stamp = static_cast<quint64>(QDeadlineTimer::current().deadline());
    const auto press = [&](int key, const QString& text) {
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event{type, key, Qt::NoModifier, text};
            event.setTimestamp(stamp);
            QCoreApplication::sendEvent(&window, &event);
        }
        stamp += kGapMs;
    };
    for (const QChar character : code)
        press(character.toUpper().unicode(), QString{character});
    press(Qt::Key_Return, QStringLiteral("\r"));
}

} // namespace onetill::test
