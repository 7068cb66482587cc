#pragma once

#include "sync-engine/contract/wire/canonical_json.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace onetill::wire {

/// A JSON text as one list of its values, for what arrives in masses: batches of entries and the
/// entries in them. It costs a tenth of a tree.
class FlatJson
{
public:
    enum class Kind : std::uint8_t { Null, Flag, Whole, Text, Array, Object };

    /// The values inside an array or object follow it, each with all that is inside.
    struct Value {
        Kind kind{Kind::Null};
        std::uint32_t span{1};  ///< The value that follows stands so many places further.
        std::string_view key;   ///< Of a member of an object.
        std::string_view text;  ///< Text
        std::int64_t number{0}; ///< Whole, Flag (0 or 1); of an array, how many elements.
    };

    /// Reads what we write ourselves: the keys of each object ascending, whole numbers that fit 64
    /// bits. Nothing for any other text; parseJson() reads it, or says what is wrong with it.
    static std::optional<FlatJson> read(std::string_view text, JsonLimits limits = {});

    FlatJson(FlatJson&&) noexcept;
    FlatJson& operator=(FlatJson&&) noexcept;
    ~FlatJson();

    const Value& root() const { return m_values.front(); }

private:
    struct Texts;
    FlatJson(std::unique_ptr<Texts> texts, std::vector<Value> values);

    std::unique_ptr<Texts> m_texts; ///< What the values' texts are views of.
    std::vector<Value> m_values;
};

} // namespace onetill::wire
