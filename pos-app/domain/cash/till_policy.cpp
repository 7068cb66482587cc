#include "pos-app/domain/cash/till_policy.h"

#include <string>

namespace onetill::domain {

std::string_view tillPolicyWord(TillPolicy policy)
{
    switch (policy) {
    case TillPolicy::Fixed: return "fixed";
    case TillPolicy::Floating: return "floating";
    case TillPolicy::Shared: return "shared";
    }
    return "fixed";
}

Result<TillPolicy> tillPolicyFromWord(std::string_view word)
{
    for (const TillPolicy policy : {TillPolicy::Fixed, TillPolicy::Floating, TillPolicy::Shared})
        if (word == tillPolicyWord(policy))
            return policy;
    return fail(ErrorCode::OutOfRange,
                "not a policy of tills: '" + std::string{word.substr(0, 32)} + "'");
}

Status mayUseDrawer(TillPolicy policy, const StaffId& responsible, const StaffId& person)
{
    if (policy == TillPolicy::Floating && person != responsible)
        return fail(ErrorCode::ShiftOfAnother, "the drawer is that of " + responsible.text());
    return {};
}

Status mayTakeOver(TillPolicy policy, const StaffId& responsible, const StaffId& person)
{
    if (policy == TillPolicy::Shared)
        return fail(ErrorCode::NotPermitted, "the drawer is everybody's");
    if (person == responsible)
        return fail(ErrorCode::Conflict, person.text() + " answers for the drawer already");
    return {};
}

} // namespace onetill::domain
