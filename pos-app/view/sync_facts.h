#pragma once

#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace onetill::view {

/// What the screen has to know about the exchange with the centre. The view sees desks only, so
/// the outermost ring turns the sync engine's status into this.
struct SyncFacts {
    enum class Tone {
        Ok,   ///< In touch, nothing waits.
        Busy, ///< In touch; something is on its way.
        Off,  ///< Out of touch or switched off; the till tries again by itself.
        Bad,  ///< A person must act; `lastError` says why.
    };

    /// How far a ready-made catalogue has come in.
    struct Download {
        std::size_t piecesKept{0};
        std::size_t pieces{0};
        std::int64_t bytes{0}; ///< Of the whole file.

        bool operator==(const Download&) const = default;
    };

    Tone tone{Tone::Off};
    bool switchedOff{true};  ///< By a person.
    std::int64_t waiting{0}; ///< Entries that the centre has not confirmed yet.
    std::optional<Timestamp> lastExchange{};
    std::optional<Timestamp> nextTry{};
    std::optional<Timestamp> offlineSince{};
    std::optional<Error> lastError{};
    std::optional<Timestamp> catalogueAsOf{}; ///< When the centre last had nothing newer.
    std::optional<Download> download{};       ///< While one comes in.
    std::int64_t quarantined{0};              ///< Entries that the centre kept, but could not book.
    std::int64_t exceptions{0};               ///< Entries that it booked and noted for a person.
    bool updateNeeded{false};                 ///< The centre will soon not speak with this version.

    bool operator==(const SyncFacts&) const = default;
};

} // namespace onetill::view
