#include "pos-app/domain/goods/line_words.h"

#include "pos-app/domain/basket.h"
#include "pos-app/domain/tenders/card_number.h"

#include <algorithm>
#include <array>

namespace onetill::domain {
namespace {

/// Beyond ASCII, as UTF-8: no-break, figure and ideographic spaces, those without width, the mark
/// of the byte order.
constexpr std::array<std::string_view, 11> kBlanks = {
    "\xC2\xA0",     "\xC2\xAD",     "\xE1\x9A\x80", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAF",
    "\xE2\x81\x9F", "\xE2\x81\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF", "\xC2\x85"};

/// How many bytes at the beginning print as nothing.
std::size_t blankAtFront(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    if (first <= ' ' || first == 0x7f)
        return 1;
    // U+2000 to U+200F: spaces from an en to a hair, and marks without width.
    if (text.starts_with("\xE2\x80") && text.size() > 2
        && static_cast<unsigned char>(text[2]) <= 0x8f)
        return 3;
    const auto blank = std::ranges::find_if(
        kBlanks, [text](std::string_view each) { return text.starts_with(each); });
    return blank == kBlanks.end() ? 0 : blank->size();
}

} // namespace

bool isBlank(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t blank = blankAtFront(text);
        if (blank == 0)
            return false;
        text.remove_prefix(blank);
    }
    return true;
}

bool isSameSerial(std::string_view one, std::string_view other)
{
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(one, other, {}, small, small);
}

Status checkText(const std::string& text, const char* what)
{
    if (text.size() > Basket::kTextMax)
        return fail(ErrorCode::TooLarge,
                    std::string{what} + " of " + std::to_string(text.size()) + " bytes");
    return {};
}

Status checkWords(const std::string& text, const char* what)
{
    if (holdsCardNumber(text))
        return fail(ErrorCode::OutOfRange, std::string{what} + " with a card's number in it");
    return checkText(text, what);
}

} // namespace onetill::domain
