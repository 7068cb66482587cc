#pragma once

#include "pos-app/desk/centre.h"
#include "pos-app/desk/record/draft.h"
#include "sync-engine/contract/values/result.h"

/// Goods that the centre keeps for a basket of this till until its sale is in the books.
namespace onetill::desk {

class Counter;

/// All goods that come back with their receipts, as the centre is asked to keep them; in a store
/// that prices anew what is kept of a promotion, all that is left of their sales. Errors: those of
/// saleBehind().
Result<ReturnClaim> claimOf(const OpenBasket& basket, Counter& counter);
/// Those among them that it was asked for before. Errors: the same.
Result<ReturnClaim> claimAgain(const OpenBasket& basket, Counter& counter);
bool hasClaims(const OpenBasket& basket);
/// Whether the centre may have given the goods free by now.
bool claimsAreStale(const OpenBasket& basket, Timestamp now);
/// The centre keeps them: what the journal will say of each.
void noteClaimed(OpenBasket& basket, Timestamp now);
/// Whether `next` lacks goods that the centre keeps for `before`.
bool givesUpClaims(const OpenBasket& before, const OpenBasket& next);
using ReturnedLines = std::vector<ReturnedLine>;
/// Tells the centre what of the lines it still has to keep for the basket, and waits for no answer:
/// what it does not hear of ends with its time.
void tellClaims(const Uuid& basket, const ReturnedLines& lines, Counter& counter);

} // namespace onetill::desk
