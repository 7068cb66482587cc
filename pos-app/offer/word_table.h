#pragma once

#include "sync-engine/contract/wire/json_reader.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace onetill::offer {

/// The words of an enumeration on the wire.
template <class Value, std::size_t Size>
using WordTable = std::array<std::pair<Value, std::string_view>, Size>;

template <class Value, std::size_t Size>
std::string wordOf(const WordTable<Value, Size>& table, Value value)
{
    for (const auto& [known, word] : table)
        if (known == value)
            return std::string{word};
    return {};
}

/// `otherwise` where the field is not given. Only inside readJson().
template <class Value, std::size_t Size>
Value valueOf(const WordTable<Value, Size>& table, const wire::JsonReader& reader, const char* key,
              Value otherwise)
{
    const auto given = reader.optionalText(key, 32);
    if (!given)
        return otherwise;
    for (const auto& [value, word] : table)
        if (word == *given)
            return value;
    reader.refuse(ErrorCode::OutOfRange, key, "no such word: " + *given);
}

} // namespace onetill::offer
