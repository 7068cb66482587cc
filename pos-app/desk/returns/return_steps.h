#pragma once

#include "pos-app/desk/counter.h"
#include "pos-app/domain/returns/disposition.h"

#include <optional>
#include <string>

/// What every return does, with a receipt and without.
namespace onetill::desk {

/// Reason, words and the place where the goods go. Errors: TooLarge, Malformed, ReasonRequired,
/// OutOfRange.
Result<wire::LineReturn> judgedReturn(const std::string& code, const std::string& note,
                                      const std::optional<domain::Disposition>& disposition);

/// The number for a new line; it stays with the basket. Errors: BasketFull.
Result<int> takeNumber(OpenBasket& basket);

/// The basket with the line where the one of the same number is, or behind all others. Errors:
/// BasketFull.
Result<OpenBasket> withLine(OpenBasket basket, ReturnedLine line);

/// Makes it the open basket, and the approval is used up.
Result<BasketSnapshot> keepReturns(Result<OpenBasket> basket, domain::LineId touched,
                                   Counter& counter);

} // namespace onetill::desk
