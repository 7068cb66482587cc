#include "pos-app/domain/returns/returnable.h"

#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <string>

namespace onetill::domain {

Quantity returnable(const ReturnCounts& counts)
{
    const Unit unit = counts.sold.unit();
    ONETILL_CHECK(counts.returned.unit() == unit && counts.cancelled.unit() == unit);
    std::int64_t got = counts.sold.milli() - counts.cancelled.milli();
    if (counts.shipped) {
        ONETILL_CHECK(counts.shipped->unit() == unit);
        got = std::min(got, counts.shipped->milli());
    }
    const std::int64_t left = std::max(got - counts.returned.milli(), std::int64_t{0});
    return Quantity::fromMilli(left, unit).value();
}

std::string_view offlineReturnPolicyWord(OfflineReturnPolicy policy)
{
    return policy == OfflineReturnPolicy::Warn ? "warn" : "supervisor";
}

Result<OfflineReturnPolicy> offlineReturnPolicyFromWord(std::string_view word)
{
    for (const auto policy : {OfflineReturnPolicy::Warn, OfflineReturnPolicy::Supervisor})
        if (word == offlineReturnPolicyWord(policy))
            return policy;
    return fail(ErrorCode::OutOfRange,
                "not a policy of returns: '" + std::string{word.substr(0, 32)} + "'");
}

Result<ReturnVerdict> judgeReturn(const ReturnCounts& counts, Quantity requested, CountsFrom from,
                                  OfflineReturnPolicy policy)
{
    const Quantity available = returnable(counts);
    ONETILL_CHECK(requested.unit() == available.unit());
    if (requested.milli() <= 0)
        return fail(ErrorCode::OutOfRange, "a return of " + requested.text());
    if (requested.milli() > available.milli())
        return fail(ErrorCode::OverReturn, requested.text() + " wanted, " + available.text()
                                               + " of " + counts.sold.text() + " returnable");
    const bool unsure = from == CountsFrom::Till;
    return ReturnVerdict{
        .left =
            Quantity::fromMilli(available.milli() - requested.milli(), available.unit()).value(),
        .warn = unsure,
        .needsSupervisor = unsure && policy == OfflineReturnPolicy::Supervisor,
        .mayConflict = unsure};
}

} // namespace onetill::domain
