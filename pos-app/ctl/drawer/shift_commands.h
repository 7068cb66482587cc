#pragma once

#include "pos-app/ctl/command.h"

#include <span>

namespace onetill::ctl {

/// Those about shifts, their drawers and the people who approve.
std::span<const NamedCommand> shiftCommands();

} // namespace onetill::ctl
