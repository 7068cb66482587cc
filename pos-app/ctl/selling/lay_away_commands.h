#pragma once

#include "pos-app/ctl/command.h"

#include <span>

namespace onetill::ctl {

/// What is said about goods that are paid for bit by bit.
std::span<const NamedCommand> layAwayCommands();

} // namespace onetill::ctl
