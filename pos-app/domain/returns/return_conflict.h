#pragma once

#include "pos-app/domain/returns/returnable.h"
#include "sync-engine/contract/values/money.h"

#include <optional>

namespace onetill::domain {

/// More has come back than was sold: two tills could not know of each other. A fact for a person
/// to judge, "returned-twice" in sync.md 4.
struct ReturnConflict {
    Quantity excess; ///< Of this return, above zero.
    /// What was paid out for the excess. It stays paid out: the customer has it, and only a person
    /// can decide to claim it back or to write it off.
    Money paidOut;

    bool operator==(const ReturnConflict&) const = default;
};

/// Holds a return that was made offline against what the centre knows without it; returns count in
/// the order in which they reach the centre. `refunded` is what the return paid out, zero or more.
/// None when the return fits.
std::optional<ReturnConflict> conflictOf(const ReturnCounts& known, Quantity returned,
                                         Money refunded);

} // namespace onetill::domain
