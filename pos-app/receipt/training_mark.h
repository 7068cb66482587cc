#pragma once

#include "pos-app/receipt/layout.h"

#include <string>
#include <string_view>

namespace onetill::receipt {

/// Paper of a till that is for training, marked as that at its head and at its foot; any other as
/// it is. `till` is its name, as printed.
Layout markedIfTraining(Layout layout, std::string_view till, const std::string& word);

} // namespace onetill::receipt
