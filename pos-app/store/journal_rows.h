#pragma once

#include "pos-app/store/journal_values.h"
#include "sync-engine/contract/replica/query.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/wire/entry.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace onetill::store {

struct EpochRow {
    std::int64_t ordinal{0};
    wire::Epoch epoch;
    Uuid till;
    wire::PublicKey journalKey{};
    Position acknowledged;
    std::int64_t since{0}; ///< Ordinal of the first of the epochs that this one goes on from.
    bool isBranch{false};  ///< The hub has other entries at places of it.
};

/// An entry as it stands in its row, before anybody has looked whether it is sound.
struct StoredEntry {
    std::int64_t seq{0};
    Uuid id;
    std::string headerBytes;
    std::string bodyBytes;
    wire::Hash previous{};
    wire::Hash hash{};
    wire::Signature signature{};
};

/// What the next entry continues; all zero before the first.
struct NewestEntry {
    std::int64_t seq{0};
    wire::Hash hash{};
    Uuid id;
};

/// The tables `epoch` and `journal`, for both connections. Inside the caller's transaction; throws
/// SQLite::Exception.
class JournalRows
{
public:
    explicit JournalRows(SQLite::Database& database);

    std::vector<EpochRow> epochs();
    std::optional<EpochRow> epoch(wire::Epoch epoch);

    Position head(const EpochRow& epoch);
    /// The same, for who knows the ordinal and wants to write on: one statement in all.
    NewestEntry newest(std::int64_t epochOrdinal);
    std::optional<wire::Hash> hashAt(const EpochRow& epoch, std::int64_t seq);
    std::optional<Uuid> lastId();
    std::optional<StoredEntry> entry(std::int64_t epochOrdinal, std::int64_t seq);
    /// In order, as long as `wanted` says true.
    void walk(const EpochRow& epoch, std::int64_t afterSeq,
              const std::function<bool(StoredEntry)>& wanted);

    void insert(std::int64_t epochOrdinal, const wire::Entry& entry);

private:
    SQLite::Statement m_epochs;
    SQLite::Statement m_newest;
    SQLite::Statement m_hashAt;
    SQLite::Statement m_lastId;
    SQLite::Statement m_entry;
    SQLite::Statement m_after;
    SQLite::Statement m_insert;
};

/// The bytes of a column. Too few end in zeros, which no hash or signature survives.
template <std::size_t Size>
std::array<std::uint8_t, Size> bytesOf(std::span<const std::uint8_t> column)
{
    std::array<std::uint8_t, Size> bytes{};
    std::copy_n(column.begin(), std::min(Size, column.size()), bytes.begin());
    return bytes;
}

} // namespace onetill::store
