#pragma once

#include "pos-app/desk/proof/receipt_proof.h"
#include "pos-app/store/journal_values.h"
#include "sync-engine/contract/replica/catalogue.h"

namespace onetill::desk {

/// The sale of another till as its receipt's code tells it: enough to take goods back as if that
/// till's journal were here. Amounts and taxes are those of the sale; only what the code does not
/// say, names and units, is what the catalogue has today. Discounts are in what was paid, serial
/// numbers and references of payments are not known, and the header has no more than place and day.
/// Errors: ReceiptWithoutLines, those of the catalogue.
Result<store::RecordedSale> provedSale(const ProvedReceipt& receipt,
                                       const replica::Catalogue& catalogue);

} // namespace onetill::desk
