#include "pos-app/receipt/evidence.h"

#include <algorithm>
#include <cstddef>

namespace onetill::receipt {

std::string localTimeText(Timestamp moment, int offsetMinutes)
{
    constexpr std::size_t kToMinutes = 16;
    std::string text = formatTimestamp(localTime(moment, offsetMinutes));
    text.resize(kToMinutes);
    text[text.find('T')] = ' ';
    return text;
}

std::string shortHash(const std::string& hash)
{
    constexpr std::size_t kDigits = 16;
    constexpr std::size_t kGroup = 4;
    std::string text;
    for (std::size_t i = 0; i < std::min(kDigits, hash.size()); ++i) {
        if (i > 0 && i % kGroup == 0)
            text += ' ';
        text += hash[i];
    }
    return text;
}

} // namespace onetill::receipt
