#pragma once

#include "pos-app/ctl/command.h"

#include <span>

namespace onetill::ctl {

/// Who signs in, approves, begins and ends work, and trains.
std::span<const NamedCommand> peopleCommands();

} // namespace onetill::ctl
