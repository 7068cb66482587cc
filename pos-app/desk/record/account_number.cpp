#include "pos-app/desk/record/account_number.h"

#include "pos-app/desk/counter.h"

namespace onetill::desk {

std::string newAccountNumber(std::string_view letters, Counter& counter)
{
    constexpr std::size_t kDigits = 16; // The random half of an identifier.
    std::string digits;
    for (const char digit : counter.files().newId().text())
        if (digit != '-')
            digits += digit >= 'a' && digit <= 'f' ? static_cast<char>(digit - 'a' + 'A') : digit;
    return std::string{letters} + digits.substr(digits.size() - kDigits);
}

} // namespace onetill::desk
