#pragma once

#include "pos-app/ctl/command.h"

#include <span>

namespace onetill::ctl {

/// What the centre noted for a person, and what the person says about it.
std::span<const NamedCommand> exceptionCommands();

} // namespace onetill::ctl
