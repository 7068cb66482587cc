#pragma once

#include "sync-engine/contract/values/result.h"

#include <nlohmann/json.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace onetill::wire {

/// Its objects keep their keys sorted, which gives the canonical form without own code.
using Json = nlohmann::json;

/// What a reader puts up with before it has understood anything.
struct JsonLimits {
    std::size_t bytes{std::size_t{1} << 20};
    int depth{16};
};

/// Reads one JSON value. Errors: TooLarge, Malformed (also: a key twice in one object, text that
/// is not UTF-8, a number with a fraction; amounts are strings here).
Result<Json> parseJson(std::string_view text, JsonLimits limits = {});

/// The one form that is hashed and signed: RFC 8785 for the JSON we write, which has ASCII keys
/// and whole numbers only (anything else is a broken invariant). Errors: Malformed for text that
/// is not UTF-8.
Result<std::string> canonicalJson(const Json& value);

/// Writes the same form without a tree first: for entries, which are made while a customer waits.
/// The keys of an object come in ascending order, each with what it names; keys are literals.
/// Anything else is a broken invariant.
class CanonicalWriter
{
public:
    void member(std::string_view key, std::string_view text);
    void member(std::string_view key, std::int64_t number);
    void member(std::string_view key, std::same_as<bool> auto flag)
    {
        beginMember(key);
        m_text += flag ? "true" : "false";
    }
    /// An object, filled by `fill()`: the whole text, or an element of an array.
    template <class Fill>
    void object(Fill fill)
    {
        begin();
        enclose('{', fill, '}');
    }
    template <class Fill>
    void object(std::string_view key, Fill fill)
    {
        beginMember(key);
        enclose('{', fill, '}');
    }
    /// An array, to which `fill()` gives elements.
    template <class Fill>
    void array(std::string_view key, Fill fill)
    {
        beginMember(key);
        enclose('[', fill, ']');
    }
    void element(std::string_view text);

    /// Errors: Malformed for text that is not UTF-8.
    Result<std::string> take() &&;

private:
    void begin();
    void beginMember(std::string_view key);
    void write(std::string_view text);
    template <class Fill>
    void enclose(char first, Fill fill, char last)
    {
        const auto outer = std::exchange(m_lastKey, {});
        m_text += first;
        fill();
        m_text += last;
        m_lastKey = outer;
    }

    std::string m_text;
    std::string_view m_lastKey; ///< In the object that is being filled.
};

} // namespace onetill::wire
