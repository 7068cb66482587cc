#pragma once

#include "sync-engine/contract/wire/push.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace onetill::hub {

/// Where an entry stands in a journal: a different hash at one place is a different entry.
using EntryPlace = std::pair<std::int64_t, wire::Hash>;

/// Entries of a journal, and whether each stands on a branch beside the main line.
using KnownEntries = std::map<EntryPlace, bool>;

/// An entry as it was received.
struct ReceivedEntry {
    const wire::Entry& entry;
    bool branch{false};                          ///< Beside the main line: the till was cloned.
    std::optional<std::string> quarantineReason; ///< Set: its effects are not booked.
    Timestamp at;
};

/// An entry as it is kept.
struct KeptEntry {
    std::int64_t number{0};
    Uuid till;
    wire::Epoch epoch;
    std::int64_t seq{0};
    wire::Hash hash{};
    wire::Hash previous{};
    wire::Signature signature{};
    std::string header;
    std::string body;
    bool branch{false};
    bool quarantined{false};
};

class InboxStorage
{
public:
    virtual ~InboxStorage() = default;

    /// Contiguous 0 for a journal never heard of.
    virtual wire::Have head(const Uuid& till, wire::Epoch epoch) = 0;
    virtual void moveHead(const Uuid& till, const wire::Have& have) = 0;
    /// What is kept of a journal between two places, both included.
    virtual KnownEntries known(const Uuid& till, wire::Epoch epoch, std::int64_t first,
                               std::int64_t last) = 0;
    /// Gives the entry its number in the hub's own order.
    virtual std::int64_t add(const ReceivedEntry& received) = 0;
    /// The entry at a place, if its effects are booked; of two there, the main line's.
    virtual std::optional<KeptEntry> booked(const Uuid& till, wire::Epoch epoch,
                                            std::int64_t seq) = 0;
    /// By its number in the hub's order. There is one.
    virtual KeptEntry entry(std::int64_t number) = 0;

    /// Keeps bytes that are no entry. The same bytes twice are kept once.
    virtual void keepBytes(const Uuid& till, std::string_view bytes, Timestamp at) = 0;
    virtual std::int64_t bytesKept(const Uuid& till) = 0; ///< Sum of their sizes.

    /// All journals, then all entries: by till, epoch, place, number.
    virtual void forEachHead(const std::function<void(const Uuid&, const wire::Have&)>& visit) = 0;
    virtual void forEachEntry(const std::function<void(const KeptEntry&)>& visit) = 0;

    /// The numbers of entries whose effects are not booked, ascending.
    virtual std::vector<std::int64_t> quarantined() = 0;
    /// Takes a quarantined entry out, so that it can be added anew within the same transaction.
    /// None: there is no such entry, or it is booked.
    virtual std::optional<KeptEntry> withdraw(std::int64_t number) = 0;
};

} // namespace onetill::hub
