#include "pos-app/domain/codes/marked_goods.h"

#include "pos-app/domain/codes/code_lists.h"

#include <algorithm>
#include <chrono>
#include <string_view>

namespace onetill::domain {
namespace {

const Element* find(const std::vector<Element>& elements, std::string_view start)
{
    const auto found = std::ranges::find_if(elements, [start](const Element& element) {
        return element.identifier.starts_with(start);
    });
    return found == elements.end() ? nullptr : &*found;
}

std::optional<std::string> text(const std::vector<Element>& elements, std::string_view identifier)
{
    const Element* element = find(elements, identifier);
    return element ? std::optional{element->value} : std::nullopt;
}

int twoDigits(std::string_view digits)
{
    return std::stoi(std::string{digits});
}

std::optional<MarkedDate> date(const std::vector<Element>& elements, std::string_view identifier)
{
    const Element* element = find(elements, identifier);
    if (!element)
        return std::nullopt;
    const std::string_view digits = element->value;
    return MarkedDate{twoDigits(digits.substr(0, 2)), twoDigits(digits.substr(2, 2)),
                      twoDigits(digits.substr(4, 2))};
}

/// The last digit of the identifier says where the point is.
int decimalsOf(const Element& element)
{
    return element.identifier.back() - '0';
}

/// Six digits, some of them behind the point of a kilogram.
std::optional<Quantity> weightOf(const Element& element)
{
    std::int64_t grams = twoDigits(element.value);
    for (int place = decimalsOf(element); place < 3; ++place)
        grams *= 10;
    for (int place = decimalsOf(element); place > 3; --place) {
        if (grams % 10 != 0)
            return std::nullopt;
        grams /= 10;
    }
    const auto weight = Quantity::fromMilli(grams, Unit::Kilogram);
    return weight && grams > 0 ? std::optional{*weight} : std::nullopt;
}

std::optional<MarkedPrice> priceOf(const std::vector<Element>& elements)
{
    if (const Element* own = find(elements, "392"))
        return MarkedPrice{std::stoll(own->value), decimalsOf(*own), {}};
    if (const Element* other = find(elements, "393"))
        return MarkedPrice{std::stoll(other->value.substr(3)), decimalsOf(*other),
                           std::string{currencyLetters(other->value.substr(0, 3))}};
    return std::nullopt;
}

} // namespace

Date MarkedDate::seenFrom(int currentYear) const
{
    int full = currentYear - currentYear % 100 + yearOfCentury;
    if (full - currentYear > 50)
        full -= 100;
    else if (full - currentYear < -49)
        full += 100;
    if (day > 0)
        return {full, month, day};
    using namespace std::chrono;
    const year_month_day_last end{year{full},
                                  month_day_last{std::chrono::month{static_cast<unsigned>(month)}}};
    return {full, month, static_cast<int>(static_cast<unsigned>(end.day()))};
}

Result<MarkedGoods> goodsOf(const std::vector<Element>& elements)
{
    const Element* article = find(elements, "01");
    if (!article)
        return fail(ErrorCode::Malformed, "a GS1 code without an article: no (01)");
    auto gtin = Gtin::parse(article->value);
    if (!gtin)
        return passOn(gtin);
    const Element* weight = find(elements, "310");
    return MarkedGoods{.gtin = *std::move(gtin),
                       .weight = weight ? weightOf(*weight) : std::nullopt,
                       .batch = text(elements, "10"),
                       .serial = text(elements, "21"),
                       .expiry = date(elements, "17"),
                       .bestBefore = date(elements, "15"),
                       .price = priceOf(elements)};
}

} // namespace onetill::domain
