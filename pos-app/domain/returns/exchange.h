#pragma once

#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/result.h"

#include <span>

namespace onetill::domain {

/// One document with goods that come back and goods that go out. What comes back pays for what goes
/// out; only the difference meets a tender. Source: retail-rules 5, SAF-T 11013.
struct Exchange {
    Money returned; ///< Below zero or nothing.
    Money bought;   ///< Above zero or nothing.

    /// The document's total: to be paid when above zero, to be refunded when below.
    Money total() const { return returned + bought; }
    Money customerPays() const;
    Money customerGets() const;
    /// Both kinds of lines: the fiscal journals tell such a receipt apart.
    bool isExchange() const { return !returned.isZero() && !bought.isZero(); }

    bool operator==(const Exchange&) const = default;
};

/// Of the lines' gross amounts, signed as they stand in the document. Errors: OutOfRange.
Result<Exchange> exchangeOf(Currency currency, std::span<const Money> lines);

} // namespace onetill::domain
