#pragma once

#include <cstdint>
#include <string>

namespace onetill::hub {

/// An amount in a column of a report: minor units with as many decimals as their currency has, two
/// where the code is not one that is known.
std::string amountText(std::int64_t minor, const std::string& currency);

} // namespace onetill::hub
