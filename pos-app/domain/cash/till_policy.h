#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <string_view>

namespace onetill::domain {

/// Whose a drawer is while its shift is open. Configuration of a store; printed on the Z report.
/// Source: issue B, "Money and shifts". The words on the wire: "fixed", "floating", "shared".
enum class TillPolicy {
    Fixed,    ///< The till's: whoever signs in sells into it, one person answers for it.
    Floating, ///< A person's: nobody else sells into it.
    Shared    ///< Several people's at once: nobody in particular answers for it.
};

std::string_view tillPolicyWord(TillPolicy policy);
/// Errors: OutOfRange.
Result<TillPolicy> tillPolicyFromWord(std::string_view word);

/// How a store looks after its drawers. Configuration; limits are in minor units.
struct DrawerRules {
    TillPolicy policy{TillPolicy::Fixed};
    std::int64_t differenceLimitMinor{200}; ///< A count further off is counted again.
    std::int64_t cashLimitMinor{0};         ///< With more in it a drop is due; 0: never.
    bool blindCount{true};                  ///< Who counts is not told what should be there.

    bool operator==(const DrawerRules&) const = default;
};

/// Whether `person` may put money into the drawer that `responsible` answers for, take some out,
/// or count it. Errors: ShiftOfAnother.
Status mayUseDrawer(TillPolicy policy, const StaffId& responsible, const StaffId& person);

/// Whether `person` may take the drawer over from `responsible`. Errors: NotPermitted where nobody
/// in particular has it, Conflict for who has it already.
Status mayTakeOver(TillPolicy policy, const StaffId& responsible, const StaffId& person);

} // namespace onetill::domain
