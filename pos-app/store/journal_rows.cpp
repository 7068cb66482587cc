#include "pos-app/store/journal_rows.h"

#include "sync-engine/contract/values/check.h"

#include <algorithm>

namespace onetill::store {
namespace {

using replica::Query;

StoredEntry readEntryRow(const Query& row)
{
    return {.seq = row.integer(0),
            .id = Uuid{bytesOf<16>(row.blob(1))},
            .headerBytes = row.text(2),
            .bodyBytes = row.text(3),
            .previous = bytesOf<32>(row.blob(4)),
            .hash = bytesOf<32>(row.blob(5)),
            .signature = bytesOf<64>(row.blob(6))};
}

} // namespace

JournalRows::JournalRows(SQLite::Database& database)
    : m_epochs{database, R"sql(
          SELECT ordinal, epoch, till, journal_key, acknowledged_seq, acknowledged_hash,
                 since, branch
          FROM epoch ORDER BY ordinal
      )sql"},
      m_newest{database, R"sql(
          SELECT seq, hash, id FROM journal WHERE epoch = ?1 ORDER BY seq DESC LIMIT 1
      )sql"},
      m_hashAt{database, "SELECT hash FROM journal WHERE epoch = ?1 AND seq = ?2"},
      m_lastId{database, "SELECT id FROM journal ORDER BY position DESC LIMIT 1"},
      m_entry{database, R"sql(
          SELECT seq, id, header, body, previous, hash, signature
          FROM journal WHERE epoch = ?1 AND seq = ?2
      )sql"},
      m_after{database, R"sql(
          SELECT seq, id, header, body, previous, hash, signature
          FROM journal WHERE epoch = ?1 AND seq > ?2 ORDER BY seq
      )sql"},
      m_insert{database, R"sql(
          INSERT INTO journal (epoch, seq, id, header, body, previous, hash, signature)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      )sql"}
{
}

std::vector<EpochRow> JournalRows::epochs()
{
    std::vector<EpochRow> epochs;
    Query row{m_epochs};
    while (row.step()) {
        const auto epoch = wire::Epoch::parse(row.view(1)).value_or(wire::Epoch{});
        epochs.push_back({.ordinal = row.integer(0),
                          .epoch = epoch,
                          .till = Uuid{bytesOf<16>(row.blob(2))},
                          .journalKey = bytesOf<32>(row.blob(3)),
                          .acknowledged = {epoch, row.integer(4), bytesOf<32>(row.blob(5))},
                          .since = row.integer(6),
                          .isBranch = row.integer(7) != 0});
    }
    return epochs;
}

std::optional<EpochRow> JournalRows::epoch(wire::Epoch epoch)
{
    for (EpochRow& row : epochs())
        if (row.epoch == epoch)
            return std::move(row);
    return std::nullopt;
}

Position JournalRows::head(const EpochRow& epoch)
{
    const NewestEntry entry = newest(epoch.ordinal);
    return {epoch.epoch, entry.seq, entry.hash};
}

NewestEntry JournalRows::newest(std::int64_t epochOrdinal)
{
    Query row{m_newest, epochOrdinal};
    if (!row.step())
        return {};
    return {row.integer(0), bytesOf<32>(row.blob(1)), Uuid{bytesOf<16>(row.blob(2))}};
}

std::optional<wire::Hash> JournalRows::hashAt(const EpochRow& epoch, std::int64_t seq)
{
    if (seq == 0)
        return wire::Hash{};
    Query row{m_hashAt, epoch.ordinal, seq};
    if (!row.step())
        return std::nullopt;
    return bytesOf<32>(row.blob(0));
}

std::optional<Uuid> JournalRows::lastId()
{
    Query row{m_lastId};
    if (!row.step())
        return std::nullopt;
    return Uuid{bytesOf<16>(row.blob(0))};
}

std::optional<StoredEntry> JournalRows::entry(std::int64_t epochOrdinal, std::int64_t seq)
{
    Query row{m_entry, epochOrdinal, seq};
    if (!row.step())
        return std::nullopt;
    return readEntryRow(row);
}

void JournalRows::walk(const EpochRow& epoch, std::int64_t afterSeq,
                       const std::function<bool(StoredEntry)>& wanted)
{
    Query row{m_after, epoch.ordinal, afterSeq};
    while (row.step())
        if (!wanted(readEntryRow(row)))
            return;
}

void JournalRows::insert(std::int64_t epochOrdinal, const wire::Entry& entry)
{
    const int rows = Query{m_insert,
                           epochOrdinal,
                           entry.header.seq,
                           std::span<const std::uint8_t>{entry.header.id.bytes()},
                           entry.headerBytes,
                           entry.bodyBytes,
                           std::span<const std::uint8_t>{entry.previous},
                           std::span<const std::uint8_t>{entry.hash},
                           std::span<const std::uint8_t>{entry.signature}}
                         .run();
    ONETILL_CHECK_OR_STOP(rows == 1);
}

} // namespace onetill::store
