#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/rate.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/json_view.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace onetill::wire {

// What is taken at most where an entry, a record or an answer states no bound of its own. A number
// beyond is not a large shop but a broken or hostile sender.

/// The last sequence number: what JSON carries exactly everywhere (RFC 7493, 2.2).
inline constexpr std::int64_t kSeqMax = 9'007'199'254'740'992;
/// Events of one kind in one shift, and numbers of shifts.
inline constexpr std::int64_t kCountMax = 1'000'000'000;
/// Lines of one basket.
inline constexpr std::int64_t kLinesMax = 1'000'000;
/// Bytes of what a system calls something: a group, a card, a tax.
inline constexpr std::size_t kWordMax = 64;
/// Bytes of a note that a person typed.
inline constexpr std::size_t kNoteMax = 1024;

/// Thrown by JsonReader and caught by readJson(); nobody else sees it. It lets a reader of twenty
/// fields be one expression without twenty if-statements.
struct UnreadableJson {
    Error error;
};

/// Reads the fields of one JSON object, each with its bound. Only inside readJson(); it must not
/// outlive the JSON, nor the reader that it came from.
class JsonReader
{
public:
    /// `place` names the object in error details: "line 3 of sale-completed".
    JsonReader(JsonView object, std::string place);

    bool has(const char* key) const;
    /// For fields that are a word or an object.
    bool isText(const char* key) const;
    std::string text(const char* key, std::size_t bytesMax = 256) const;
    /// The same without a copy, good as long as the JSON.
    std::string_view view(const char* key, std::size_t bytesMax = 256) const;
    std::optional<std::string> optionalText(const char* key, std::size_t bytesMax = 256) const;
    std::int64_t integer(const char* key, std::int64_t min, std::int64_t max) const;
    bool flag(const char* key) const;
    /// Of a tree only: for objects whose keys nobody knows beforehand.
    const Json& object(const char* key) const;
    JsonReader part(const char* key, std::string place) const;

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
        return got(Id::parse(view(key)), key);
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
        const JsonView elements = array(key, max);
        std::vector<decltype(read(std::declval<const JsonReader&>()))> found;
        found.reserve(elements.size());
        elements.forEach([&](JsonView element) {
            found.push_back(read(JsonReader{element, *this, key}));
        });
        return found;
    }
    std::vector<std::string> texts(const char* key, std::size_t max,
                                   std::size_t bytesMax = 256) const;

    /// For commands typed by a person; of a tree only. Errors: UnknownField.
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
    /// An element of the list `key` of another object.
    JsonReader(JsonView object, const JsonReader& within, const char* key);

    std::string place() const;
    JsonView member(const char* key) const;
    JsonView array(const char* key, std::size_t max) const;

    JsonView m_object;
    std::string m_place;
    // The place of an element, put together only when there is something to complain about.
    const JsonReader* m_within{nullptr};
    const char* m_list{nullptr};
};

/// Runs `read(JsonReader)` over the object. Errors: MissingField, Malformed, OutOfRange, TooLarge,
/// UnknownField, and what the values' own parsers say.
template <class Read>
auto readJson(JsonView object, std::string place, Read read)
    -> Result<decltype(read(std::declval<const JsonReader&>()))>
{
    try {
        return read(JsonReader{object, std::move(place)});
    } catch (const UnreadableJson& unreadable) {
        return tl::unexpected<Error>{unreadable.error};
    }
}

} // namespace onetill::wire
