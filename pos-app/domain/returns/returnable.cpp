#include "pos-app/domain/returns/returnable.h"

#include "sync-engine/contract/values/check.h"

#include <algorithm>

namespace onetill::domain {
namespace {

Quantity inRange(std::int64_t milli, Unit unit)
{
    const auto quantity = Quantity::fromMilli(milli, unit);
    ONETILL_CHECK(quantity.has_value());
    return *quantity;
}

} // namespace

Quantity returnable(const SoldQuantity& line)
{
    const std::int64_t left = line.sold.milli() - line.cancelled.milli() - line.returned.milli();
    return inRange(std::max<std::int64_t>(left, 0), line.sold.unit());
}

Status mayReturn(const SoldQuantity& line, Quantity wanted)
{
    if (wanted.unit() != line.sold.unit())
        return fail(ErrorCode::OutOfRange, "sold by " + std::string{unitWord(line.sold.unit())});
    const Quantity left = returnable(line);
    if (wanted.milli() <= 0 || wanted.milli() > left.milli())
        return fail(ErrorCode::OutOfRange, wanted.text() + " to return of " + left.text());
    return {};
}

Result<OfflineReturn> mayReturnOffline(const SoldQuantity& known, Quantity wanted,
                                       OfflineReturns policy)
{
    if (const auto may = mayReturn(known, wanted); !may)
        return passOn(may);
    return OfflineReturn{.needsApproval = policy == OfflineReturns::Supervisor, .warns = true};
}

ReturnConflict conflictOf(const SoldQuantity& truth, Quantity returnedNow)
{
    const std::int64_t excess = returnedNow.milli() - returnable(truth).milli();
    return {.excess = inRange(std::max<std::int64_t>(excess, 0), truth.sold.unit()),
            .refundStands = true};
}

} // namespace onetill::domain
