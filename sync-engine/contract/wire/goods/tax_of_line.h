#pragma once

#include "sync-engine/contract/wire/sale_event.h"

#include <vector>

namespace onetill::wire {

/// The ticket's total that a line's tax is part of; null for none. A code may stand there twice:
/// free of tax for one line, and charged on another.
const TaxTotal* totalOf(const LineTax& tax, const std::vector<TaxTotal>& totals);

} // namespace onetill::wire
