#include "sync-engine/hub/service/inbox/quarantine.h"

#include "sync-engine/hub/service/feed/feed.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/service/inbox/push.h"

namespace onetill::hub {
namespace {

/// The batch, with every effect struck out; nothing when the bytes are no batch of this till.
std::optional<Batch> batchWithoutEffects(const Till& till, std::string_view bytes)
{
    auto batch = wire::useJson(bytes, {.bytes = kQuarantineBytesMax},
                               [&](wire::JsonView json) { return readBatch(till, json); });
    if (!batch)
        return std::nullopt;
    const Result<std::vector<StockMovement>> struckOut =
        fail(ErrorCode::Quarantined, "sent to quarantine by the till");
    for (Batch::Item& item : batch->items)
        item.movements = struckOut;
    return *std::move(batch);
}

} // namespace

Result<wire::PushReply> quarantine(Session& session, const Hub& hub, const Till& till,
                                   std::string_view bytes)
{
    if (const auto batch = batchWithoutEffects(till, bytes))
        return push(session, hub, till, *batch);
    return session.write([&](Transaction& transaction) -> Result<wire::PushReply> {
        InboxStorage& inbox = transaction.inbox();
        const auto size = static_cast<std::int64_t>(bytes.size());
        if (inbox.bytesKept(till.id) + size > kQuarantineBytesPerTillMax)
            return fail(ErrorCode::Overloaded, "this till's share of the quarantine is used up");
        inbox.keepBytes(till.id, bytes, hub.clock());
        return wire::PushReply{.statuses = {wire::EntryStatus::Quarantined},
                               .envelope = envelopeFor(transaction, hub, till, till.epoch)};
    });
}

} // namespace onetill::hub
