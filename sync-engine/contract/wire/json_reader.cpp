#include "sync-engine/contract/wire/json_reader.h"

#include "sync-engine/contract/values/check.h"

#include <algorithm>

namespace onetill::wire {

JsonReader::JsonReader(JsonView object, std::string place)
    : m_object{object}, m_place{std::move(place)}
{
    if (!object.isObject())
        throw UnreadableJson{{ErrorCode::Malformed, m_place + ": not an object"}};
}

JsonReader::JsonReader(JsonView object, const JsonReader& within, const char* key)
    : m_object{object}, m_within{&within}, m_list{key}
{
    if (!object.isObject())
        throw UnreadableJson{{ErrorCode::Malformed, this->place() + ": not an object"}};
}

std::string JsonReader::place() const
{
    return m_within ? m_within->place() + '.' + m_list : m_place;
}

void JsonReader::refuse(ErrorCode code, const char* key, const std::string& why) const
{
    throw UnreadableJson{{code, place() + '.' + key + ": " + why}};
}

bool JsonReader::has(const char* key) const
{
    return m_object.member(key).has_value();
}

bool JsonReader::isText(const char* key) const
{
    const auto value = m_object.member(key);
    return value && value->text().has_value();
}

JsonView JsonReader::member(const char* key) const
{
    const auto found = m_object.member(key);
    if (!found)
        refuse(ErrorCode::MissingField, key, "missing");
    return *found;
}

std::string_view JsonReader::view(const char* key, std::size_t bytesMax) const
{
    const auto found = member(key).text();
    if (!found)
        refuse(ErrorCode::Malformed, key, "not a string");
    if (found->size() > bytesMax)
        refuse(ErrorCode::TooLarge, key, "more than " + std::to_string(bytesMax) + " bytes");
    return *found;
}

std::string JsonReader::text(const char* key, std::size_t bytesMax) const
{
    return std::string{view(key, bytesMax)};
}

std::optional<std::string> JsonReader::optionalText(const char* key, std::size_t bytesMax) const
{
    return has(key) ? std::optional{text(key, bytesMax)} : std::nullopt;
}

std::int64_t JsonReader::integer(const char* key, std::int64_t min, std::int64_t max) const
{
    const JsonView value = member(key);
    if (!value.isWhole())
        refuse(ErrorCode::Malformed, key, "not a whole number");
    const auto number = value.whole();
    if (!number)
        refuse(ErrorCode::OutOfRange, key, "too large");
    if (*number < min || *number > max)
        refuse(ErrorCode::OutOfRange, key,
               "not from " + std::to_string(min) + " to " + std::to_string(max));
    return *number;
}

bool JsonReader::flag(const char* key) const
{
    const auto value = member(key).flag();
    if (!value)
        refuse(ErrorCode::Malformed, key, "neither true nor false");
    return *value;
}

const Json& JsonReader::object(const char* key) const
{
    const JsonView value = member(key);
    ONETILL_CHECK(value.tree());
    if (!value.isObject())
        refuse(ErrorCode::Malformed, key, "not an object");
    return *value.tree();
}

JsonReader JsonReader::part(const char* key, std::string place) const
{
    const JsonView value = member(key);
    if (!value.isObject())
        refuse(ErrorCode::Malformed, key, "not an object");
    return JsonReader{value, std::move(place)};
}

JsonView JsonReader::array(const char* key, std::size_t max) const
{
    const JsonView value = member(key);
    if (!value.isArray())
        refuse(ErrorCode::Malformed, key, "not an array");
    if (value.size() > max)
        refuse(ErrorCode::TooLarge, key, "more than " + std::to_string(max) + " elements");
    return value;
}

std::vector<std::string> JsonReader::texts(const char* key, std::size_t max,
                                           std::size_t bytesMax) const
{
    std::vector<std::string> found;
    array(key, max).forEach([&](JsonView element) {
        const auto text = element.text();
        if (!text)
            refuse(ErrorCode::Malformed, key, "not an array of strings");
        if (text->size() > bytesMax)
            refuse(ErrorCode::TooLarge, key, "more than " + std::to_string(bytesMax) + " bytes");
        found.emplace_back(*text);
    });
    return found;
}

Money JsonReader::money(const char* key, Currency currency) const
{
    return got(Money::parse(view(key), currency), key);
}

std::optional<Money> JsonReader::optionalMoney(const char* key, Currency currency) const
{
    return has(key) ? std::optional{money(key, currency)} : std::nullopt;
}

Quantity JsonReader::quantity(const char* key, Unit unit) const
{
    return got(Quantity::parse(view(key), unit), key);
}

Currency JsonReader::currency(const char* key) const
{
    return got(Currency::fromCode(view(key)), key);
}

Unit JsonReader::unit(const char* key) const
{
    return got(unitFromWord(view(key)), key);
}

Rate JsonReader::percent(const char* key) const
{
    return got(Rate::parsePercent(view(key)), key);
}

Uuid JsonReader::uuid(const char* key) const
{
    return got(Uuid::parse(view(key)), key);
}

std::optional<Uuid> JsonReader::optionalUuid(const char* key) const
{
    return has(key) ? std::optional{uuid(key)} : std::nullopt;
}

Timestamp JsonReader::time(const char* key) const
{
    return got(parseTimestamp(view(key)), key);
}

Date JsonReader::date(const char* key) const
{
    return got(parseDate(view(key)), key);
}

void JsonReader::allowOnly(std::initializer_list<std::string_view> keys) const
{
    ONETILL_CHECK(m_object.tree());
    for (const auto& [key, value] : m_object.tree()->items())
        if (std::ranges::find(keys, key) == keys.end())
            refuse(ErrorCode::UnknownField, key.substr(0, 64).c_str(), "unknown field");
}

} // namespace onetill::wire
