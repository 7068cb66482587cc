#pragma once

#include "pos-app/domain/returns/disposition.h"
#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::domain {

using ReturnReasonCode = Identifier<struct ReturnReasonTag>;

/// Why somebody brings something back. Configuration of a store; the journal keeps the code.
struct ReturnReason {
    ReturnReasonCode code;
    std::string name;                              ///< As screen and receipt name it.
    Disposition disposition{Disposition::ToStock}; ///< Offered first; a person may choose another.
    bool needsNote{false};                         ///< The name alone explains nothing.

    bool operator==(const ReturnReason&) const = default;
};

/// What a store has that has configured none. Goods that can be sold again go back to the shelf;
/// whether the others can, somebody looks at first.
std::vector<ReturnReason> standardReturnReasons();

/// The reason of this code, which stays in `reasons`. Every returned line has one.
/// Errors: ReasonRequired (empty; or the reason needs a note and has none), OutOfRange (unknown).
Result<const ReturnReason*> findReturnReason(std::span<const ReturnReason> reasons,
                                             std::string_view code, std::string_view note);

} // namespace onetill::domain
