#pragma once

#include "sync-engine/till/core/ports.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace onetill::test {

/// The outbox of a till that has one journal, and goes on with it.
class OneJournal : public till::Outbox, public till::Journals
{
public:
    explicit OneJournal(wire::Epoch epoch) : writing{epoch} {}

    Result<std::vector<wire::Epoch>> epochs() const override { return std::vector{writing}; }
    const till::Outbox& outbox(wire::Epoch) const override { return *this; }

    wire::Epoch writing;
};

/// The two files of a till, kept in memory: what outlives an engine.
class MemoryTill : public OneJournal, public till::Replica
{
public:
    MemoryTill() : OneJournal{epoch()} {}

    static Uuid till();
    static wire::Epoch epoch();

    void sell(int count = 1);

    Result<std::int64_t> lastSeq() const override;
    Result<std::int64_t> acknowledged() const override;
    Result<wire::Hash> hashAt(std::int64_t seq) const override;
    Result<std::vector<wire::Entry>> batch(std::int64_t afterSeq, std::size_t maxCount,
                                           std::size_t maxBytes) const override;

    Result<wire::Cursors> cursors() const override;
    Status apply(std::string_view feed, const wire::FeedPage& page) override;
    Result<std::vector<std::size_t>> beginSnapshot(const wire::SnapshotManifest&) override;
    Status writePiece(std::size_t index, std::string_view packed) override;
    Status finishSnapshot() override;

    std::vector<wire::Entry> journal;
    std::int64_t acknowledgedSeq{0};
    std::optional<Error> journalFailure; ///< What reading the journal says, if anything.
    std::optional<Error> replicaFailure; ///< The same for the catalogue.
    wire::Cursors kept;
    std::map<std::string, wire::Json> rows; ///< By key.
    std::optional<wire::SnapshotManifest> snapshot;
    std::vector<std::size_t> missingPieces;
    std::map<std::string, wire::Json> rowsOfSnapshot; ///< What finishSnapshot() puts in place.
};

/// The source of "unpredictable" bytes of a test: the same ones for the same seed.
RandomSource seeded(std::uint64_t seed);

} // namespace onetill::test
