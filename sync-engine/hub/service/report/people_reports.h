#pragma once

#include "sync-engine/hub/service/report/report.h"

/// What people did, from the entries of all tills.
namespace onetill::hub {

/// Who worked when, by store and person. Comings and goings are paired by time, whatever till they
/// were told at: the clock of each till, put right by what it last heard of the hub's. `open` says
/// of a line that lacks one of the two which: "at-work", "not-clocked-out", "not-clocked-in".
/// Whoever comes or goes at another store has not clocked out at the one before.
Report hoursReport(Transaction& transaction);

/// What each person sold, what came back of it, and the difference: without tax, and without what
/// only loads an account. Who sold a line is its salesperson, else the cashier; a return counts
/// against who sold it, as far as the sale is here.
Report salespersonReport(Transaction& transaction);

} // namespace onetill::hub
