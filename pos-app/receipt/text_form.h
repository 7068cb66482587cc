#pragma once

#include "pos-app/receipt/layout.h"

#include <cstddef>
#include <string>

namespace onetill::receipt {

constexpr std::size_t kColumns80mm = 42;
constexpr std::size_t kColumns58mm = 32;

/// The receipt as lines of fixed pitch, each ended by '\n' and without blanks at its end. Names
/// wrap, amounts never do. `columns` is at least 20.
std::string asText(const Layout& layout, std::size_t columns);

} // namespace onetill::receipt
