#pragma once

#include "pos-app/desk/shift_desk.h"
#include "sync-engine/contract/wire/drawer/shift_closed.h"

#include <vector>

/// Cash of other currencies in the drawer. Change comes out of the own currency, so that every note
/// that was taken is there until the shift is closed, and goes to the safe with it.
namespace onetill::desk {

/// Errors: Malformed; OutOfRange for no currency, the store's own, or below zero.
Result<std::vector<Money>> countedForeign(const Counted& counted, Currency home);

/// Counted less taken, of each currency in which they differ.
std::vector<Money> foreignDifferences(const std::vector<wire::ForeignSum>& taken,
                                      const std::vector<Money>& counted);

} // namespace onetill::desk
