#include "pos-app/store/journal_reader.h"

#include "pos-app/store/journal_rows.h"
#include "pos-app/store/register_file.h"
#include "sync-engine/contract/replica/sqlite_error.h"

namespace onetill::store {

using replica::withoutExceptions;

struct JournalReader::Parts {
    explicit Parts(SQLite::Database opened) : database{std::move(opened)}, rows{database} {}

    Result<EpochRow> epoch(wire::Epoch epoch)
    {
        auto row = rows.epoch(epoch);
        if (!row)
            return fail(ErrorCode::NotFound, "no epoch " + epoch.text() + " in this register");
        return *std::move(row);
    }

    SQLite::Database database;
    JournalRows rows;
};

JournalReader::JournalReader(std::unique_ptr<Parts> parts) : m_parts{std::move(parts)} {}
JournalReader::JournalReader(JournalReader&&) noexcept = default;
JournalReader& JournalReader::operator=(JournalReader&&) noexcept = default;
JournalReader::~JournalReader() = default;

Result<JournalReader> JournalReader::open(const std::filesystem::path& stateDirectory)
{
    auto database = openRegisterFile(stateDirectory, Mode::ReadOnly);
    if (!database)
        return passOn(database);
    return withoutExceptions("read the journal", [&]() -> Result<JournalReader> {
        return JournalReader{std::make_unique<Parts>(*std::move(database))};
    });
}

Result<std::vector<wire::Epoch>> JournalReader::epochs() const
{
    return withoutExceptions("list epochs", [&]() -> Result<std::vector<wire::Epoch>> {
        std::vector<wire::Epoch> epochs;
        for (const EpochRow& row : m_parts->rows.epochs())
            epochs.push_back(row.epoch);
        return epochs;
    });
}

Result<std::int64_t> JournalReader::ordinal(wire::Epoch epoch) const
{
    return withoutExceptions("number an epoch", [&]() -> Result<std::int64_t> {
        const auto row = m_parts->epoch(epoch);
        if (!row)
            return passOn(row);
        return row->ordinal;
    });
}

Result<Position> JournalReader::head(wire::Epoch epoch) const
{
    return withoutExceptions("read the journal's head", [&]() -> Result<Position> {
        const auto row = m_parts->epoch(epoch);
        if (!row)
            return passOn(row);
        return m_parts->rows.head(*row);
    });
}

Result<Position> JournalReader::acknowledged(wire::Epoch epoch) const
{
    return withoutExceptions("read what is acknowledged", [&]() -> Result<Position> {
        const auto row = m_parts->epoch(epoch);
        if (!row)
            return passOn(row);
        return row->acknowledged;
    });
}

Result<wire::PublicKey> JournalReader::journalKey(wire::Epoch epoch) const
{
    return withoutExceptions("read a journal's key", [&]() -> Result<wire::PublicKey> {
        const auto row = m_parts->epoch(epoch);
        if (!row)
            return passOn(row);
        return row->journalKey;
    });
}

Result<std::optional<wire::Hash>> JournalReader::hashAt(wire::Epoch epoch, std::int64_t seq) const
{
    return withoutExceptions("read a hash", [&]() -> Result<std::optional<wire::Hash>> {
        const auto row = m_parts->epoch(epoch);
        if (!row)
            return passOn(row);
        return m_parts->rows.hashAt(*row, seq);
    });
}

Result<std::vector<wire::Entry>> JournalReader::entriesAfter(wire::Epoch epoch,
                                                             std::int64_t afterSeq,
                                                             std::size_t maxCount,
                                                             std::size_t maxBytes) const
{
    return withoutExceptions("read the journal", [&]() -> Result<std::vector<wire::Entry>> {
        const auto row = m_parts->epoch(epoch);
        if (!row)
            return passOn(row);

        Result<std::vector<wire::Entry>> entries{std::vector<wire::Entry>{}};
        std::size_t bytes = 0;
        m_parts->rows.walk(*row, afterSeq, [&](StoredEntry stored) {
            bytes += stored.headerBytes.size() + stored.bodyBytes.size();
            if (entries->size() >= maxCount || (!entries->empty() && bytes > maxBytes))
                return false;
            auto entry = wire::readEntry(std::move(stored.headerBytes), std::move(stored.bodyBytes),
                                         stored.previous, stored.hash, stored.signature);
            if (!entry) {
                entries = fail(ErrorCode::StorageDamaged,
                               "entry " + std::to_string(stored.seq) + ": " + entry.error().detail);
                return false;
            }
            entries->push_back(*std::move(entry));
            return true;
        });
        return entries;
    });
}

} // namespace onetill::store
