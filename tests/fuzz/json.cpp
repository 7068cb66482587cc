#include "flat_tree.h"
#include "fuzzed.h"
#include "sync-engine/contract/wire/canonical_json.h"

using namespace onetill;

/// The canonical form of whatever was read is read again as the same, and is canonical itself. What
/// is read flat is read as a tree, too, and is the same; what is canonical is read flat.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto json = wire::parseJson(fuzz::textOf(bytes, size));
    if (const auto flat = wire::FlatJson::read(fuzz::textOf(bytes, size)))
        fuzz::require(json.has_value() && test::treeOf(flat->root()) == *json);
    if (!json)
        return 0;
    try {
        const auto text = wire::canonicalJson(*json);
        fuzz::require(text.has_value());
        const auto again = wire::parseJson(*text);
        fuzz::require(again.has_value() && *again == *json);
        fuzz::require(wire::canonicalJson(*again).value() == *text);
        fuzz::require(wire::FlatJson::read(*text).has_value());
    } catch (const std::logic_error&) {
        // Keys beyond ASCII and numbers beyond 2^53 are read, but never written by us.
    }
    return 0;
}
