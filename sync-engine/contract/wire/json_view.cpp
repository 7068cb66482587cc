#include "sync-engine/contract/wire/json_view.h"

namespace onetill::wire {

using FlatKind = FlatJson::Kind;

bool JsonView::isObject() const
{
    return m_tree ? m_tree->is_object() : m_flat->kind == FlatKind::Object;
}

bool JsonView::isArray() const
{
    return m_tree ? m_tree->is_array() : m_flat->kind == FlatKind::Array;
}

std::optional<std::string_view> JsonView::text() const
{
    if (m_tree)
        return m_tree->is_string()
                   ? std::optional<std::string_view>{m_tree->get_ref<const std::string&>()}
                   : std::nullopt;
    return m_flat->kind == FlatKind::Text ? std::optional{m_flat->text} : std::nullopt;
}

std::optional<bool> JsonView::flag() const
{
    if (m_tree)
        return m_tree->is_boolean() ? std::optional{m_tree->get<bool>()} : std::nullopt;
    return m_flat->kind == FlatKind::Flag ? std::optional{m_flat->number != 0} : std::nullopt;
}

bool JsonView::isWhole() const
{
    return m_tree ? m_tree->is_number_integer() : m_flat->kind == FlatKind::Whole;
}

std::optional<std::int64_t> JsonView::whole() const
{
    if (!isWhole())
        return std::nullopt;
    if (!m_tree)
        return m_flat->number;
    if (m_tree->is_number_unsigned()
        && m_tree->get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX))
        return std::nullopt;
    return m_tree->get<std::int64_t>();
}

std::optional<JsonView> JsonView::member(std::string_view key) const
{
    if (m_tree) {
        const auto found = m_tree->find(key);
        if (found == m_tree->end() || found->is_null())
            return std::nullopt;
        return JsonView{*found};
    }
    if (m_flat->kind != FlatKind::Object)
        return std::nullopt;
    const FlatJson::Value* const end = m_flat + m_flat->span;
    for (const FlatJson::Value* member = m_flat + 1; member != end; member += member->span)
        if (member->key == key)
            return member->kind == FlatKind::Null ? std::nullopt : std::optional{JsonView{*member}};
    return std::nullopt;
}

std::size_t JsonView::size() const
{
    return m_tree ? m_tree->size() : static_cast<std::size_t>(m_flat->number);
}

} // namespace onetill::wire
