#include "pos-app/domain/returns/return_conflict.h"

#include "pos-app/domain/returns/proration.h"
#include "sync-engine/contract/values/check.h"

namespace onetill::domain {

std::optional<ReturnConflict> conflictOf(const ReturnCounts& known, Quantity returned,
                                         Money refunded)
{
    const Quantity available = returnable(known);
    ONETILL_CHECK(returned.milli() > 0 && returned.unit() == available.unit());
    if (returned.milli() <= available.milli())
        return std::nullopt;
    return ReturnConflict{
        .excess =
            Quantity::fromMilli(returned.milli() - available.milli(), returned.unit()).value(),
        .paidOut = refunded - shareOf(refunded, available, returned)};
}

} // namespace onetill::domain
