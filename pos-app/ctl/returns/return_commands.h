#pragma once

#include "pos-app/ctl/command.h"

#include <cstddef>
#include <span>
#include <string>

namespace onetill::ctl {

/// Those about goods that come back and the money that goes with them.
std::span<const NamedCommand> returnCommands();

/// More than the largest symbol of a receipt holds.
inline constexpr std::size_t kReceiptTextMax = 4096;
/// By its number or its symbol; asks the centre, too.
Result<desk::ReturnableSale> returnableSale(const std::string& receipt, Place place);
Json returnableJson(const desk::ReturnableSale& sale);

} // namespace onetill::ctl
