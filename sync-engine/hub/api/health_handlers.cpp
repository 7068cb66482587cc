#include "sync-engine/hub/api/handlers.h"
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

Outcome tellMetrics(const Request&, Services& services, Session&)
{
    return Reply{.status = 200,
                 .contentType = "text/plain; version=0.0.4; charset=utf-8",
                 .body = services.metrics.text()};
}

} // namespace onetill::hub
