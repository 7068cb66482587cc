#pragma once

#include "pos-app/view/entry/reason_choice.h"

#include <QString>

#include <span>

namespace onetill::view {

/// Why something may cost another price.
std::span<const Reason> priceReasons();
/// The words of a reason that the journal keeps; a word from elsewhere stands for itself.
QString reasonText(const QString& reasonId);

} // namespace onetill::view
