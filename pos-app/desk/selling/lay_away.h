#pragma once

#include "pos-app/desk/hold_desk.h"
#include "pos-app/desk/record/draft.h"

namespace onetill::desk {

Result<LayAwayCard> putAway(const std::string& customer, Counter& counter);
Result<std::vector<LayAwayCard>> layAwayCards(const Counter& counter);
/// Whether so much may still be paid for it, with what the basket holds for it already. Errors:
/// NotFound, Malformed, OutOfRange.
Status checkInstalment(const std::string& number, const std::string& amount,
                       const OpenBasket& basket, const Counter& counter);
/// Whether all that the basket holds for lay-aways may still be paid: another basket may have paid
/// it meanwhile. Errors: OutOfRange, those of the storage.
Status instalmentsStillDue(const OpenBasket& basket, const Counter& counter);
Result<BasketSnapshot> collectLayAway(const std::string& number, Counter& counter);
Status cancelLayAway(const std::string& number, const std::string& reason, Counter& counter);

} // namespace onetill::desk
