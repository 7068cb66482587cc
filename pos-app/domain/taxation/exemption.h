#pragma once

#include "pos-app/domain/tax.h"
#include "pos-app/domain/taxation/tax_on_document.h"
#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/time.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace onetill::domain {

/// Taxes that the buyer of a basket does not pay: a diplomat's, a reseller's, goods that leave the
/// country. Source: EN 16931-1, BT-120 and category E; the exemption certificates of the US states.
struct Exemption {
    std::string reason;               ///< As the receipt says it.
    std::string certificate{};        ///< Number of the paper that proves it.
    std::vector<std::string> codes{}; ///< Of taxes; empty for all but levies per unit.
    std::optional<Date> until{};      ///< The last day on which it holds.
    StaffId by{};                     ///< Empty where the customer's own record says so.
    StaffId approvedBy{};             ///< Empty when nobody had to approve.

    bool frees(const Tax& tax) const;
    bool holdsOn(const Date& day) const { return !until || day <= *until; }

    bool operator==(const Exemption&) const = default;
};

/// As taxDocument(), and then without the exempt taxes. The net of each line is what it would be
/// with them, so a buyer who is free of a tax pays what others pay less that tax, to the cent; a
/// tax that builds on an exempt one builds on what is left. Exempt taxes stay in lines and totals
/// with their base, at a rate and an amount of zero. TaxedLine::amount is without them, too.
/// Errors: OutOfRange.
Result<TaxedDocument> taxDocumentExempt(std::span<const TaxableLine> lines, RoundingPolicy policy,
                                        const Exemption& exemption);

} // namespace onetill::domain
