#pragma once

#include "pos-app/ctl/command.h"

#include <span>

namespace onetill::ctl {

/// Those about goods that come back and the money that goes with them.
std::span<const NamedCommand> returnCommands();

} // namespace onetill::ctl
