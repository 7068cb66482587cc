#pragma once

#include "sync-engine/contract/wire/returns/return_claim.h"
#include "sync-engine/hub/service/storage.h"
#include "sync-engine/hub/service/tills/till_storage.h"

#include <cstdint>
#include <string_view>

/// Goods that come back while the till can ask: looked up, and kept for it, first (sync.md 4).
namespace onetill::hub {

/// How long goods are kept for a basket. One that is completed later counts as any other return:
/// granted if nobody else had them, else "returned-twice".
inline constexpr std::int64_t kClaimKeptMs = 30 * 60'000;

/// Keeps the lines for the basket: all of them, or none. What entries have taken back and what
/// other baskets claim, those of this till included, is not there to be claimed. Errors: Conflict
/// (a newer claim of the basket is known), OverReturn, TrialReceipt, Overloaded (the till has more
/// open claims than any has baskets).
Result<wire::ReturnClaimReply> claimReturns(Transaction& transaction, const Till& till,
                                            const Uuid& basket, const wire::ReturnClaim& claim,
                                            Timestamp now);

/// A sale of any till, and what came back of it. `receipt` is its number as printed, or typed with
/// other separators. Errors: NotFound, TrialReceipt.
Result<wire::SaleReply> tellSale(Transaction& transaction, const Till& till,
                                 std::string_view receipt, Timestamp now);
Result<wire::SaleReply> tellSale(Transaction& transaction, const Till& till,
                                 const wire::SaleOrigin& sale, Timestamp now);

} // namespace onetill::hub
