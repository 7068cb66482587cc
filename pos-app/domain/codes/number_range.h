#pragma once

#include "sync-engine/contract/values/gtin.h"
#include "sync-engine/contract/values/result.h"

#include <string_view>

namespace onetill::domain {

/// Whom a GS1 prefix, the first three of an EAN-13's digits, belongs to.
enum class NumberRange {
    TradeItems,         ///< Companies number their goods under it.
    RegionalRestricted, ///< 020 to 029: the country's own use, such as weights and prices.
    CompanyRestricted,  ///< 040 to 049, 200 to 299: the shop's own use.
    Reserved,           ///< 050 to 059: nobody's today; coupons of old.
    Serials,            ///< 977, ISSN.
    Books,              ///< 978 and 979, ISBN; music under 9790, ISMN.
    RefundReceipts,     ///< 980.
    Coupons,            ///< 981 to 984 and 990 to 999.
};

/// Source: GS1 General Specifications 1.4, list of GS1 prefixes. Ranges not given out yet count as
/// trade items: some day a company will get its numbers there, and no till is told of it.
/// Errors: Malformed for anything but three digits.
Result<NumberRange> rangeOfPrefix(std::string_view prefix);
/// That of the number's own prefix. Numbers of eight digits have prefixes of their own: those that
/// begin with 0 or 2 are a shop's.
NumberRange rangeOf(const Gtin& gtin);

/// "coupon", "restricted circulation", …
std::string_view rangeWord(NumberRange range);
/// Whether goods of some company bear such numbers. Others are articles only where the shop has
/// made them so.
bool isForTradeItems(NumberRange range);

} // namespace onetill::domain
