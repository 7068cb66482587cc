#pragma once

#include "pos-app/domain/basket.h"
#include "pos-app/domain/permission.h"

namespace onetill::domain {

/// A typed price, a line's discount and the basket's are each held against their limit when they
/// are given. Together they must not take more off a line than either limit of the role allows: ten
/// percent off ten percent off ten percent is more than ten. What somebody approved counts for whom
/// approved it. Errors: NeedsApproval, OutOfRange for a basket that cannot be priced.
Status mayReduceTogether(const Role& role, const Basket& goods);

} // namespace onetill::domain
