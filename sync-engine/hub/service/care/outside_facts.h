#pragma once

#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/hub/service/storage.h"
#include "sync-engine/hub/service/tills/till_storage.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// What no restored backup may undo (sync.md 4): which codes were used and by which tills, whom to
/// forget, and which histories of this database have begun.
namespace onetill::hub {

/// Kept outside the database, durably, before the transaction that it belongs to. Nothing in it is
/// a secret by itself: the codes' secrets and the tills' tokens are left out or hashed.
void keepOutside(const Hub& hub, wire::Json fact);

/// `till` with the token it was given now.
wire::Json tillEnrolled(const Till& till, const IssuedCode& code);
wire::Json customerErased(const CustomerId& customer);
/// From the lineage that wrote the fact another one has begun.
wire::Json lineageBegun(const std::string& name);

/// Which lineages have begun from one of these, directly or not.
std::vector<std::string> lineagesBegunFrom(std::vector<std::string> lineages,
                                           std::span<const wire::Json> facts);

struct Replayed {
    std::int64_t tills{0};          ///< That the backup did not have.
    std::int64_t codes{0};          ///< Used ones that it took for good.
    std::int64_t customers{0};      ///< Forgotten again.
    std::vector<std::string> notes; ///< Sentences about what could not be done.
};
/// Does again what the facts of these lineages say. Twice is as good as once.
Replayed replayOutside(Transaction& transaction, const std::vector<std::string>& lineages,
                       std::span<const wire::Json> facts);

} // namespace onetill::hub
