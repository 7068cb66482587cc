#include "sync-engine/hub/service/report/backups_report.h"

#include "sync-engine/hub/service/care/care_storage.h"

namespace onetill::hub {

Report backupsReport(Transaction& transaction)
{
    Report report{.columns = {"file", "made_at", "lineage", "journals", "entries"}, .rows = {}};
    for (const KnownBackup& backup : transaction.care().backups())
        report.rows.push_back({backup.file, formatTimestamp(backup.madeAt), backup.lineage,
                               std::to_string(backup.journals), std::to_string(backup.entries)});
    return report;
}

} // namespace onetill::hub
