#pragma once

#include "pos-app/ctl/command.h"

#include <span>

namespace onetill::ctl {

/// Those about the basket, its money and its receipt.
std::span<const NamedCommand> sellingCommands();

} // namespace onetill::ctl
