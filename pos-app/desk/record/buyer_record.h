#pragma once

#include "pos-app/domain/buyer.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/json_reader.h"
#include "sync-engine/contract/wire/people/customer.h"
#include "sync-engine/contract/wire/sale_event.h"

#include <optional>

/// The buyer as the wire says it, and back.
namespace onetill::desk {

domain::Exemption exemptionFrom(const wire::TaxExemption& record);
domain::InvoiceParty invoiceFrom(const wire::InvoiceParty& record);

/// Customer, invoice and exemption of a sale's entry.
void recordBuyer(wire::SaleCompleted& sale, const domain::Buyer& buyer);
domain::Buyer pastBuyer(const wire::SaleCompleted& sale);

/// The buyer's part of the draft: without a name, because drafts of held baskets and lay-aways
/// stand in the journal.
wire::Json buyerJson(const domain::Buyer& buyer);
/// What buyerJson() wrote under "buyer"; a stranger where the draft has none. Only inside
/// readJson().
domain::Buyer readBuyer(const wire::JsonReader& draft);

} // namespace onetill::desk
