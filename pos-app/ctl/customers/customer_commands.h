#pragma once

#include "pos-app/ctl/command.h"

#include <span>

namespace onetill::ctl {

/// What is said about who buys.
std::span<const NamedCommand> customerCommands();

/// Members `customer`, `exemption` and `invoice` of a basket or a receipt, those that there are.
void addBuyer(Json& json, const domain::Buyer& buyer, const std::string& customerName);

} // namespace onetill::ctl
