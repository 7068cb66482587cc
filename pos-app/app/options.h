#pragma once

#include "sync-engine/contract/values/result.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace onetill::app {

/// What the command line of `onetill` can say. None of it changes how the till sells.
struct Options {
    std::optional<QString> state; ///< State directory.
    std::optional<QString> hub;   ///< Address of the centre, filled into the enrolment screen.
    QString enrolmentCode;        ///< Filled in, too; a person still confirms it.
    QString theme;                ///< "light", "dark", "highContrast"; empty: as remembered.
    QSize window{1280, 800};
    QString helpText;             ///< Set when only help or the version was asked for.
};

/// `arguments` begin with the program's name.
/// Errors: Malformed, with a sentence for the person who typed it.
Result<Options> readOptions(const QStringList& arguments);

} // namespace onetill::app
