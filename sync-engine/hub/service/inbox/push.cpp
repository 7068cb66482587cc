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

/// How each entry of the batch relates to what the hub has. `have` moves along the main line.
std::vector<Placement> place(InboxStorage& inbox, const Till& till, const Batch& batch,
                             wire::Have& have)
{
    const std::int64_t first = batch.items.front().entry.header.seq;
    const std::int64_t last = batch.items.back().entry.header.seq;
    const auto known = inbox.known(till.id, batch.epoch, first - 1, last);

    std::vector<Placement> placements;
    for (const Batch::Item& item : batch.items) {
        const wire::Entry& entry = item.entry;
        const std::int64_t seq = entry.header.seq;
        const bool continuesBatch = !placements.empty() && placements.back() != Placement::Gap;
        if (known.contains({seq, entry.hash})) {
            placements.push_back(Placement::Known);
        } else if (seq == have.contiguous + 1 && entry.previous == have.headHash) {
            placements.push_back(Placement::Extends);
            have.contiguous = seq;
            have.headHash = entry.hash;
        } else if (seq == 1 || continuesBatch || known.contains({seq - 1, entry.previous})) {
            placements.push_back(Placement::Branches);
        } else {
            placements.push_back(Placement::Gap);
        }
    }
    return placements;
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
        auto effects = effectsOf(entry.header, entry.bodyBytes, till.store);
        batch.items.push_back({std::move(entry), std::move(effects)});
    }
    return batch;
}

Result<wire::PushReply> push(Session& session, const Hub& hub, const Till& till, const Batch& batch)
{
    return session.write([&](Transaction& transaction) -> Result<wire::PushReply> {
        InboxStorage& inbox = transaction.inbox();
        wire::Have have = inbox.head(till.id, batch.epoch);
        const bool newJournal = have.contiguous == 0;
        const std::int64_t before = have.contiguous;
        const auto placements = place(inbox, till, batch, have);

        // A till that opens a journal goes on with it; what still drains from older ones is
        // history.
        Till now = till;
        if (newJournal && have.contiguous > 0 && batch.epoch != till.epoch) {
            transaction.tills().setEpoch(till.id, batch.epoch);
            now.epoch = batch.epoch;
        }
        wire::PushReply reply{.statuses =
                                  bookBatch(transaction, now, batch, placements, hub.clock()),
                              .envelope = {}};
        if (have.contiguous != before)
            inbox.moveHead(till.id, have);
        reply.envelope = envelopeFor(transaction, hub, till, batch.epoch);
        return reply;
    });
}

} // namespace onetill::hub
