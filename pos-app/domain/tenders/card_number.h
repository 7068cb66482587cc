#pragma once

#include <string_view>

namespace onetill::domain {

/// Whether a text has in it what could be the number of a payment card, wherever it stands: 13 to
/// 19 digits, in groups with blanks or hyphens between them or in one, that begin as payment cards
/// do and whose check digit is right (ISO/IEC 7812-1). So has the track of a card's stripe, which a
/// reader types into whatever field is open. Such a number must never be kept (PCI DSS 3.3).
bool holdsCardNumber(std::string_view text);

} // namespace onetill::domain
