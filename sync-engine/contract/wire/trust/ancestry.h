#pragma once

#include "sync-engine/contract/wire/crypto.h"

#include <cstddef>
#include <string>
#include <vector>

namespace onetill::wire {

/// Newest first; a till that was away for more restored backups than these needs a person.
inline constexpr std::size_t kAncestorsMax = 32;

/// The histories that a hub's database continues: each restored backup and each promoted standby
/// begins a new one (a lineage, `hub_epoch`). A till goes on from a lineage only to one that
/// continues it: so an old copy of the hub that still answers is not taken for the hub (sync.md 3).
struct Ancestry {
    std::vector<std::string> names; ///< Of the lineages before, newest first.
    Signature signature{};

    bool operator==(const Ancestry&) const = default;
};

/// `hubEpoch` is the lineage that they came before. The newest kAncestorsMax count.
Ancestry signAncestry(std::vector<std::string> names, const std::string& hubEpoch,
                      const SigningKey& hubKey);
bool ancestryHolds(const Ancestry& ancestry, const std::string& hubEpoch, const PublicKey& hubKey);

} // namespace onetill::wire
