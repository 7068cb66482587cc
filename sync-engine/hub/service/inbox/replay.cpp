#include "sync-engine/hub/service/inbox/replay.h"

#include "sync-engine/hub/service/feed/feed.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"

#include <algorithm>

namespace onetill::hub {
namespace {

using Unread = std::vector<wire::UnreadEntry>;

/// Each continues the one before it, and is what its hash says.
bool isChain(const Unread& entries)
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const wire::UnreadEntry& entry = entries[i];
        if (i > 0 && entry.previous != entries[i - 1].hash)
            return false;
        if (wire::entryHash(entry.previous, entry.headerBytes, entry.bodyBytes) != entry.hash)
            return false;
    }
    return true;
}

/// Where the batch begins, if that is an entry of this till which the hub has.
std::optional<wire::EntryHeader> knownBeginning(InboxStorage& inbox, const Till& till,
                                                const wire::UnreadEntry& first)
{
    auto header = wire::readHeader(first.headerBytes);
    if (!header || header->till != till.id)
        return std::nullopt;
    const auto known = inbox.known(till.id, header->epoch, header->seq, header->seq);
    return known.contains({header->seq, first.hash}) ? std::optional{*std::move(header)}
                                                     : std::nullopt;
}

/// A hash at its place stands for the very bytes that are kept there, header and all.
/// The newest of the entries; nothing when not all are here.
std::optional<wire::Have> newestKnown(InboxStorage& inbox, const wire::EntryHeader& first,
                                      const Unread& entries)
{
    const std::int64_t last = first.seq + static_cast<std::int64_t>(entries.size()) - 1;
    const auto known = inbox.known(first.till, first.epoch, first.seq, last);
    std::int64_t seq = first.seq;
    if (!std::ranges::all_of(entries, [&](const wire::UnreadEntry& entry) {
            return known.contains({seq++, entry.hash});
        }))
        return std::nullopt;
    return wire::Have{first.epoch, last, entries.back().hash};
}

} // namespace

std::optional<wire::PushReply> replayReply(Session& session, const Hub& hub, const Till& till,
                                           wire::JsonView body)
{
    const auto entries = wire::unreadEntries(body);
    if (!entries || entries->empty())
        return std::nullopt;
    const auto reply =
        session.read([&](Transaction& transaction) -> Result<std::optional<wire::PushReply>> {
            InboxStorage& inbox = transaction.inbox();
            const auto first = knownBeginning(inbox, till, entries->front());
            const auto newest = first ? newestKnown(inbox, *first, *entries) : std::nullopt;
            if (!newest)
                return std::nullopt;
            return wire::PushReply{.statuses = {entries->size(), wire::EntryStatus::Exists},
                                   .envelope =
                                       envelopeFor(transaction, hub, till, first->epoch, newest)};
        });
    if (!reply || !*reply || !isChain(*entries)
        || !wire::signatureHolds(entries->back().hash, entries->back().signature, till.journalKey))
        return std::nullopt;
    return *reply;
}

} // namespace onetill::hub
