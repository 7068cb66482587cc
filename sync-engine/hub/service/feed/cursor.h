#pragma once

#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace onetill::hub {

/// What is inside the cursor that a till keeps and does not look into: feed, audience, lineage of
/// the hub's database, place in the sequence, tag of the commit at that place.
struct FeedCursor {
    std::string feed;
    std::string audience;
    std::string lineage;
    std::int64_t sequence{0};
    std::int64_t tag{0};

    std::string text() const;
    /// Errors: Malformed.
    static Result<FeedCursor> parse(std::string_view text);

    bool operator==(const FeedCursor&) const = default;
};

} // namespace onetill::hub
