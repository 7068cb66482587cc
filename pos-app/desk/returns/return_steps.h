#pragma once

#include "pos-app/desk/counter.h"
#include "pos-app/desk/returns/sale_behind.h"
#include "pos-app/domain/returns/disposition.h"
#include "pos-app/domain/returns/return_reason.h"

#include <optional>
#include <span>
#include <string>

/// What every return does, with a receipt and without.
namespace onetill::desk {

/// Reason, words and the place where the goods go. Errors: TooLarge, Malformed, ReasonRequired,
/// OutOfRange.
Result<wire::LineReturn> judgedReturn(const std::string& code, const std::string& note,
                                      const std::optional<domain::Disposition>& disposition,
                                      std::span<const domain::ReturnReason> reasons);

/// What the basket takes back of a sale's line; null for nothing.
ReturnedLine* inBasket(OpenBasket& basket, const wire::SaleOrigin& origin, int line);
/// How much of it that is; `line` may be null.
Quantity returningIn(const ReturnedLine* line, Unit unit);

/// As the basket has it and the journal will: `refund` is the line's share of what goes back.
ReturnedLine returnedLine(domain::PricedLine refund, const SaleBehind& behind,
                          const wire::SaleLine& sold, wire::LineReturn returned);

/// The number for a new line; it stays with the basket. Errors: BasketFull.
Result<int> takeNumber(OpenBasket& basket);

/// The basket with the line where the one of the same number is, or behind all others. Errors:
/// BasketFull.
Result<OpenBasket> withLine(OpenBasket basket, ReturnedLine line);

/// Makes it the open basket, and the approval is used up.
Result<BasketSnapshot> keepReturns(Result<OpenBasket> basket, domain::LineId touched,
                                   Counter& counter);

} // namespace onetill::desk
