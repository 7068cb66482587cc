#pragma once

#include "sync-engine/contract/values/time.h"

namespace onetill::domain {

/// The last day on which something sold on `sold` is taken back within `days`; it belongs to the
/// window. Business days, so that a shop that closes after midnight counts as it counts its sales.
Date lastReturnDay(const Date& sold, int days);
/// Also false before the sale.
bool isInReturnWindow(const Date& sold, int days, const Date& on);

} // namespace onetill::domain
