#pragma once

#include "sync-engine/hub/service/storage.h"

#include <cstdint>

namespace onetill::hub {

/// How long the judgement of a return waits for its sale before a person hears of it (sync.md 2).
inline constexpr std::int64_t kCauseAwaitedMs = std::int64_t{7} * 24 * 60 * 60 * 1000;

/// Notes as "cause-missing" what has waited so long, once each; some of it, where it is much. When
/// the sale comes after all, the return is judged and the case ends by itself.
void noteMissingCauses(Transaction& transaction, Timestamp now);

} // namespace onetill::hub
