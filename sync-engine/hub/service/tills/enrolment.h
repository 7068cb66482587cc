#pragma once

#include "sync-engine/hub/service/storage.h"
#include "sync-engine/hub/service/tills/till_storage.h"

#include <chrono>

/// How a till becomes one of a store's (sync.md 4, "Trust").
namespace onetill::hub {

inline constexpr std::chrono::minutes kCodeValidity{15};
inline constexpr int kWrongAttemptsMax = 5; ///< Then a code is dead.
inline constexpr std::int64_t kRefusalsPerMinuteMax = 30;

struct CodeOrder {
    StoreId store;
    bool trial{false};
    std::chrono::minutes validity{kCodeValidity};
};

/// A new code for one till. Errors: NotFound for a store that was not imported.
Result<wire::EnrolmentCode> issueCode(Session& session, const Hub& hub, const CodeOrder& order);

/// Errors: BadCode (wrong, used or expired; recorded), LockedOut (too many refusals of late).
/// The same till asking again within the code's time, because the reply was lost, is answered again
/// with a new token; anybody else with a used code is refused and recorded.
Result<wire::EnrolReply> enrol(Session& session, const Hub& hub, const wire::EnrolRequest& request);

} // namespace onetill::hub
