#pragma once

#include "sync-engine/hub/service/report/report.h"

namespace onetill::hub {

/// Of each till, journal (epoch) and business day: the number of entries, their totals by currency
/// and the XOR of their hashes, with what is quarantined (sync.md 7). A till says the same of its
/// own journal once nothing waits there.
///
/// The journal of a till that was cloned or rolled back has several ends. Each is told by itself
/// and from the first entry on, because that is what the till says that wrote it; so entries from
/// before the fork stand in the rows of both. Branches are called by their newest entry's hash.
/// A till that has never sent anything has no row.
Report reconciliationReport(Transaction& transaction);

} // namespace onetill::hub
