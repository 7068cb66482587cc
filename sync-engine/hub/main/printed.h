#pragma once

#include "sync-engine/hub/service/report/report.h"

#include <string_view>

namespace onetill::hub {

/// To standard output, in a form of --format: a table where that says none.
void print(const Report& report, std::string_view format);

} // namespace onetill::hub
