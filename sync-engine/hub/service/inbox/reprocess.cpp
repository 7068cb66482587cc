#include "sync-engine/hub/service/inbox/reprocess.h"

#include "sync-engine/hub/service/inbox/booking.h"
#include "sync-engine/hub/service/inbox/effects.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"

#include <algorithm>
#include <span>

namespace onetill::hub {
namespace {

/// In one transaction: tills that push meanwhile wait for a moment, not for all of it.
constexpr std::size_t kTogether = 200;

Result<Batch> batchOf(const KeptEntry& kept, const Till& till)
{
    auto entry = wire::readEntry(kept.header, kept.body, kept.previous, kept.hash, kept.signature);
    if (!entry)
        return passOn(entry);
    auto effects = effectsOf(entry->header, entry->bodyBytes, till.storeOf(kept.epoch));
    if (!effects)
        return passOn(effects);
    // What became of a basket since was booked without it: it would be held again for ever.
    if (effects->basket && effects->basket->kind == BasketChange::Kind::Held)
        effects->basket.reset();
    Batch batch{.epoch = kept.epoch, .items = {}};
    batch.items.push_back({*std::move(entry), std::move(effects)});
    return batch;
}

Placement placementOf(Transaction& transaction, const KeptEntry& kept)
{
    if (!kept.branch)
        return Placement::Extends;
    const std::int64_t before = kept.seq - 1;
    const auto known = transaction.inbox().known(kept.till, kept.epoch, before, before);
    const auto previous = known.find({before, kept.previous});
    return previous != known.end() && previous->second ? Placement::Branches : Placement::Forks;
}

/// Fails, for its attempt to be undone, where the entry has to stay as it is.
Status bookAgain(Transaction& transaction, const Hub& hub, std::int64_t number)
{
    const auto kept = transaction.inbox().withdraw(number);
    const auto till = kept ? transaction.tills().find(kept->till) : std::nullopt;
    if (!till)
        return fail(ErrorCode::NotFound, "booked meanwhile, or of no till");
    const auto batch = batchOf(*kept, *till);
    if (!batch)
        return passOn(batch);
    const auto statuses =
        bookBatch(transaction, *till, *batch, {placementOf(transaction, *kept)}, hub.clock());
    if (statuses.front() == wire::EntryStatus::Quarantined)
        return fail(ErrorCode::Quarantined, "its effects are still not possible");
    return {};
}

} // namespace

Result<Reprocessed> reprocess(Session& session, const Hub& hub)
{
    const auto aside = session.read([](Transaction& transaction) {
        return Result<std::vector<std::int64_t>>{transaction.inbox().quarantined()};
    });
    if (!aside)
        return passOn(aside);

    Reprocessed result;
    for (std::span<const std::int64_t> left{*aside}; !left.empty();) {
        const auto some = left.first(std::min(left.size(), kTogether));
        left = left.subspan(some.size());
        const auto booked = session.write([&](Transaction& transaction) {
            std::int64_t count = 0;
            for (const std::int64_t number : some)
                count += transaction.attempt([&] { return bookAgain(transaction, hub, number); })
                             ? 1
                             : 0;
            return Result<std::int64_t>{count};
        });
        if (!booked)
            return passOn(booked);
        result.booked += *booked;
    }
    result.aside = static_cast<std::int64_t>(aside->size()) - result.booked;
    return result;
}

} // namespace onetill::hub
