#pragma once

#include "pos-app/store/register.h"

#include <cstdint>

namespace onetill::desk {

/// How many entries the centre took otherwise than by booking them as they are, as it told this
/// till. What it does about them later, this till does not hear.
struct Judgements {
    std::int64_t quarantined{0}; ///< Kept, not booked.
    std::int64_t exceptions{0};  ///< Booked, and noted for a person.
};

/// Errors: those of the storage.
Result<Judgements> judgements(const store::Register& files);
/// Errors: those of the storage.
Status addJudgements(store::Register& files, const Judgements& more);

} // namespace onetill::desk
