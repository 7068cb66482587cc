#include "sync-engine/hub/service/snapshot/snapshot.h"

#include "sync-engine/contract/replica/schema.h"
#include "sync-engine/contract/replica/snapshot_builder.h"
#include "sync-engine/hub/service/feed/feed.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/stock/stock_storage.h"

#include <algorithm>

namespace onetill::hub {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;

std::int64_t changesSince(Transaction& transaction, const Audience& audience, std::int64_t sequence)
{
    std::int64_t changes =
        transaction.stock().countAfter(audience.store(), sequence, kChangesMax + 1);
    for (const std::string& scope : audience.allScopes())
        changes += transaction.records().countAfter(scope, sequence, kChangesMax + 1);
    return changes;
}

/// All records of an audience go into the builder. A record that this version cannot read stays
/// out: the feed will tell tills about it in its own time.
Status fill(Transaction& transaction, const Audience& audience, replica::SnapshotBuilder& builder)
{
    Status status;
    for (const std::string_view feed : wire::kFeeds)
        for (const std::string& scope : audience.scopes(feed))
            transaction.records().forEach(scope, [&](const wire::FeedRecord& record) {
                const auto body = wire::readRecord(record.kind, record.body);
                if (status && body)
                    status = builder.add(*body);
            });
    transaction.stock().forEach(audience.store(), [&](const wire::StockLevel& level) {
        if (status)
            status = builder.add(level);
    });
    return status;
}

Result<ShelvedSnapshot> build(Transaction& transaction, const Hub& hub, const Audience& audience,
                              const std::filesystem::path& file)
{
    auto builder = replica::SnapshotBuilder::create(file);
    if (!builder)
        return passOn(builder);
    if (const auto filled = fill(transaction, audience, *builder); !filled)
        return passOn(filled);

    ShelvedSnapshot snapshot{
        .audience = audience.mark(), .sequence = transaction.records().head(), .manifest = {}};
    for (const std::string_view feed : wire::kFeeds)
        snapshot.manifest.cursors[std::string{feed}] =
            cursorAt(transaction, hub, audience, feed, snapshot.sequence);
    if (const auto finished = builder->finish(snapshot.manifest.cursors); !finished)
        return passOn(finished);
    std::array<std::uint8_t, 4> random{};
    hub.random(random);
    snapshot.manifest.schema = replica::kSchema;
    snapshot.manifest.name =
        snapshot.audience + '-' + std::to_string(snapshot.sequence) + '-' + wire::toHex(random);
    return snapshot;
}

/// Tombstones are kept for the longest time that a till may be away, and as long as any snapshot
/// that is on offer needs them.
Status raiseFloor(Session& session, const Hub& hub, const SnapshotShelf& shelf)
{
    return session.write([&](Transaction& transaction) -> Status {
        const Timestamp now = hub.clock();
        std::int64_t floor = transaction.records().lastBefore({now.ms - kRetentionDays * kDayMs});
        for (const ShelvedSnapshot& shelved : shelf.all())
            floor = std::min(floor, shelved.sequence);
        transaction.records().raiseFloor(floor);
        return {};
    });
}

} // namespace

std::optional<ShelvedSnapshot> freshSnapshot(Transaction& transaction, const Hub& hub,
                                             const Audience& audience, const SnapshotShelf& shelf)
{
    auto newest = shelf.newest(audience.mark());
    if (!newest || newest->manifest.schema != replica::kSchema)
        return std::nullopt;
    for (const auto& [feed, cursor] : newest->manifest.cursors)
        if (!placeOf(transaction, hub, audience, feed, cursor))
            return std::nullopt;
    if (changesSince(transaction, audience, newest->sequence) > kChangesMax)
        return std::nullopt;
    return newest;
}

Result<ShelvedSnapshot> buildSnapshot(Session& session, const Hub& hub, const StoreId& store,
                                      const SnapshotShelf& shelf)
{
    const auto file = shelf.workingFile();
    bool isBuilt = false;
    auto snapshot = session.read([&](Transaction& transaction) -> Result<ShelvedSnapshot> {
        if (!storeOf(transaction, store))
            return fail(ErrorCode::NotFound, "no store " + store.text());
        const Audience audience = Audience::of(transaction, store);
        if (auto fresh = freshSnapshot(transaction, hub, audience, shelf))
            return *std::move(fresh);
        isBuilt = true;
        return build(transaction, hub, audience, file);
    });
    if (!snapshot || !isBuilt)
        return snapshot;
    auto shelved = shelf.put(file, *std::move(snapshot));
    if (!shelved)
        return shelved;
    shelf.prune(shelved->audience);
    if (const auto raised = raiseFloor(session, hub, shelf); !raised)
        return passOn(raised);
    return shelved;
}

} // namespace onetill::hub
