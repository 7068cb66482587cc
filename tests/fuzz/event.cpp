#include "fuzzed.h"
#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/contract/wire/events.h"

using namespace onetill;

/// First line the kind, then the body. What is read comes back the same once it is written. A sale
/// is read alike from the tree.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto [kind, body] = fuzz::split(fuzz::textOf(bytes, size));
    const auto event = wire::readEvent(kind, 1, body);
    if (const auto tree = wire::parseJson(body, {.bytes = wire::kEntryBytesMax});
        tree && kind == wire::kSaleCompleted) {
        const auto sale = wire::readSale(*tree, 1);
        fuzz::require(sale ? event && std::get<wire::SaleCompleted>(*event) == *sale
                           : !event && event.error() == sale.error());
    }
    if (!event)
        return 0;
    const auto text = wire::eventBytes(*event);
    fuzz::require(text.has_value());
    const auto again = wire::readEvent(kind, 1, *text);
    fuzz::require(again.has_value() && *again == *event);
    return 0;
}
