#pragma once

#include "sync-engine/till/core/back_off.h"
#include "sync-engine/till/core/hub_position.h"
#include "sync-engine/till/core/ports.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace onetill::till {

/// One journal on its way to the hub. The newest is being written; an older one drains beside it,
/// and its troubles are its own: whatever holds it up must not hold up today's sales.
struct Drain {
    Drain(const Identity& identity, wire::Epoch of, const Outbox& from, RandomSource random);

    /// Starts from what register.db knows.
    Status begin();

    wire::Epoch epoch;
    const Outbox& outbox;
    HubPosition position;
    std::size_t batchMax{wire::kBatchEntriesMax};
    int refusals{0};            ///< In a row, of batches of this size.
    bool quarantineNext{false}; ///< The next entry alone was refused often enough.
    // Of an older journal only.
    BackOff backOff;
    std::optional<std::chrono::milliseconds> notBefore; ///< Ticks.
    std::optional<Error> trouble;
};

/// The till's journals, from the first to the one that is being written.
class JournalList
{
public:
    JournalList(Identity identity, const Journals& journals, RandomSource random);

    /// Starts all of them from what register.db knows.
    Status begin();
    /// Takes up those that were opened since.
    Status refresh();

    /// None before begin(), or for an epoch that is not of this till.
    Drain* newest() const { return m_drains.empty() ? nullptr : m_drains.back().get(); }
    Drain* find(wire::Epoch epoch) const;
    bool isNewest(const Drain* drain) const { return drain == newest(); }
    /// All of them, beginning with the one after `last`: each has its turn.
    std::vector<Drain*> inTurnAfter(const Drain* last) const;

    /// How far the hub has the one that is being written.
    std::int64_t confirmed() const { return newest() ? newest()->position.confirmed() : 0; }
    /// Entries that the hub has not confirmed yet, over all journals. Errors: those of the outbox.
    Result<std::int64_t> waiting() const;

    /// The hub has lost entries of `heard`: of journals that it is told nothing of, it may have
    /// lost some too. They are sent again; what it has costs next to nothing.
    void doubtAllBut(const Drain& heard);
    /// The hub answers again: what was put off because it did not has its turn now.
    void forgetSilence();
    const Drain* troubled() const;
    /// When the first that was put off is to be tried again.
    std::optional<std::chrono::milliseconds> nextTurn() const;

private:
    Identity m_identity;
    const Journals& m_journals;
    RandomSource m_random;
    std::vector<std::unique_ptr<Drain>> m_drains;
};

} // namespace onetill::till
