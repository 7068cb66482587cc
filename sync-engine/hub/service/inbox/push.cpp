#include "sync-engine/hub/service/inbox/push.h"

#include "sync-engine/hub/service/feed/feed.h"
#include "sync-engine/hub/service/inbox/booking.h"
#include "sync-engine/hub/service/inbox/effects.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"

namespace onetill::hub {
namespace {

using wire::EntryStatus;

Status checkChain(const Till& till, const std::vector<wire::Entry>& entries)
{
    if (entries.empty())
        return fail(ErrorCode::Malformed, "a push without entries");
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const wire::EntryHeader& header = entries[i].header;
        if (header.till != till.id)
            return fail(ErrorCode::NotPermitted, "an entry of another till");
        if (header.epoch != entries.front().header.epoch)
            return fail(ErrorCode::Malformed, "entries of two epochs in one push");
        if (header.seq == 1 && entries[i].previous != wire::Hash{})
            return fail(ErrorCode::BrokenChain, "entry 1 names one before it");
        if (i > 0
            && (header.seq != entries[i - 1].header.seq + 1
                || entries[i].previous != entries[i - 1].hash))
            return fail(ErrorCode::BrokenChain, "entry " + std::to_string(header.seq)
                                                    + " does not continue the one before it");
    }
    return {};
}

/// Where a batch stands.
struct Standing {
    std::vector<Placement> ofEntries;
    wire::Have main;                   ///< The main line with it.
    std::optional<wire::Have> reached; ///< Its newest entry that is here.
};

/// How each entry of the batch relates to what the hub has.
Standing place(InboxStorage& inbox, const Till& till, const Batch& batch, const wire::Have& have)
{
    const std::int64_t first = batch.items.front().entry.header.seq;
    const std::int64_t last = batch.items.back().entry.header.seq;
    const auto known = inbox.known(till.id, batch.epoch, first - 1, last);

    Standing places{.ofEntries = {}, .main = have, .reached = std::nullopt};
    bool beside = false;
    for (const Batch::Item& item : batch.items) {
        const wire::Entry& entry = item.entry;
        const std::int64_t seq = entry.header.seq;
        const bool continuesBatch =
            !places.ofEntries.empty() && places.ofEntries.back() != Placement::Gap;
        const auto here = known.find({seq, entry.hash});
        const auto before = known.find({seq - 1, entry.previous});
        if (here != known.end()) {
            places.ofEntries.push_back(Placement::Known);
            beside = here->second;
        } else if (seq == places.main.contiguous + 1 && entry.previous == places.main.headHash) {
            places.ofEntries.push_back(Placement::Extends);
            places.main.contiguous = seq;
            places.main.headHash = entry.hash;
            beside = false;
        } else if (seq == 1 || continuesBatch || before != known.end()) {
            const bool goesOn = continuesBatch ? beside : seq > 1 && before->second;
            places.ofEntries.push_back(goesOn ? Placement::Branches : Placement::Forks);
            beside = true;
        } else {
            places.ofEntries.push_back(Placement::Gap);
            continue;
        }
        places.reached = wire::Have{batch.epoch, seq, entry.hash};
    }
    return places;
}

} // namespace

Result<Batch> readBatch(const Till& till, wire::JsonView body)
{
    auto request = wire::readPushRequest(body);
    if (!request)
        return passOn(request);
    if (const auto chained = checkChain(till, request->entries); !chained)
        return passOn(chained);
    if (!wire::signatureHolds(request->entries.back(), till.journalKey))
        return fail(ErrorCode::BadSignature, "the newest entry is not signed by this till's key");

    Batch batch{.epoch = request->entries.front().header.epoch, .items = {}};
    batch.items.reserve(request->entries.size());
    for (wire::Entry& entry : request->entries) {
        auto effects = effectsOf(entry.header, entry.bodyBytes, till.storeOf(batch.epoch));
        batch.items.push_back({std::move(entry), std::move(effects)});
    }
    return batch;
}

Result<wire::PushReply> push(Session& session, const Hub& hub, const Till& till, const Batch& batch)
{
    return session.write([&](Transaction& transaction) -> Result<wire::PushReply> {
        InboxStorage& inbox = transaction.inbox();
        const wire::Have have = inbox.head(till.id, batch.epoch);
        const auto places = place(inbox, till, batch, have);
        wire::PushReply reply{
            .statuses = bookBatch(transaction, till, batch, places.ofEntries, hub.clock()),
            .envelope = {}};
        if (places.main != have)
            inbox.moveHead(till.id, places.main);
        // The batch may have announced an epoch.
        const Till now = transaction.tills().find(till.id).value_or(till);
        reply.envelope = envelopeFor(transaction, hub, now, batch.epoch, places.reached);
        return reply;
    });
}

} // namespace onetill::hub
