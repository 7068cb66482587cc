#include "sync-engine/contract/replica/search/fold.h"

#include "fuzzed.h"

using namespace onetill;

/// Words hold nothing that the query language or the tokenizer would take for more than a letter,
/// and every typed word begins some stored word of the same text.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    const auto stored = replica::indexWords(text);
    for (const std::string& word : stored) {
        fuzz::require(!word.empty());
        for (const char c : word)
            fuzz::require((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
                          || static_cast<unsigned char>(c) >= 0x80);
    }
    for (const std::string& typed : replica::queryWords(text)) {
        bool found = false;
        for (const std::string& word : stored)
            found = found || word.starts_with(typed);
        fuzz::require(found);
    }
    return 0;
}
