#pragma once

#include "sync-engine/hub/service/import/row.h"

namespace onetill::hub {

/// A row of staff.csv: a person becomes known at the stores named and unknown at all others. The
/// PIN is kept as its Argon2id hash only; one that has not changed keeps the hash it has.
/// Of a badge, too, only a hash is kept; nobody gets one that somebody else has at any store.
bool importStaff(const Row& row, ImportDesk& desk);

/// A row of roles.csv.
bool importRole(const Row& row, ImportDesk& desk);

} // namespace onetill::hub
