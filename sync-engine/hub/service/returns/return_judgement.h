#pragma once

#include "sync-engine/contract/wire/sale_event.h"
#include "sync-engine/hub/service/exceptions/cases.h"
#include "sync-engine/hub/service/returns/return_storage.h"
#include "sync-engine/hub/service/storage.h"

#include <cstdint>
#include <vector>

namespace onetill::hub {

/// Holds what came back of a sale against what was sold, over all tills (sync.md 4): first by the
/// hub's order wins, and each later return with too much is noted as "returned-twice"; then what
/// was paid back for the rest against what was paid, as "refunded-above-paid". What was booked
/// stays booked: the goods and the money have changed hands. While the sale is not here, or in
/// quarantine, its returns wait; each is judged once. Returns the entries noted.
std::vector<std::int64_t> judgeReturns(Transaction& transaction, const wire::SaleOrigin& sale,
                                       Timestamp now);

/// Of a refund that has waited too long for its sale.
ExceptionNote missingCause(const KeptRefund& refund, Timestamp now);

} // namespace onetill::hub
