#include "pos-app/domain/goods/line_words.h"

#include "pos-app/domain/basket.h"
#include "pos-app/domain/tenders/card_number.h"

namespace onetill::domain {

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
