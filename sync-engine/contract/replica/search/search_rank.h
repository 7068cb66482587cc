#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::replica {

/// How well a name answers a query; the smaller, the better. Compared from the top.
struct SearchRank {
    int wordsNotInName{0};  ///< Found in the options or the SKU only.
    int partialWords{0};    ///< Typed words that are only the beginning of a word of the name.
    int firstWordMissed{0}; ///< 0 when the name begins with a typed word.
    std::size_t nameWords{0};
    std::size_t nameBytes{0};

    friend auto operator<=>(const SearchRank&, const SearchRank&) = default;
};

/// `typed` from queryWords().
SearchRank rankName(const std::vector<std::string>& typed, std::string_view name);

} // namespace onetill::replica
