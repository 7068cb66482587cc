#pragma once

#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace onetill::store {

/// What a walk over everything has found.
struct Verification {
    std::int64_t entries{0};
    std::int64_t sales{0};
    /// One plain sentence each, at most kDifferencesMax; empty when all is well.
    std::vector<std::string> differences;

    bool isClean() const { return differences.empty(); }
};

inline constexpr std::size_t kDifferencesMax = 1000;

/// Walks every journal of register.db: dense sequence, chain, hashes, signatures, receipt numbers
/// without a gap; then builds all projections a second time in a temporary database and compares
/// them row by row. Reads only, in one transaction, so it runs beside a selling till.
/// Errors: NotFound, StorageForeign, StorageDamaged, StorageFailed.
Result<Verification> verify(const std::filesystem::path& stateDirectory);

} // namespace onetill::store
