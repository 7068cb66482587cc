#pragma once

#include "pos-app/ctl/command.h"

#include <span>

namespace onetill::ctl {

/// What is said about the money of a basket.
std::span<const NamedCommand> tenderCommands();

} // namespace onetill::ctl
