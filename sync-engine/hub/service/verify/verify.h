#pragma once

#include "sync-engine/hub/service/storage.h"

#include <cstdint>
#include <string>
#include <vector>

namespace onetill::hub {

/// What was looked at, and what does not agree.
struct Verification {
    std::int64_t tills{0};
    std::int64_t journals{0};
    std::int64_t entries{0};
    std::int64_t quarantined{0};
    std::int64_t levels{0};
    std::vector<std::string> differences; ///< Sentences for a person; at most kDifferencesMax.
    /// What is odd and yet proved: a damaged signature that a later one vouches for.
    std::vector<std::string> notes;
};

inline constexpr std::size_t kDifferencesMax = 1'000;

/// Checks the books: every journal is a chain without a gap up to where the hub says it has it,
/// every entry is signed by its till, itself or through the chain by a later one (the hub takes a
/// batch in on the signature of its newest, sync.md 2), the stock ledger holds what the entries say
/// and nothing else, every level is the sum of its ledger, and what the hub decided itself is a
/// chain under its own key. One read transaction: it may run
/// beside a serving hub. About 0.1 ms an entry, most of it for its signature.
Result<Verification> verify(Session& session);

} // namespace onetill::hub
