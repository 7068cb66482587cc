#pragma once

namespace onetill::resources {

/// Makes the families `OneTill Sans` and `OneTill Display` known to Qt, with the fonts to fall back
/// on for scripts they do not cover (ui.md, 2.2).
///
/// The fonts lie in the program itself (qrc:/onetill/fonts). Call once, on the ui thread, after the
/// QGuiApplication was made and before the first text is laid out. A font that does not load is a
/// warning, not an end: the till goes on selling in the system's font.
void registerFonts();

} // namespace onetill::resources
