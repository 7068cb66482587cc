#pragma once

#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/result.h"

#include <optional>
#include <string_view>

namespace onetill::domain {

/// What became of one line of a sale so far. All in the line's unit, none below zero.
struct ReturnCounts {
    Quantity sold;
    Quantity returned;  ///< Has come back already.
    Quantity cancelled; ///< Before shipping: refunded by that, and never in anybody's hands.
    std::optional<Quantity> shipped; ///< Of an order; none for what was carried out of the store.

    bool operator==(const ReturnCounts&) const = default;
};

/// How many can still come back: only what somebody got and has not brought back. Never below
/// zero. Source: retail-rules 5.
Quantity returnable(const ReturnCounts& counts);

/// Where the counts come from.
enum class CountsFrom {
    Centre, ///< It holds the pieces for this till: nobody else can bring them back meanwhile.
    Till    ///< What was last synchronised, or a receipt's signed code: another till may know more.
};

/// What a return on counts of the till asks for. Configuration of a store.
/// The words on the wire: "warn", "supervisor".
enum class OfflineReturnPolicy { Warn, Supervisor };

std::string_view offlineReturnPolicyWord(OfflineReturnPolicy policy);
/// Errors: OutOfRange.
Result<OfflineReturnPolicy> offlineReturnPolicyFromWord(std::string_view word);

struct ReturnVerdict {
    Quantity left; ///< Returnable after this return.
    bool warn{false};
    bool needsSupervisor{false};
    /// Stands in the return's entry: the centre then judges whether it came twice
    /// (return_conflict.h), and nobody has to remember that the till was offline.
    bool mayConflict{false};

    bool operator==(const ReturnVerdict&) const = default;
};

/// Whether `requested` can come back. Errors: OutOfRange (nothing, or less), OverReturn.
Result<ReturnVerdict> judgeReturn(const ReturnCounts& counts, Quantity requested, CountsFrom from,
                                  OfflineReturnPolicy policy);

} // namespace onetill::domain
