#pragma once

#include "pos-app/domain/completed_sale.h"
#include "pos-app/receipt/layout.h"

namespace onetill::receipt {

/// The symbols that hold the sale, at the end of a paper; of several each says which one it is.
void addSymbols(Layout& layout, const domain::CompletedSale& sale);

} // namespace onetill::receipt
