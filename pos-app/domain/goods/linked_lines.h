#pragma once

#include "pos-app/domain/basket.h"

#include <vector>

/// Lines that came with another line: the deposit of its bottles, its levy. They have its quantity
/// and go with it.
namespace onetill::domain {

/// Whether both have the same deposit, at the same price and taxes, or none.
bool sameDeposit(const Item& left, const Item& right);
/// The line that an item's deposit makes; the item has one.
BasketLine depositOf(const BasketLine& parent, LineId id);
/// Gives every line that came with another the quantity of that one; those without it go.
void followParents(std::vector<BasketLine>& lines);
/// Errors: OutOfRange for a line whose parent is missing, came with a line itself or has another
/// quantity.
Status checkLinks(const std::vector<BasketLine>& lines);
/// Errors: LinkedLine.
Status checkOwn(const BasketLine& line);

} // namespace onetill::domain
