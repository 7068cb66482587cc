#pragma once

#include <string>
#include <string_view>
#include <vector>

/// How text becomes words that can be searched, the same for what is stored and what is typed.
namespace onetill::replica {

/// An index is only as good as the rules it was made by: a change here is a new replica::kSchema.
///
/// The words of a name: compatibility forms and case folded (Unicode NFKC_Casefold), accents and
/// Arabic vowel signs taken off, ß ss, ø o, ł l, æ ae; Arabic alef, ya and ta marbuta made one,
/// tatweel dropped; katakana as hiragana; digits of every script as 0…9; apostrophes dropped.
/// Scripts written without blanks (Han, kana, Thai, Lao, Khmer, Burmese) become overlapping pairs
/// of characters and the last character alone. Bytes that are not UTF-8 end a word, no more.
std::vector<std::string> indexWords(std::string_view text);

/// The same for what somebody types; each word is looked for as the beginning of a stored word.
/// At most kQueryWordsMax words.
std::vector<std::string> queryWords(std::string_view typed);
inline constexpr std::size_t kQueryWordsMax = 12;

} // namespace onetill::replica
