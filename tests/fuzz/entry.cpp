#include "sync-engine/contract/wire/entry.h"

#include "fuzzed.h"
#include "sync-engine/contract/wire/push.h"

using namespace onetill;

/// A header, an entry with its right hash, and a batch, each from any bytes.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    const auto header = wire::readHeader(text);
    const auto entry =
        wire::readEntry(std::string{text}, "{}", {}, wire::entryHash({}, text, "{}"), {});
    fuzz::require(header.has_value() == entry.has_value());
    if (header)
        fuzz::require(header->seq >= 1 && header->schema >= 1);
    if (const auto json = wire::parseJson(text)) {
        const auto slow = wire::readPushRequest(*json);
        const auto fast = wire::useJson(text, {}, wire::readPushRequest);
        fuzz::require(slow.has_value() == fast.has_value());
        if (slow)
            fuzz::require(slow->entries.size() == fast->entries.size());
        else
            fuzz::require(slow.error() == fast.error());
    }
    return 0;
}
