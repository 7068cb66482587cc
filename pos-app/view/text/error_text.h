#pragma once

#include "sync-engine/contract/values/result.h"

#include <QString>

namespace onetill::view {

/// What a cashier reads when something did not work: what happened, and what to do.
struct ErrorText {
    QString title;
    QString text;
};

/// The one place where a code becomes a sentence. The detail of the error is for the log; only a
/// number of seconds or the scanned code is taken from it.
ErrorText errorText(const Error& error);

/// One line for under a field: title and text together.
QString errorLine(const Error& error);

} // namespace onetill::view
