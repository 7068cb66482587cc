#include "sync-engine/hub/service/tills/till_keys.h"

#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"

namespace onetill::hub {
namespace {

const std::string kConfigurationFeed = "configuration";

bool isPublished(Transaction& transaction, const Till& till)
{
    return transaction.records().has(everyone(kConfigurationFeed),
                                     std::string{wire::TillKey::kKind}, till.id.text());
}

} // namespace

void publishKey(Transaction& transaction, const Till& till)
{
    if (isPublished(transaction, till))
        return;
    transaction.records().put(everyone(kConfigurationFeed),
                              wire::upsert(wire::TillKey{.till = till.id,
                                                         .store = till.store,
                                                         .number = till.number,
                                                         .trial = till.trial,
                                                         .journalKey = till.journalKey}));
}

Result<std::int64_t> publishKeys(Session& session)
{
    return session.write([](Transaction& transaction) -> Result<std::int64_t> {
        std::int64_t fresh = 0;
        for (const Till& till : transaction.tills().all()) {
            fresh += isPublished(transaction, till) ? 0 : 1;
            publishKey(transaction, till);
        }
        return fresh;
    });
}

} // namespace onetill::hub
