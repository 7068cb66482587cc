#pragma once

#include <QString>

namespace onetill::resources {

/// Makes the screen speak `language` ("en"). English needs it: its plurals ("1 line", "2 lines")
/// are a translation of the texts in the source. Call on the ui thread, after the application
/// object was made. A language that is not here leaves the texts as they stand in the source.
void installTexts(const QString& language);

} // namespace onetill::resources
