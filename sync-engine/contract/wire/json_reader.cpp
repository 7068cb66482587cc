#include "sync-engine/contract/wire/json_reader.h"

#include <algorithm>

namespace onetill::wire {

JsonReader::JsonReader(const Json& object, std::string place)
    : m_object{object}, m_place{std::move(place)}
{
    if (!object.is_object())
        throw UnreadableJson{{ErrorCode::Malformed, m_place + ": not an object"}};
}

void JsonReader::refuse(ErrorCode code, const char* key, const std::string& why) const
{
    throw UnreadableJson{{code, m_place + '.' + key + ": " + why}};
}

bool JsonReader::has(const char* key) const
{
    const auto found = m_object.find(key);
    return found != m_object.end() && !found->is_null();
}

const Json& JsonReader::member(const char* key) const
{
    const auto found = m_object.find(key);
    if (found == m_object.end() || found->is_null())
        refuse(ErrorCode::MissingField, key, "missing");
    return *found;
}

std::string JsonReader::text(const char* key, std::size_t bytesMax) const
{
    const Json& value = member(key);
    if (!value.is_string())
        refuse(ErrorCode::Malformed, key, "not a string");
    const auto& found = value.get_ref<const std::string&>();
    if (found.size() > bytesMax)
        refuse(ErrorCode::TooLarge, key, "more than " + std::to_string(bytesMax) + " bytes");
    return found;
}

std::optional<std::string> JsonReader::optionalText(const char* key, std::size_t bytesMax) const
{
    return has(key) ? std::optional{text(key, bytesMax)} : std::nullopt;
}

std::int64_t JsonReader::integer(const char* key, std::int64_t min, std::int64_t max) const
{
    const Json& value = member(key);
    if (!value.is_number_integer())
        refuse(ErrorCode::Malformed, key, "not a whole number");
    // Above 2^63 an unsigned number would turn negative.
    if (value.is_number_unsigned()
        && value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX))
        refuse(ErrorCode::OutOfRange, key, "too large");
    const auto number = value.get<std::int64_t>();
    if (number < min || number > max)
        refuse(ErrorCode::OutOfRange, key,
               "not from " + std::to_string(min) + " to " + std::to_string(max));
    return number;
}

bool JsonReader::flag(const char* key) const
{
    const Json& value = member(key);
    if (!value.is_boolean())
        refuse(ErrorCode::Malformed, key, "neither true nor false");
    return value.get<bool>();
}

const Json& JsonReader::object(const char* key) const
{
    const Json& value = member(key);
    if (!value.is_object())
        refuse(ErrorCode::Malformed, key, "not an object");
    return value;
}

const Json& JsonReader::array(const char* key, std::size_t max) const
{
    const Json& value = member(key);
    if (!value.is_array())
        refuse(ErrorCode::Malformed, key, "not an array");
    if (value.size() > max)
        refuse(ErrorCode::TooLarge, key, "more than " + std::to_string(max) + " elements");
    return value;
}

std::vector<std::string> JsonReader::texts(const char* key, std::size_t max,
                                           std::size_t bytesMax) const
{
    std::vector<std::string> found;
    for (const Json& element : array(key, max)) {
        if (!element.is_string())
            refuse(ErrorCode::Malformed, key, "not an array of strings");
        found.push_back(element.get<std::string>());
        if (found.back().size() > bytesMax)
            refuse(ErrorCode::TooLarge, key, "more than " + std::to_string(bytesMax) + " bytes");
    }
    return found;
}

Money JsonReader::money(const char* key, Currency currency) const
{
    return got(Money::parse(text(key), currency), key);
}

std::optional<Money> JsonReader::optionalMoney(const char* key, Currency currency) const
{
    return has(key) ? std::optional{money(key, currency)} : std::nullopt;
}

Quantity JsonReader::quantity(const char* key, Unit unit) const
{
    return got(Quantity::parse(text(key), unit), key);
}

Currency JsonReader::currency(const char* key) const
{
    return got(Currency::fromCode(text(key)), key);
}

Unit JsonReader::unit(const char* key) const
{
    return got(unitFromWord(text(key)), key);
}

Rate JsonReader::percent(const char* key) const
{
    return got(Rate::parsePercent(text(key)), key);
}

Uuid JsonReader::uuid(const char* key) const
{
    return got(Uuid::parse(text(key)), key);
}

std::optional<Uuid> JsonReader::optionalUuid(const char* key) const
{
    return has(key) ? std::optional{uuid(key)} : std::nullopt;
}

Timestamp JsonReader::time(const char* key) const
{
    return got(parseTimestamp(text(key)), key);
}

Date JsonReader::date(const char* key) const
{
    return got(parseDate(text(key)), key);
}

void JsonReader::allowOnly(std::initializer_list<std::string_view> keys) const
{
    for (const auto& [key, value] : m_object.items())
        if (std::ranges::find(keys, key) == keys.end())
            refuse(ErrorCode::UnknownField, key.substr(0, 64).c_str(), "unknown field");
}

} // namespace onetill::wire
