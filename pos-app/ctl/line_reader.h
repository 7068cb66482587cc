#pragma once

#include <cstddef>
#include <istream>
#include <string>

namespace onetill::ctl {

/// Reads the next line without its end; false when there is none left. Of a line with more than
/// `bytesMax` bytes it keeps one more than that, by which the caller sees it, and drops the rest
/// while it is read.
bool readLine(std::istream& input, std::string& line, std::size_t bytesMax);

} // namespace onetill::ctl
