#include "pos-app/domain/tenders/card_number.h"

#include "sync-engine/contract/values/digits.h"

#include <cstddef>
#include <string>

namespace onetill::domain {
namespace {

constexpr std::size_t kDigitsMin = 13;
constexpr std::size_t kDigitsMax = 19;

/// As the schemes number theirs: Mastercard 2221 to 2720 and 51 to 55, American Express, Diners and
/// JCB 34 to 37, Visa 4, Maestro 50 and 56 to 58, Discover, UnionPay and Maestro 6.
bool beginsAsCard(std::string_view digits)
{
    const auto first = [&](std::size_t count) { return digits.substr(0, count); };
    return first(1) == "4" || first(1) == "6" || (first(2) >= "34" && first(2) <= "37")
           || (first(2) >= "50" && first(2) <= "58") || (first(4) >= "2221" && first(4) <= "2720");
}

/// Luhn, from the right: every second digit is doubled, and its digits added.
bool checkDigitIsRight(std::string_view digits)
{
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i] - '0';
        const int value = i % 2 == 0 ? digit : 2 * digit;
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

/// Whether a number begins with the digit that `text` begins with. It ends where a group of digits
/// does: numbers in the middle of a longer one are so many that one is always right by chance.
bool cardBegins(std::string_view text)
{
    std::string digits;
    for (std::size_t i = 0; i < text.size() && digits.size() <= kDigitsMax; ++i) {
        if (text[i] == ' ' || text[i] == '-')
            continue;
        if (!isDigit(text[i]))
            break;
        digits += text[i];
        const bool groupEnds = i + 1 == text.size() || !isDigit(text[i + 1]);
        if (groupEnds && digits.size() >= kDigitsMin && digits.size() <= kDigitsMax
            && beginsAsCard(digits) && checkDigitIsRight(digits))
            return true;
    }
    return false;
}

} // namespace

bool holdsCardNumber(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i)
        if (isDigit(text[i]) && (i == 0 || !isDigit(text[i - 1])) && cardBegins(text.substr(i)))
            return true;
    return false;
}

} // namespace onetill::domain
