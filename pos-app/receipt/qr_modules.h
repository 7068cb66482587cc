#pragma once

#include <string>
#include <vector>

namespace onetill::receipt {

/// Light modules that a reader needs around a symbol, on each side.
inline constexpr int kQuietModules = 4;

/// The modules of the QR symbol that holds `content`: a row of '0' (light) and '1' (dark) each, as
/// many rows as columns, without the quiet zone. Level M, in the smallest version that holds it.
/// Empty if none does, or if `content` is empty.
std::vector<std::string> qrModules(const std::string& content);

} // namespace onetill::receipt
