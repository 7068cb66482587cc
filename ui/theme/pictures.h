#pragma once

class QQmlEngine;

namespace onetill::ui {

/// Gives an engine what the QML of this house needs from C++: the import path of the built-in
/// modules, and the picture providers `icon` and `shadow`. Call before loading QML, on the ui
/// thread.
void prepareEngine(QQmlEngine& engine);

} // namespace onetill::ui
