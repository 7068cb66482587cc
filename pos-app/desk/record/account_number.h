#pragma once

#include <string>
#include <string_view>

namespace onetill::desk {

class Counter;

/// Of a credit or a prepayment that begins here: the letters, and 16 digits that nobody can guess.
/// No payment card's number has letters.
std::string newAccountNumber(std::string_view letters, Counter& counter);

} // namespace onetill::desk
