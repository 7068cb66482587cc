#pragma once

#include <string>
#include <string_view>

namespace onetill::desk {

class Counter;

/// Of a credit or a prepayment that begins here: the letters, and 16 digits that nobody can guess,
/// none of which could be a payment card's number.
std::string newAccountNumber(std::string_view letters, Counter& counter);

} // namespace onetill::desk
