#include "pos-app/domain/goods/tare.h"

namespace onetill::domain {

Result<Quantity> withoutTare(Quantity gross, Quantity tare)
{
    if (tare.milli() <= 0 || gross.milli() <= tare.milli())
        return fail(ErrorCode::OutOfRange,
                    "a tare of " + tare.text() + " on a weight of " + gross.text());
    return Quantity::fromMilli(gross.milli() - tare.milli(), gross.unit());
}

} // namespace onetill::domain
