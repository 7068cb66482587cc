#pragma once

#include "pos-app/domain/taxation/tax_on_line.h"
#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace onetill::domain {

/// One tax of one line, or of the document, in minor units.
struct TaxedAmount {
    std::int64_t base{0};
    std::int64_t amount{0};

    bool operator==(const TaxedAmount&) const = default;
};

struct TaxedLine {
    std::int64_t amount{0}; ///< The line's amount as shown, rounded by itself.
    std::int64_t net{0};
    std::int64_t tax{0};
    std::vector<TaxedAmount> taxes; ///< In the order of TaxableLine::taxes.
};

struct TaxedTotal {
    Tax tax;
    TaxedAmount figures;
};

struct TaxedDocument {
    std::vector<TaxedLine> lines;
    std::vector<TaxedTotal> taxes; ///< In the order of Tax.
    std::int64_t net{0};
    std::int64_t tax{0};
    std::int64_t total{0};
};

/// Applies one of the four policies. Lines always add up to the document: net to net, each tax to
/// its total. Totals do not depend on the order of lines. Errors: OutOfRange.
///
/// PerDocument: each tax is rounded once. Lines with one tax (or none) keep the rounded gross of
/// their tax, and their net is what the tax leaves; lines with several taxes keep the rounded net.
Result<TaxedDocument> taxDocument(std::span<const TaxableLine> lines, RoundingPolicy policy);

} // namespace onetill::domain
