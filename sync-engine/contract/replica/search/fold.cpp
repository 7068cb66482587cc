#include "sync-engine/contract/replica/search/fold.h"

#include "sync-engine/contract/values/check.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <utility>

namespace onetill::replica {
namespace {

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Most names are plain; they need none of Unicode's tables.
std::vector<std::string> asciiWords(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    for (const char c : text) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            word += c;
        else if (c >= 'A' && c <= 'Z')
            word += static_cast<char>(c - 'A' + 'a');
        else if (c != '\'' && !word.empty())
            words.push_back(std::exchange(word, {}));
    }
    if (!word.empty())
        words.push_back(std::move(word));
    return words;
}

/// Accents and vowel signs that people leave out when they type: those of Latin, Greek, Cyrillic,
/// Hebrew and Arabic. In other scripts (Devanagari, Thai) such marks are letters.
bool isDroppedMark(char32_t c)
{
    constexpr std::array<std::pair<char32_t, char32_t>, 14> kRanges{{{0x0300, 0x036F},
                                                                     {0x0483, 0x0489},
                                                                     {0x0591, 0x05BD},
                                                                     {0x05BF, 0x05C7},
                                                                     {0x0610, 0x061A},
                                                                     {0x0640, 0x0640},
                                                                     {0x064B, 0x065F},
                                                                     {0x0670, 0x0670},
                                                                     {0x06D6, 0x06ED},
                                                                     {0x08D3, 0x08FF},
                                                                     {0x1AB0, 0x1AFF},
                                                                     {0x1DC0, 0x1DFF},
                                                                     {0x20D0, 0x20FF},
                                                                     {0xFE20, 0xFE2F}}};
    return std::ranges::any_of(kRanges,
                               [c](auto range) { return c >= range.first && c <= range.second; });
}

/// Letters that Unicode holds to be different and people do not.
std::u16string_view alike(char32_t c)
{
    switch (c) {
    case U'ø': return u"o";
    case U'ł': return u"l";
    case U'đ': return u"d";
    case U'ð': return u"d";
    case U'þ': return u"th";
    case U'ħ': return u"h";
    case U'ŧ': return u"t";
    case U'ŋ': return u"n";
    case U'ı': return u"i";
    case U'æ': return u"ae";
    case U'œ': return u"oe";
    case 0x0671: return u"\u0627"; // alef wasla → alef
    case 0x0649:                   // alef maksura → ya
    case 0x06CC: return u"\u064A"; // Farsi ya → ya
    case 0x0629: return u"\u0647"; // ta marbuta → ha
    case 0x06A9: return u"\u0643"; // Farsi kaf → kaf
    default: return {};
    }
}

/// Whether the script is written without blanks between words.
bool isUnspaced(char32_t c)
{
    if (c == 0x30FC) // the long vowel mark belongs to no script of its own
        return true;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR: return true;
    default: return false;
    }
}

bool isWordCharacter(char32_t c)
{
    const auto type = U_GET_GC_MASK(static_cast<UChar32>(c));
    return u_isalnum(static_cast<UChar32>(c)) != 0 || (type & U_GC_M_MASK) != 0 || c == 0x30FC;
}

char32_t plainCharacter(char32_t c)
{
    if (c >= 0x30A1 && c <= 0x30F6)
        return c - 0x60; // katakana → hiragana
    const int digit = u_charDigitValue(static_cast<UChar32>(c));
    return digit >= 0 ? U'0' + static_cast<char32_t>(digit) : c;
}

icu::UnicodeString normalised(const icu::Normalizer2* form, const icu::UnicodeString& text)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString result = form->normalize(text, status);
    ONETILL_CHECK(U_SUCCESS(status));
    return result;
}

/// Case, width, accents and look-alikes taken off; still one text.
icu::UnicodeString folded(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto* caseless = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const auto* apart = icu::Normalizer2::getNFDInstance(status);
    const auto* together = icu::Normalizer2::getNFCInstance(status);
    ONETILL_CHECK(U_SUCCESS(status));

    const auto whole = icu::UnicodeString::fromUTF8(
        icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
    const icu::UnicodeString pieces = normalised(apart, normalised(caseless, whole));
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < pieces.length(); i = pieces.moveIndex32(i, 1)) {
        const auto c = static_cast<char32_t>(pieces.char32At(i));
        if (isDroppedMark(c))
            continue;
        if (const auto same = alike(c); !same.empty())
            kept.append(same.data(), static_cast<std::int32_t>(same.size()));
        else
            kept.append(static_cast<UChar32>(c));
    }
    return normalised(together, kept);
}

std::string utf8(const std::u32string& word)
{
    std::string bytes;
    icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(word.data()),
                                  static_cast<std::int32_t>(word.size()))
        .toUTF8String(bytes);
    return bytes;
}

/// A run of an unspaced script as overlapping pairs. `withLast` adds the last character alone, so
/// that every character of the run begins some stored word.
void appendPairs(const std::u32string& run, bool withLast, std::vector<std::string>& words)
{
    for (std::size_t i = 0; i + 1 < run.size(); ++i)
        words.push_back(utf8(run.substr(i, 2)));
    if (withLast || run.size() == 1)
        words.push_back(utf8(run.substr(run.size() - 1)));
}

std::vector<std::string> wordsOf(std::string_view text, bool forIndex)
{
    if (isAscii(text))
        return asciiWords(text);

    std::vector<std::string> words;
    std::u32string run;
    bool runUnspaced = false;
    const auto endRun = [&] {
        if (run.empty())
            return;
        if (runUnspaced)
            appendPairs(run, forIndex, words);
        else
            words.push_back(utf8(run));
        run.clear();
    };

    const icu::UnicodeString plain = folded(text);
    for (std::int32_t i = 0; i < plain.length(); i = plain.moveIndex32(i, 1)) {
        const auto c = plainCharacter(static_cast<char32_t>(plain.char32At(i)));
        if (c == U'\'' || c == 0x2019 || c == 0x02BC)
            continue;
        if (!isWordCharacter(c)) {
            endRun();
            continue;
        }
        // A mark goes with the letter before it, whatever script it says it is of.
        const bool isMark = (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
        if (!isMark && isUnspaced(c) != runUnspaced) {
            endRun();
            runUnspaced = isUnspaced(c);
        }
        run += c;
    }
    endRun();
    return words;
}

} // namespace

std::vector<std::string> indexWords(std::string_view text)
{
    return wordsOf(text, true);
}

std::vector<std::string> queryWords(std::string_view typed)
{
    auto words = wordsOf(typed, false);
    if (words.size() > kQueryWordsMax)
        words.resize(kQueryWordsMax);
    return words;
}

} // namespace onetill::replica
