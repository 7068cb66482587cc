#include "pos-app/desk/record/account_number.h"

#include "pos-app/desk/counter.h"
#include "pos-app/domain/tenders/card_number.h"

namespace onetill::desk {

std::string newAccountNumber(std::string_view letters, Counter& counter)
{
    constexpr std::size_t kDigits = 16; // The random half of an identifier.
    std::string number;
    do {
        std::string digits;
        for (const char digit : counter.files().newId().text())
            if (digit != '-')
                digits +=
                    digit >= 'a' && digit <= 'f' ? static_cast<char>(digit - 'a' + 'A') : digit;
        number = std::string{letters} + digits.substr(digits.size() - kDigits);
        // One in some ten thousand, which no payment would take.
    } while (domain::holdsCardNumber(number));
    return number;
}

} // namespace onetill::desk
