#pragma once

#include <string_view>

namespace onetill::domain {

/// Whether the digits are a North American coupon as (8110) carries it: issuer, offer, what is
/// saved, what has to be bought, and optional fields in the order of their numbers. Source: GS1 US,
/// North American Coupon Application Guideline Using GS1 DataBar Expanded Symbols.
bool isCoupon(std::string_view digits);

/// Whether the digits are a coupon of an offer that is on file, as (8112) carries it. Source: GS1
/// AI (8112) Coupon Data Specification.
bool isCouponOffer(std::string_view digits);

} // namespace onetill::domain
