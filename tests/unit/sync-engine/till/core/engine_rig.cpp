#include "engine_rig.h"

#include <utility>

namespace onetill::till {

EngineRig::EngineRig(int sales, bool hasCatalogue, const std::string& hubEpoch)
    : engine{Identity{test::MemoryTill::till(), hubKey.publicKey(), hubEpoch}, till, till,
             test::seeded(1)}
{
    till.sell(sales);
    if (hasCatalogue)
        till.kept = {{"catalogue", "c0"}, {"stock", "s0"}};
}

void EngineRig::take(Input input)
{
    outputs = engine.take(std::move(input), now);
    if (const auto* batch = got<SendBatch>()) {
        pushRequest = batch->request;
        batchSize = batch->entries.size();
    }
    if (const auto* entry = got<SendToQuarantine>())
        pushRequest = entry->request;
    if (const auto* feed = got<AskFeed>())
        pullRequest = feed->request;
    if (const auto* asked = got<AskManifest>())
        pullRequest = asked->request;
    if (const auto* piece = got<AskPiece>())
        pullRequest = piece->request;
}

void EngineRig::wait(std::chrono::milliseconds time)
{
    now.ticks += time;
    now.wall.ms += time.count();
}

wire::Envelope EngineRig::envelope(std::int64_t contiguous, const std::string& lineage) const
{
    const bool known =
        contiguous > 0 && contiguous <= static_cast<std::int64_t>(till.journal.size());
    const wire::Hash head =
        known ? till.journal[static_cast<std::size_t>(contiguous - 1)].hash : wire::Hash{};
    return {.have = wire::signHave({test::MemoryTill::epoch(), contiguous, head},
                                   test::MemoryTill::till(), lineage, hubKey),
            .hubTime = now.wall};
}

wire::PushReply EngineRig::pushReply(std::size_t entries, std::int64_t contiguous) const
{
    return {std::vector(entries, wire::EntryStatus::Created), envelope(contiguous)};
}

wire::FeedReply EngineRig::news(const std::string& cursor, bool more) const
{
    wire::FeedPage page;
    page.records.push_back({"product", "tent", false, {{"name", "Tent"}}});
    page.cursor = cursor;
    page.more = more;
    return {{{"catalogue", page}}, envelope(till.acknowledgedSeq)};
}

wire::SnapshotManifest EngineRig::manifest(std::size_t pieces) const
{
    wire::SnapshotManifest manifest;
    manifest.name = "shop-1";
    manifest.bytes = static_cast<std::int64_t>(pieces * wire::kSnapshotPieceBytes);
    manifest.cursors = {{"catalogue", "c9"}};
    manifest.pieces.resize(pieces, {1'000, {}});
    manifest.envelope = envelope(0);
    return manifest;
}

void EngineRig::batchArrives(std::int64_t contiguous)
{
    take(PushReplied{pushRequest, pushReply(batchSize, contiguous)});
}

void EngineRig::pushFails(ErrorCode code, std::chrono::milliseconds retryAfter)
{
    take(RequestFailed{pushRequest, {code, "test"}, retryAfter});
}

void EngineRig::pullFails(ErrorCode code, std::chrono::milliseconds retryAfter)
{
    take(RequestFailed{pullRequest, {code, "test"}, retryAfter});
}

} // namespace onetill::till
