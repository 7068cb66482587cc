#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::receipt {

/// Columns that UTF-8 text takes on paper of fixed pitch: two for wide East Asian characters, none
/// for combining marks and joiners, one for all else and for every byte that is not UTF-8.
/// Source: Unicode 15, East_Asian_Width W and F, general categories Mn, Me and Cf.
std::size_t columnsOf(std::string_view text);

/// The text in lines of at most `columns`, broken at blanks, and inside a word only where it is
/// longer than a line; never between a letter and its marks. Text keeps its logical order, right to
/// left or not. At least one line, possibly empty. `columns` is at least 2.
std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

/// Filled with blanks up to `columns`; text that is longer stays whole.
std::string alignedLeft(std::string_view text, std::size_t columns);
std::string alignedRight(std::string_view text, std::size_t columns);
std::string centred(std::string_view text, std::size_t columns);

} // namespace onetill::receipt
