#pragma once

#include "sync-engine/contract/wire/sale_event.h"

#include <vector>

namespace onetill::wire {

/// The ticket's total that a line's tax is part of; null for none. A code may stand there twice:
/// at the rate of before and at today's, or free of tax for one line and charged on another. The
/// line then names its rate; one of an older version tells no more than whether it was free.
const TaxTotal* totalOf(const LineTax& tax, const std::vector<TaxTotal>& totals);

} // namespace onetill::wire
