#include "pos-app/desk/record/typed_text.h"

#include "pos-app/domain/goods/line_words.h"
#include "pos-app/domain/tenders/card_number.h"

#include <algorithm>

namespace onetill::desk {

Status checkLineOfText(const std::string& text, std::size_t bytesMax)
{
    if (text.size() > bytesMax)
        return fail(ErrorCode::TooLarge, "a text of " + std::to_string(text.size())
                                             + " bytes, above " + std::to_string(bytesMax));
    // It is printed, and shown at other tills: no escape sequence travels in it.
    const bool hasControl = std::ranges::any_of(text, [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code < 0x20 || code == 0x7f;
    });
    if (hasControl || !isUtf8(text))
        return fail(ErrorCode::Malformed, "what was typed is no line of text");
    return {};
}

Status checkText(const std::string& text, std::size_t bytesMax)
{
    if (domain::holdsCardNumber(text))
        return fail(ErrorCode::OutOfRange, "a text with what could be a card's number in it");
    return checkLineOfText(text, bytesMax);
}

Status checkReason(const std::string& reason, std::size_t bytesMax)
{
    if (domain::isBlank(reason))
        return fail(ErrorCode::ReasonRequired, "without a reason");
    return checkText(reason, bytesMax);
}

} // namespace onetill::desk
