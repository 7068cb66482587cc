#pragma once

#include "sync-engine/hub/service/exceptions/exception_storage.h"
#include "sync-engine/hub/service/storage.h"

#include <string>

/// Settling is compare-and-set on (case, version): the first proposal of a version settles it, with
/// one compensating entry in the hub's own chain whose id derives from both (sync.md 4). Nothing is
/// ever edited: to open a case again is another entry, and a new version.
namespace onetill::hub {

enum class Settlement {
    Settled,        ///< By this proposal, now or when it was said before.
    AlreadySettled, ///< Another was first, or the case has been opened again since.
    NotOffered,     ///< Not one of the rule's resolutions, or a case of another store.
    Waits           ///< The case is not here yet.
};

/// "settled", "already-settled", "not-offered", "".
std::string_view settlementWord(Settlement settlement);

/// Said again, the answer is the same. Errors: OutOfRange for stock that no level can hold.
Result<Settlement> propose(Transaction& transaction, const Proposal& proposal, Timestamp now);

/// Undoes what settling it did, and opens it as the next version. Errors: NotFound; Conflict when
/// it is open, or of another version; OutOfRange.
Result<KeptException> reopen(Transaction& transaction, const Uuid& exception, std::int64_t version,
                             const std::string& by, const std::string& note, Timestamp now);

/// Those that said how before the case was noted here.
void settleByThoseThatWaited(Transaction& transaction, const Uuid& exception, Timestamp now);

/// Ends a case whose cause has come after all, if somebody has not.
void endBecauseCauseArrived(Transaction& transaction, const Uuid& exception, Timestamp now);

/// The id of the entry that settles this version of it.
Uuid settlementId(const Uuid& exception, std::int64_t version);

} // namespace onetill::hub
