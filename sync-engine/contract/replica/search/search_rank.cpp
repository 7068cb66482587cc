#include "sync-engine/contract/replica/search/search_rank.h"

#include "sync-engine/contract/replica/search/fold.h"

#include <algorithm>

namespace onetill::replica {

SearchRank rankName(const std::vector<std::string>& typed, std::string_view name)
{
    const std::vector<std::string> words = indexWords(name);
    SearchRank rank{.firstWordMissed = 1, .nameWords = words.size(), .nameBytes = name.size()};
    for (const std::string& wanted : typed) {
        const auto begins = [&](const std::string& word) { return word.starts_with(wanted); };
        if (std::ranges::find(words, wanted) == words.end()) {
            if (std::ranges::any_of(words, begins))
                ++rank.partialWords;
            else
                ++rank.wordsNotInName;
        }
        if (!words.empty() && begins(words.front()))
            rank.firstWordMissed = 0;
    }
    return rank;
}

} // namespace onetill::replica
