#pragma once

#include "pos-app/desk/item_desk.h"
#include "sync-engine/contract/replica/catalogue.h"

#include <span>
#include <string>
#include <vector>

/// What several articles are together: a jacket that comes in colours and sizes. The centre sends
/// variants, each with its parent; the parent may be an article, or only a word.
namespace onetill::desk {

/// What the names have in common at their beginning, in whole words: "Storm Shell Jacket". The
/// first name where that is nothing.
std::string styleName(std::span<const replica::Article> variants);

/// What to choose, and what each of the variants is by that.
struct StyleChoice {
    std::vector<StyleOption> options;
    std::vector<std::vector<std::string>> values; ///< As Variant::values, for each variant.
};

/// By the options of the variants, in the order of their names: they come without one. Where those
/// do not tell all variants apart, by the names of the variants.
StyleChoice styleChoice(std::span<const replica::Article> variants);

} // namespace onetill::desk
