#pragma once

#include "sync-engine/contract/wire/flat_json.h"

namespace onetill::test {

/// The tree that a flat list stands for.
inline wire::Json treeOf(const wire::FlatJson::Value& value)
{
    using Kind = wire::FlatJson::Kind;
    wire::Json tree;
    switch (value.kind) {
    case Kind::Null: return nullptr;
    case Kind::Flag: return value.number != 0;
    case Kind::Whole: return value.number;
    case Kind::Text: return value.text;
    case Kind::Array: tree = wire::Json::array(); break;
    case Kind::Object: tree = wire::Json::object(); break;
    }
    const wire::FlatJson::Value* const end = &value + value.span;
    for (const wire::FlatJson::Value* inner = &value + 1; inner != end; inner += inner->span)
        if (value.kind == Kind::Array)
            tree.push_back(treeOf(*inner));
        else
            tree[std::string{inner->key}] = treeOf(*inner);
    return tree;
}

} // namespace onetill::test
