#include "tests/support/memory_till.h"

#include <algorithm>
#include <memory>
#include <random>

namespace onetill::test {
namespace {

const wire::SigningKey& journalKey()
{
    static const wire::SigningKey key{wire::SigningKey::Seed{1, 2, 3}};
    return key;
}

} // namespace

Uuid MemoryTill::till()
{
    return Uuid::parse("01890000-0000-7000-8000-000000000001").value();
}

wire::Epoch MemoryTill::epoch()
{
    return wire::Epoch{0x1234'5678'9abc'def0};
}

void MemoryTill::sell(int count)
{
    for (int i = 0; i < count; ++i) {
        wire::EntryHeader header;
        header.kind = "sale-completed";
        header.till = till();
        header.store = StoreId::parse("dublin").value();
        header.epoch = writing;
        header.seq = static_cast<std::int64_t>(journal.size()) + 1;
        auto id = till().bytes();
        id[14] = static_cast<std::uint8_t>(header.seq >> 8);
        id[15] = static_cast<std::uint8_t>(header.seq);
        header.id = Uuid{id};
        const wire::Hash previous = journal.empty() ? wire::Hash{} : journal.back().hash;
        journal.push_back(wire::makeEntry(header, "{\"n\":" + std::to_string(header.seq) + '}',
                                          previous, journalKey())
                              .value());
    }
}

Result<std::int64_t> MemoryTill::lastSeq() const
{
    if (journalFailure)
        return tl::unexpected<Error>{*journalFailure};
    return static_cast<std::int64_t>(journal.size());
}

Result<std::int64_t> MemoryTill::acknowledged() const
{
    if (journalFailure)
        return tl::unexpected<Error>{*journalFailure};
    return acknowledgedSeq;
}

Result<wire::Hash> MemoryTill::hashAt(std::int64_t seq) const
{
    return journal.at(static_cast<std::size_t>(seq - 1)).hash;
}

Result<std::vector<wire::Entry>> MemoryTill::batch(std::int64_t afterSeq, std::size_t maxCount,
                                                   std::size_t) const
{
    if (journalFailure)
        return tl::unexpected<Error>{*journalFailure};
    const auto from = journal.begin() + afterSeq;
    const auto count =
        std::min<std::size_t>(maxCount, static_cast<std::size_t>(journal.end() - from));
    return std::vector<wire::Entry>{from, from + static_cast<std::ptrdiff_t>(count)};
}

Result<wire::Cursors> MemoryTill::cursors() const
{
    if (replicaFailure)
        return tl::unexpected<Error>{*replicaFailure};
    return kept;
}

Status MemoryTill::apply(std::string_view feed, const wire::FeedPage& page)
{
    if (replicaFailure)
        return tl::unexpected<Error>{*replicaFailure};
    for (const auto& record : page.records) {
        if (record.deleted)
            rows.erase(record.key);
        else
            rows[record.key] = record.body;
    }
    kept[std::string{feed}] = page.cursor;
    return {};
}

Result<std::vector<std::size_t>> MemoryTill::beginSnapshot(const wire::SnapshotManifest& manifest)
{
    if (!snapshot || snapshot->name != manifest.name) {
        missingPieces.clear();
        for (std::size_t index = 0; index < manifest.pieces.size(); ++index)
            missingPieces.push_back(index);
    }
    snapshot = manifest;
    return missingPieces;
}

Status MemoryTill::writePiece(std::size_t index, std::string_view)
{
    std::erase(missingPieces, index);
    return {};
}

Status MemoryTill::finishSnapshot()
{
    if (!snapshot || !missingPieces.empty())
        return fail(ErrorCode::BadReply, "pieces are missing");
    kept = snapshot->cursors;
    rows = rowsOfSnapshot;
    snapshot.reset();
    return {};
}

RandomSource seeded(std::uint64_t seed)
{
    return [engine = std::make_shared<std::mt19937_64>(seed)](std::span<std::uint8_t> bytes) {
        for (auto& byte : bytes)
            byte = static_cast<std::uint8_t>((*engine)());
    };
}

} // namespace onetill::test
