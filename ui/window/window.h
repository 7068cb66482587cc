#pragma once

#include <memory>

class QObject;
class QQmlEngine;
class QQuickWindow;

namespace onetill::ui {

/// Opens the terminal's window on its root view-model, an object of OneTill.View's TerminalViewModel.
///
/// The view-model must outlive the window, and the window the engine's contents: destroy window,
/// engine, view-model in this order. Null if the QML does not load; the reason is in Qt's log. On the
/// ui thread, after the fonts are registered.
std::unique_ptr<QQuickWindow> openWindow(QQmlEngine& engine, QObject& terminal);

} // namespace onetill::ui
