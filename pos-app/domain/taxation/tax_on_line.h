#pragma once

#include "pos-app/domain/tax.h"
#include "pos-app/domain/taxation/fraction.h"

#include <span>
#include <vector>

namespace onetill::domain {

/// A line as the tax rules see it. Amounts are in minor units.
struct TaxableLine {
    Fraction amount;   ///< Price × quantity, with the taxes that the price includes. Exact.
    Fraction quantity; ///< In units, for levies.
    std::span<const Tax> taxes; ///< In order of application; the caller keeps them alive.
};

struct TaxFigures {
    Fraction base;
    Fraction amount;
};

struct LineFigures {
    Fraction net;
    std::vector<TaxFigures> taxes; ///< In the order of TaxableLine::taxes.
};

enum class LineRounding { None, EachTax };

/// Works out every tax of one line. EachTax rounds each tax as soon as it is known, so that what
/// builds on it builds on the rounded one; the caller has then rounded the line's amount before.
///
/// - A levy is known first, then the included taxes from last to first, then the others from first
///   to last.
/// - Neighbours of one kind that do not build on one another share one base: two included taxes of
///   6 and 3 % are both taken out of gross / 1.09.
/// - A tax enters the base of a later one if it says includeInBaseOfNext and that one says
///   baseAffectedByPrevious, whether the price includes it or not; of an earlier one never.
///
/// Source: retail-rules 1, "compound"; the worked examples of tests/conformance.
LineFigures taxesOnLine(const TaxableLine& line, LineRounding rounding);

/// Errors: OutOfRange for taxes that nobody can work out: division taxes that share a base and add
/// up to 100 % or more.
Status checkTaxes(std::span<const Tax> taxes);

/// Which taxes, beside the net, make up the base of tax `of`: for each tax of the line whether it
/// belongs to that base.
std::vector<bool> taxesInBase(std::span<const Tax> taxes, std::size_t of);

} // namespace onetill::domain
