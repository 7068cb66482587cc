#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/rate.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/canonical_json.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace onetill::wire {

/// Thrown by JsonReader and caught by readJson(); nobody else sees it. It lets a reader of twenty
/// fields be one expression without twenty if-statements.
struct UnreadableJson {
    Error error;
};

/// Reads the fields of one JSON object, each with its bound. Only inside readJson().
class JsonReader
{
public:
    /// `place` names the object in error details: "line 3 of sale-completed".
    JsonReader(const Json& object, std::string place);

    bool has(const char* key) const;
    std::string text(const char* key, std::size_t bytesMax = 256) const;
    std::optional<std::string> optionalText(const char* key, std::size_t bytesMax = 256) const;
    std::int64_t integer(const char* key, std::int64_t min, std::int64_t max) const;
    bool flag(const char* key) const;
    const Json& object(const char* key) const;

    Money money(const char* key, Currency currency) const;
    std::optional<Money> optionalMoney(const char* key, Currency currency) const;
    Quantity quantity(const char* key, Unit unit) const;
    Currency currency(const char* key) const;
    Unit unit(const char* key) const;
    Rate percent(const char* key) const;
    Uuid uuid(const char* key) const;
    std::optional<Uuid> optionalUuid(const char* key) const;
    Timestamp time(const char* key) const;
    Date date(const char* key) const;
    template <class Id>
    Id identifier(const char* key) const
    {
        return got(Id::parse(text(key)), key);
    }
    template <class Id>
    std::optional<Id> optionalIdentifier(const char* key) const
    {
        return has(key) ? std::optional<Id>{identifier<Id>(key)} : std::nullopt;
    }

    /// Reads an array of objects; `read` gets a JsonReader for each.
    template <class Read>
    auto list(const char* key, std::size_t max, Read read) const
    {
        std::vector<decltype(read(std::declval<const JsonReader&>()))> elements;
        for (const Json& element : array(key, max))
            elements.push_back(read(JsonReader{element, m_place + '.' + key}));
        return elements;
    }
    std::vector<std::string> texts(const char* key, std::size_t max,
                                   std::size_t bytesMax = 256) const;

    /// For commands typed by a person. Errors: UnknownField.
    void allowOnly(std::initializer_list<std::string_view> keys) const;

    /// The value, or the end of reading with the field's name in the detail.
    template <class T>
    T got(Result<T> result, const char* key) const
    {
        if (!result)
            refuse(result.error().code, key, result.error().detail);
        return *std::move(result);
    }
    [[noreturn]] void refuse(ErrorCode code, const char* key, const std::string& why) const;

private:
    const Json& member(const char* key) const;
    const Json& array(const char* key, std::size_t max) const;

    const Json& m_object;
    std::string m_place;
};

/// Runs `read(JsonReader)` over the object. Errors: MissingField, Malformed, OutOfRange, TooLarge,
/// UnknownField, and what the values' own parsers say.
template <class Read>
auto readJson(const Json& object, std::string place, Read read)
    -> Result<decltype(read(std::declval<const JsonReader&>()))>
{
    try {
        return read(JsonReader{object, std::move(place)});
    } catch (const UnreadableJson& unreadable) {
        return tl::unexpected<Error>{unreadable.error};
    }
}

} // namespace onetill::wire
