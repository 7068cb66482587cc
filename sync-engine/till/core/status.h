#pragma once

#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace onetill::till {

/// Whether an error means that nobody answered who speaks for the hub.
constexpr bool isOutOfTouch(ErrorCode code)
{
    return code == ErrorCode::Unreachable || code == ErrorCode::TimedOut
           || code == ErrorCode::BadReply;
}

/// What the hub said about entries besides that it has them: how many it took otherwise than by
/// booking them as they are. Of a reply that was lost nothing is known, so it may be more.
struct Judged {
    std::int64_t quarantined{0}; ///< Kept, not booked: the hub did not understand them.
    std::int64_t exceptions{0};  ///< Booked, and noted for a person.

    Judged& operator+=(const Judged& more)
    {
        quarantined += more.quarantined;
        exceptions += more.exceptions;
        return *this;
    }
    bool operator==(const Judged&) const = default;
};

/// What the sync pill and its panel show, as a value. Texts are made from it in the view.
struct SyncStatus {
    enum class Tone {
        Ok,   ///< In touch, nothing waits.
        Busy, ///< In touch; entries are on their way, or a snapshot comes in.
        Off,  ///< Out of touch (or switched off): selling goes on, the till tries again by itself.
        Bad,  ///< A person must act; `lastError` says why. Selling goes on here, too.
    };

    /// How far a ready-made catalogue has come in.
    struct SnapshotProgress {
        std::size_t piecesKept{0};
        std::size_t pieces{0};
        std::int64_t bytes{0}; ///< Of the whole file, unpacked.

        bool operator==(const SnapshotProgress&) const = default;
    };

    Tone tone{Tone::Off};
    bool switchedOff{true};                   ///< By a person; the engine starts so.
    std::int64_t waiting{0};                  ///< Entries that the hub has not confirmed yet.
    std::optional<Timestamp> lastExchange;    ///< Last good reply, by the till's clock.
    std::optional<Timestamp> nextTry;         ///< While out of touch.
    std::optional<Timestamp> offlineSince;    ///< First failure since the last good reply.
    std::optional<Error> lastError;           ///< Of the trouble that lasts; none when all is well.
    Judged judged;                            ///< Of all entries so far.
    std::string cataloguePosition;            ///< Cursor of the feed "catalogue"; opaque.
    std::optional<Timestamp> catalogueAsOf;   ///< When the hub last had no newer rows than these.
    std::optional<SnapshotProgress> snapshot; ///< While one comes in.
    bool updateNeeded{false};                 ///< The hub will soon not speak with this version.

    bool operator==(const SyncStatus&) const = default;
};

} // namespace onetill::till
