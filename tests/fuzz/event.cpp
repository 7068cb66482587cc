#include "fuzzed.h"
#include "sync-engine/contract/wire/events.h"

using namespace onetill;

/// First line the kind, then the body. What is read comes back the same once it is written.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto [kind, body] = fuzz::split(fuzz::textOf(bytes, size));
    const auto event = wire::readEvent(kind, 1, body);
    if (!event)
        return 0;
    const auto text = wire::canonicalJson(wire::eventJson(*event));
    fuzz::require(text.has_value());
    const auto again = wire::readEvent(kind, 1, *text);
    fuzz::require(again.has_value() && *again == *event);
    return 0;
}
