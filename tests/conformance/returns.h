#pragma once

#include "tests/conformance/verdict.h"

namespace conformance {

/// Files have sections of the same name; the kind tells whose it is.
bool isAboutReturns(const Json& example);
/// One that is, by its kind.
Outcome runReturns(const Json& example);
/// One of "refund_proration".
Outcome runRefundProration(const Json& example);

} // namespace conformance
