#pragma once

#include "tests/conformance/verdict.h"

namespace conformance {

/// An example of how promotions meet, by its kind.
Outcome runSemantics(const Json& example);
/// Those kinds of it that are about discounts on a whole ticket and their taxes.
Outcome runTicketDiscounts(const std::string& kind, const Json& input, const Json& expected);

} // namespace conformance
