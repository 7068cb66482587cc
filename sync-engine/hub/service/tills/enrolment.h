#pragma once

#include "sync-engine/hub/service/storage.h"
#include "sync-engine/hub/service/tills/refusals.h"
#include "sync-engine/hub/service/tills/till_storage.h"

#include <chrono>

/// How a till becomes one of a store's (sync.md 4, "Trust").
namespace onetill::hub {

inline constexpr std::chrono::minutes kCodeValidity{15};
/// Beyond its own time a code is good for the very till that used it, whose reply was lost.
inline constexpr std::chrono::hours kAnsweredAgain{24};
inline constexpr int kWrongAttemptsMax = 5; ///< Then a code is dead.
/// From everywhere together; from one address RecentRefusals::kPerMinuteMax. It is not they that
/// keep the secret: nobody guesses 128 bits, at whatever pace. They bound what refusals write, and
/// how many codes somebody can use up by guessing ids: of 65,536, at five refusals each, one
/// address reaches 90 within a code's 15 minutes, and thousands of addresses 1,800. A limit for all
/// that one address can reach would let it keep everybody from enrolling.
inline constexpr std::int64_t kRefusalsPerMinuteMax = 600;

struct CodeOrder {
    StoreId store;
    bool trial{false};
    std::chrono::minutes validity{kCodeValidity};
};

/// A new code for one till. Errors: NotFound for a store that was not imported.
Result<wire::EnrolmentCode> issueCode(Session& session, const Hub& hub, const CodeOrder& order);

/// Errors: BadCode (wrong, used or expired; recorded), LockedOut (too many refusals of late).
/// A till whose reply was lost asks again and is answered again, with a new token: with the same
/// request for a day, with a new code as long as it takes. No second till comes of it. Once it has
/// pushed an entry it has heard the answer; then, as to anybody else with a used code, it is
/// refused and recorded.
/// `address` is where the request comes from.
Result<wire::EnrolReply> enrol(Session& session, const Hub& hub, RecentRefusals& refusals,
                               const std::string& address, const wire::EnrolRequest& request);

} // namespace onetill::hub
