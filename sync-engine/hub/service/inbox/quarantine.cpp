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
    const Result<Effects> struckOut =
        fail(ErrorCode::Quarantined, "sent to quarantine by the till");
    for (Batch::Item& item : batch->items)
        item.effects = struckOut;
    return *std::move(batch);
}

/// An entry whose header this hub cannot read, though the till has signed it, and which follows
/// what the hub has of the till's journal: its place is known by its neighbour. Nothing: the bytes
/// are no such entry.
std::optional<wire::Entry> unreadableEntry(Transaction& transaction, const Hub& hub,
                                           const Till& till, std::string_view bytes)
{
    auto entry = wire::useJson(bytes, {.bytes = kQuarantineBytesMax},
                               [](wire::JsonView json) -> Result<wire::Entry> {
                                   const auto unread = wire::unreadEntries(json);
                                   if (!unread)
                                       return passOn(unread);
                                   if (unread->size() != 1)
                                       return fail(ErrorCode::Malformed, "not one entry");
                                   const wire::UnreadEntry& only = unread->front();
                                   return wire::Entry{.header = {},
                                                      .headerBytes = std::string{only.headerBytes},
                                                      .bodyBytes = std::string{only.bodyBytes},
                                                      .previous = only.previous,
                                                      .hash = only.hash,
                                                      .signature = only.signature};
                               });
    if (!entry || wire::readHeader(entry->headerBytes)
        || wire::entryHash(entry->previous, entry->headerBytes, entry->bodyBytes) != entry->hash
        || !wire::signatureHolds(*entry, till.journalKey))
        return std::nullopt;
    const wire::Have have = transaction.inbox().head(till.id, till.epoch);
    if (entry->previous != have.headHash)
        return std::nullopt;
    entry->header = {.kind = "unreadable",
                     .till = till.id,
                     .store = till.store,
                     .epoch = till.epoch,
                     .seq = have.contiguous + 1,
                     .id = {},
                     .businessDay = dateAt(hub.clock(), 0),
                     .total = std::nullopt,
                     .refersTo = {},
                     .clock = {}};
    return *std::move(entry);
}

Status keep(Transaction& transaction, const Hub& hub, const Till& till, std::string_view bytes)
{
    InboxStorage& inbox = transaction.inbox();
    if (const auto entry = unreadableEntry(transaction, hub, till, bytes)) {
        inbox.add({*entry, false, "its header cannot be read", hub.clock()});
        inbox.moveHead(till.id, {till.epoch, entry->header.seq, entry->hash});
        return {};
    }
    const auto size = static_cast<std::int64_t>(bytes.size());
    if (inbox.bytesKept(till.id) + size > kQuarantineBytesPerTillMax)
        return fail(ErrorCode::Overloaded, "this till's share of the quarantine is used up");
    inbox.keepBytes(till.id, bytes, hub.clock());
    return {};
}

} // namespace

Result<wire::PushReply> quarantine(Session& session, const Hub& hub, const Till& till,
                                   std::string_view bytes)
{
    if (const auto batch = batchWithoutEffects(till, bytes))
        return push(session, hub, till, *batch);
    return session.write([&](Transaction& transaction) -> Result<wire::PushReply> {
        if (const auto kept = keep(transaction, hub, till, bytes); !kept)
            return passOn(kept);
        return wire::PushReply{.statuses = {wire::EntryStatus::Quarantined},
                               .envelope = envelopeFor(transaction, hub, till, till.epoch)};
    });
}

} // namespace onetill::hub
