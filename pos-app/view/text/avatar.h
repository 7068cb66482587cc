#pragma once

#include <QString>

namespace onetill::view {

/// "NB" for "Niamh Byrne": the first letters of the first and the last word.
QString initialsOf(const QString& name);

/// One of the theme's six tints, always the same for the same text.
int tintOf(const QString& text);

} // namespace onetill::view
