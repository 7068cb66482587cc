#pragma once

#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/entry.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace onetill::wire {

class JsonReader;

/// The first entry of every journal of a till but its very first: why there is a new one, and where
/// the one before it ended.
struct EpochOpened {
    static constexpr std::string_view kKind = "epoch-opened";
    static constexpr int kSchema = 1;
    /// Each of them opened once a day would take a lifetime.
    static constexpr std::int64_t kOrdinalMax = 99'999;

    /// Where the journal before ends.
    struct Before {
        Epoch epoch;
        std::int64_t seq{0}; ///< 0: it has no entry.
        Hash head{};

        bool operator==(const Before&) const = default;
    };

    std::int64_t ordinal{2}; ///< Of the epoch, as receipt numbers say it.
    std::string reason;      ///< "forked": the hub has other entries at places of the one before.
    Before before;

    bool operator==(const EpochOpened&) const = default;
};

void writeBody(CanonicalWriter& json, const EpochOpened& opened);
EpochOpened readEpochOpened(const JsonReader& reader);

} // namespace onetill::wire
