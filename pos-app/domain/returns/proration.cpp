#include "pos-app/domain/returns/proration.h"

#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/values/rounding.h"

namespace onetill::domain {

Money shareOf(Money whole, Quantity part, Quantity all)
{
    ONETILL_CHECK(part.unit() == all.unit());
    ONETILL_CHECK(part.milli() >= 0 && part.milli() <= all.milli() && all.milli() > 0);
    const Wide exact = Wide{whole.minor()} * part.milli();
    return Money::fromMinor(divideHalfUp(exact, all.milli()), whole.currency()).value();
}

} // namespace onetill::domain
