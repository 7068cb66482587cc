#include "tests/conformance/returns/reading.h"

#include <algorithm>

namespace conformance {

using namespace onetill;

void knowOnly(const Json& object, const std::set<std::string>& fields)
{
    for (const auto& [field, value] : object.items())
        if (!fields.contains(field))
            throw Unreadable{"no rule for '" + field + "' yet"};
}

Json anyOf(const Json& object, std::initializer_list<const char*> names)
{
    for (const char* name : names)
        if (object.contains(name))
            return object.at(name);
    return nullptr;
}

Outcome compareFields(const Json& expected, const std::map<std::string, Json>& got)
{
    Json answer = Json::object();
    for (const auto& [field, value] : expected.items()) {
        const auto known = got.find(field);
        if (known == got.end())
            throw Unreadable{"expects '" + field + "'"};
        answer[field] = known->second;
    }
    return compare(expected, answer);
}

Money euro(std::int64_t minor)
{
    return Money::fromMinor(minor, Currency::fromCode("EUR").value()).value();
}

Unit unitOf(const std::vector<Json>& numbers)
{
    const auto isPart = [](const Json& number) {
        return !number.is_null() && !number.is_number_integer();
    };
    return std::ranges::any_of(numbers, isPart) ? Unit::Kilogram : Unit::Piece;
}

Quantity quantityOf(const Json& number, Unit unit)
{
    if (number.is_null())
        return Quantity::zero(unit);
    const std::string text = number.is_string() ? number.get<std::string>() : number.dump();
    const auto quantity = Quantity::parse(text, unit);
    if (!quantity)
        throw Unreadable{quantity.error().detail};
    return *quantity;
}

Json numberOf(Quantity quantity)
{
    if (quantity.unit() == Unit::Piece)
        return quantity.milli() / 1000;
    return quantity.text();
}

std::string plainWords(std::string text)
{
    for (char& c : text)
        c = c == ' ' || c == '-' ? '_' : static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return text;
}

bool mentions(const std::string& text, std::initializer_list<const char*> words)
{
    return std::ranges::any_of(
        words, [&](const char* word) { return text.find(word) != std::string::npos; });
}

} // namespace conformance
