#pragma once

#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace onetill::wire {
struct Epoch;
struct SignedHave;
} // namespace onetill::wire

namespace onetill::desk {

class Counter;

/// Whether the books are what they were when written.
struct Verified {
    std::int64_t entries{0};
    std::int64_t sales{0};
    std::vector<std::string> differences; ///< Empty: all is well. English, for IT.
};

/// The till's journal, as far as desks and the link's notices touch it. Lives on the desk thread.
class JournalDesk
{
public:
    explicit JournalDesk(Counter& counter) : m_counter{counter} {}

    /// Walks the chain, checks every signature and rebuilds the projections beside the live ones.
    /// Takes some 0.1 ms an entry. Errors: NotEnrolled, those of the storage.
    Result<Verified> verify() const;
    /// What the centre has proved to hold; nothing moves unless its head hash is the journal's own.
    /// Errors: Forked, NotEnrolled, those of the storage.
    Status acknowledge(const wire::SignedHave& have);
    /// The centre has other entries at places of this journal: the disk was rolled back, or copied.
    /// The till goes on in a new epoch, above the `ordinalsTaken` that the centre knows; nothing
    /// happens if it is not the one that is being written any more. Between two commands, so that
    /// the open basket, payment and shift go on. Errors: NotEnrolled, those of the storage.
    Status openEpoch(wire::Epoch forked, std::int64_t ordinalsTaken);
    /// Of entries that the centre just took, how many it set aside, and booked with an exception.
    /// Errors: those of the storage.
    Status judged(std::int64_t quarantined, std::int64_t exceptions);
    /// How far the centre's clock is ahead of the device's: evidence in every later entry. What no
    /// clock can be is not believed.
    void hubTime(std::chrono::milliseconds ahead);
    /// The replica had everything that the centre knew at that moment. Errors: those of the
    /// storage.
    Status replicaAsOf(Timestamp moment);

private:
    Counter& m_counter;
};

} // namespace onetill::desk
