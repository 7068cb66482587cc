#include "sync-engine/hub/api/handlers.h"
#include "sync-engine/hub/service/care/care_storage.h"
#include "sync-engine/hub/service/feed/record_storage.h"

namespace onetill::hub {

Outcome tellLive(const Request&, Services&, Session&)
{
    return jsonReply({{"status", "live"}});
}

Outcome tellReady(const Request&, Services&, Session& session)
{
    const auto read = session.read([](Transaction& transaction) {
        return Result<std::int64_t>{transaction.records().head()};
    });
    return read ? jsonReply({{"status", "ready"}})
                : refusal({ErrorCode::Overloaded, "the database cannot be read"});
}

Outcome tellMetrics(const Request&, Services& services, Session& session)
{
    // Of the database, not of this process: a backup is made beside it.
    const auto backups = session.read([](Transaction& transaction) {
        return Result<std::vector<KnownBackup>>{transaction.care().backups()};
    });
    const std::int64_t newest =
        backups && !backups->empty() ? backups->back().madeAt.ms / 1'000 : 0;
    return Reply{.status = 200,
                 .contentType = "text/plain; version=0.0.4; charset=utf-8",
                 .body = services.metrics.text() + newestBackupMetric(newest)};
}

} // namespace onetill::hub
