#pragma once

#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/result.h"

namespace onetill::domain {

/// How much of one line of a sale or an order is where. All in one unit.
struct SoldQuantity {
    Quantity sold;
    Quantity returned;  ///< Already, as far as is known here.
    Quantity cancelled; ///< Before it was handed out: its refund came with the cancellation.
};

/// What can still come back: nothing that was never handed out, nothing twice. Zero or more.
Quantity returnable(const SoldQuantity& line);
/// Errors: OutOfRange (nothing, below zero, another unit, or more than is returnable; the detail
/// says how much is).
Status mayReturn(const SoldQuantity& line, Quantity wanted);

/// What a till does that cannot ask the centre whether another has taken the goods back already.
/// Configuration of a store. The words on the wire: "warn", "supervisor".
enum class OfflineReturns { Warn, Supervisor };

struct OfflineReturn {
    bool needsApproval{false};
    bool warns{true}; ///< Always: what is known here may be too little.
};

/// Errors: as mayReturn().
Result<OfflineReturn> mayReturnOffline(const SoldQuantity& known, Quantity wanted,
                                       OfflineReturns policy);

/// What the centre finds when a return arrives that it could not be asked about.
struct ReturnConflict {
    Quantity excess; ///< Beyond what was there to return; zero for none.
    /// The customer has the money: an excess becomes an exception for a person, and is never taken
    /// back by itself (sync.md 4, `returned-twice`).
    bool refundStands{true};
};

ReturnConflict conflictOf(const SoldQuantity& truth, Quantity returnedNow);

} // namespace onetill::domain
