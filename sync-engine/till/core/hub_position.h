#pragma once

#include "sync-engine/till/core/ports.h"

#include <cstdint>
#include <string>

namespace onetill::till {

/// Whose journals they are, and whose signature tells how far they have arrived.
struct Identity {
    Uuid till;
    wire::PublicKey hubKey{};
    std::string hubEpoch{}; ///< The hub's lineage, as last acknowledged; empty before.
};

/// What a `have` says, held against the till's own journal.
enum class HaveVerdict {
    Advanced, ///< The hub has more of this very journal than we knew.
    Unchanged,
    Behind,   ///< The hub lost some (restored, or of a new lineage): send again from there.
    Foreign,  ///< The hub has entries that are not ours: a disk image was rolled back or cloned.
    Unusable, ///< Not signed by the hub, or about another epoch.
};

/// How far the hub has the journal: only what its signature and the till's own hashes both confirm.
class HubPosition
{
public:
    HubPosition(Identity identity, wire::Epoch epoch, const Outbox& outbox);

    /// Starts from what register.db knows.
    Status begin();
    std::int64_t confirmed() const { return m_confirmed; }
    /// Nothing is known to be there any more.
    void doubt() { m_confirmed = 0; }

    /// `confirmedWhenAsked` is confirmed() of the moment the request left. Replies of the two
    /// lanes overtake each other, so less than *now* known is merely old; less than was known
    /// when asking means that the hub has lost something.
    Result<HaveVerdict> hear(const wire::SignedHave& have, std::int64_t confirmedWhenAsked);

private:
    Result<bool> isOurs(const wire::Have& have) const;

    Identity m_identity;
    wire::Epoch m_epoch;
    const Outbox& m_outbox;
    std::int64_t m_confirmed{0};
    std::string m_lineage; ///< The hub's, as last heard; empty before.
};

} // namespace onetill::till
