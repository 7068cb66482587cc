#pragma once

#include "sync-engine/hub/service/report/report.h"

namespace onetill::hub {

/// The backups that were proved, oldest first, and how much each would bring back. Whether the
/// files still are where they were is not looked at.
Report backupsReport(Transaction& transaction);

} // namespace onetill::hub
