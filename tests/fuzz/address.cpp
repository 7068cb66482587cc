#include "fuzzed.h"
#include "sync-engine/hub/api/byte_range.h"
#include "sync-engine/hub/api/routes.h"
#include "sync-engine/hub/service/feed/cursor.h"

using namespace onetill;

/// What a stranger can put into a request line: the target, a cursor, a range.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string_view text = fuzz::textOf(bytes, size);
    if (const auto target = hub::parseTarget(text)) {
        fuzz::require(target->path.size() <= 16 && target->query.size() <= 32);
        const auto found = hub::findRoute(hub::Method::Get, *target);
        fuzz::require(!found.route || found.path.size() <= target->path.size());
    }
    if (const auto cursor = hub::FeedCursor::parse(text))
        fuzz::require(hub::FeedCursor::parse(cursor->text()) == *cursor);
    const auto part = hub::rangeReply("0123456789", text);
    fuzz::require(part.status == 200 || part.status == 206 || part.status == 416);
    fuzz::require(part.status == 416 || part.body.size() <= 10);
    return 0;
}
