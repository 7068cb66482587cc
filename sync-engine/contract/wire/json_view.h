#pragma once

#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/wire/flat_json.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace onetill::wire {

/// A JSON value to be read, of a tree or of a flat list. Whoever keeps either must outlive it.
class JsonView
{
public:
    JsonView(const Json& value) : m_tree{&value} {}
    JsonView(const FlatJson::Value& value) : m_flat{&value} {}

    bool isObject() const;
    bool isArray() const;
    std::optional<std::string_view> text() const;
    std::optional<bool> flag() const;
    bool isWhole() const;
    /// Nothing also for a whole number above 2^63, which would turn negative.
    std::optional<std::int64_t> whole() const;

    /// Nothing also for null, and for what is no object.
    std::optional<JsonView> member(std::string_view key) const;
    /// Of an array.
    std::size_t size() const;
    template <class Visit>
    void forEach(Visit visit) const
    {
        if (m_tree) {
            for (const Json& element : *m_tree)
                visit(JsonView{element});
            return;
        }
        const FlatJson::Value* element = m_flat + 1;
        for (std::int64_t left = m_flat->number; left > 0; --left, element += element->span)
            visit(JsonView{*element});
    }

    /// None when it is of a flat list.
    const Json* tree() const { return m_tree; }

private:
    const Json* m_tree{nullptr};
    const FlatJson::Value* m_flat{nullptr};
};

/// Gives the text's value to `use`, which returns a Result and keeps no view. Errors: as
/// parseJson(), and what `use` says.
template <class Use>
auto useJson(std::string_view text, JsonLimits limits, Use use)
    -> decltype(use(std::declval<JsonView>()))
{
    if (const auto flat = FlatJson::read(text, limits))
        return use(JsonView{flat->root()});
    const auto tree = parseJson(text, limits);
    if (!tree)
        return passOn(tree);
    return use(JsonView{*tree});
}

} // namespace onetill::wire
