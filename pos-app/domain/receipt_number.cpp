#include "pos-app/domain/receipt_number.h"

#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/values/digits.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace onetill::domain {
namespace {

bool separates(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '-' || c == '/' || c == '.' || c == '_';
}

/// Above zero; none for anything else.
std::optional<std::int64_t> numberOf(const std::string& part)
{
    std::int64_t number = 0;
    const char* end = part.data() + part.size();
    const auto read = std::from_chars(part.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end || number < 1)
        return std::nullopt;
    return number;
}

} // namespace

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

bool isOfTraining(std::string_view printed)
{
    return printed.starts_with(std::string{kTrainingMark} + '-');
}

std::optional<std::string> ownReceiptNumber(std::string_view typed, std::string_view store,
                                            std::string_view till)
{
    auto parts = receiptNumberParts(typed);
    const auto own = receiptNumberParts(std::string{store} + '-' + std::string{till});
    if (parts.size() <= own.size() || !std::equal(own.begin(), own.end(), parts.begin()))
        return std::nullopt;
    parts.erase(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(own.size()));
    const auto number = numberOf(parts.back());
    const auto epoch = parts.size() == 1 ? std::optional<std::int64_t>{1} : numberOf(parts[0]);
    if (parts.size() > 2 || !number || !epoch)
        return std::nullopt;
    return formatReceiptNumber(store, till, *epoch, *number);
}

std::optional<std::string> receiptWord(std::string_view typed)
{
    constexpr std::size_t kPartsLeast = 3;
    const auto parts = receiptNumberParts(typed);
    if (parts.size() < kPartsLeast || !numberOf(parts.back()) || !numberOf(parts[parts.size() - 2]))
        return std::nullopt;
    std::string word;
    for (const std::string& part : parts)
        word.append(word.empty() ? "" : "-").append(part);
    return word;
}

std::vector<std::string> receiptNumberParts(std::string_view text)
{
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (!separates(c))
            parts.back().push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
        else if (!parts.back().empty())
            parts.emplace_back();
    }
    if (parts.back().empty())
        parts.pop_back();
    for (std::string& part : parts)
        if (std::ranges::all_of(part, isDigit))
            part.erase(0, std::min(part.find_first_not_of('0'), part.size() - 1));
    return parts;
}

} // namespace onetill::domain
