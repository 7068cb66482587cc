#pragma once

#include "pos-app/ctl/command.h"

#include <span>

namespace onetill::ctl {

/// Those about what lies on the shelves.
std::span<const NamedCommand> stockCommands();

} // namespace onetill::ctl
