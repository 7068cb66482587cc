#include "pos-app/domain/receipt_number.h"

#include "sync-engine/contract/values/check.h"

namespace onetill::domain {

std::string formatReceiptNumber(std::string_view store, std::string_view till,
                                std::int64_t epochOrdinal, std::int64_t number)
{
    ONETILL_CHECK(epochOrdinal >= 1 && number >= 1);
    constexpr std::size_t kDigitsLeast = 5;

    std::string text{store};
    text.append("-").append(till).append("-");
    if (epochOrdinal > 1)
        text.append(std::to_string(epochOrdinal)).append("-");
    const std::string digits = std::to_string(number);
    if (digits.size() < kDigitsLeast)
        text.append(kDigitsLeast - digits.size(), '0');
    return text + digits;
}

} // namespace onetill::domain
