#pragma once

#include "pos-app/desk/drawer/open_drawer.h"
#include "pos-app/desk/shift_desk.h"
#include "sync-engine/contract/wire/drawer/shift_closed.h"

#include <vector>

/// Cash of other currencies in the drawer. Change comes out of the own currency, so that every note
/// that was taken is there until the shift is closed, and goes to the safe with it.
namespace onetill::desk {

/// Errors: Malformed; OutOfRange for no currency, the store's own, or below zero.
Result<std::vector<Money>> countedForeign(const Counted& counted, Currency home);

/// Of each currency that the open shift has some of. Errors: those of the storage.
Result<std::vector<Money>> foreignTaken(const Uuid& shift, const Counter& counter);

/// Counted less taken, of each currency in which they differ.
std::vector<Money> foreignDifferences(const std::vector<Money>& taken,
                                      const std::vector<Money>& counted);

/// Whether one of the currencies is further off than the store lets it be, by what the difference
/// is worth; one without a rate is, and one that lies in the drawer and was not counted at all.
bool isForeignOver(const std::vector<Money>& taken, const std::vector<Money>& counted, Money limit,
                   const Shelf& shelf);

} // namespace onetill::desk
