#pragma once

#include "pos-app/desk/sign_in_desk.h"
#include "pos-app/domain/pricing.h"

namespace onetill::desk {

class Counter;

/// Somebody who works at this store. Errors: NotFound, NotEnrolled, NoCatalogue, those of the
/// storage.
Result<StaffCard> colleague(const StaffId& person, Counter& counter);
/// The same by what a person typed; nobody for an empty text. Errors: also Malformed, TooLarge.
Result<StaffId> salespersonFrom(const std::string& text, Counter& counter);

/// Writes the names of those who sold the lines beside them.
void nameSalespeople(domain::PricedBasket& basket, Counter& counter);

} // namespace onetill::desk
