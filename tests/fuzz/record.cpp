#include "fuzzed.h"
#include "sync-engine/contract/wire/feed.h"

using namespace onetill;

/// First line the kind, then the body; and the whole as a reply of the feed.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    const auto [kind, body] = fuzz::split(text);
    if (const auto json = wire::parseJson(body)) {
        if (const auto record = wire::readRecord(kind, *json)) {
            const auto again =
                wire::readRecord(wire::recordKind(*record), wire::recordJson(*record));
            fuzz::require(again.has_value() && *again == *record);
            (void)wire::recordKey(*record);
        }
    }
    if (const auto json = wire::parseJson(text))
        (void)wire::readFeedReply(*json);
    return 0;
}
