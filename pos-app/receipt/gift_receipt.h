#pragma once

#include "pos-app/receipt/sale_receipt.h"

namespace onetill::receipt {

/// What goes into the parcel: the goods, and what finds their sale again, so that they can be
/// brought back or exchanged. No price, discount, tax or tender. Goods that came back on the same
/// receipt are nobody's gift and are left out. The symbol is the sale's own: the till needs it
/// whole, and who decodes it by machine reads what was paid.
Layout giftReceipt(const domain::CompletedSale& sale, const Language& language);

} // namespace onetill::receipt
