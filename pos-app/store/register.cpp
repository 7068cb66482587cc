#include "pos-app/store/register.h"

#include "pos-app/store/register_file.h"
#include "pos-app/store/register_parts.h"

namespace onetill::store {

Register::Parts::Parts(TillLock taken, SQLite::Database opened, Mode openedFor, Clock clock,
                       RandomSource random)
    : lock{std::move(taken)},
      database{std::move(opened)},
      mode{openedFor},
      ids{std::move(clock), std::move(random)},
      rows{database},
      projector{database},
      memory{database},
      held{database},
      returns{database},
      told{database},
      tenders{database},
      people{database},
      proposals{database},
      questions{database},
      shifts{database}
{
}

Register::Register(std::unique_ptr<Parts> parts) : m_parts{std::move(parts)} {}
Register::Register(Register&&) noexcept = default;
Register& Register::operator=(Register&&) noexcept = default;
Register::~Register() = default;

Result<Register> Register::open(const std::filesystem::path& stateDirectory, Mode mode, Clock clock,
                                RandomSource random)
{
    TillLock lock;
    if (mode == Mode::ReadWrite) {
        if (auto made = makeStateDirectory(stateDirectory); !made)
            return passOn(made);
        auto taken = TillLock::take(stateDirectory);
        if (!taken)
            return passOn(taken);
        lock = *std::move(taken);
    }
    auto database = openRegisterFile(stateDirectory, mode);
    if (!database)
        return passOn(database);
    return withoutExceptions("read the register", [&]() -> Result<Register> {
        auto parts = std::make_unique<Parts>(std::move(lock), *std::move(database), mode,
                                             std::move(clock), std::move(random));
        if (auto loaded = parts->load(); !loaded)
            return passOn(loaded);
        if (auto current = parts->bringUpToDate(); !current)
            return passOn(current);
        return Register{std::move(parts)};
    });
}

Status Register::Parts::load()
{
    // Never below an identifier that is in the journal, also when the clock was set back meanwhile.
    if (const auto last = rows.lastId())
        ids.startAfter(*last);

    SQLite::Statement statement{database, R"sql(
        SELECT epoch.ordinal, epoch.epoch, epoch.till, store, till_number, trial, token, hub_url,
               hub_key, hub_epoch, journal_seed
        FROM identity JOIN epoch ON epoch.ordinal = identity.epoch
    )sql"};
    Query row{statement};
    if (!row.step())
        return {};
    const auto epoch = wire::Epoch::parse(row.view(1));
    auto store = StoreId::parse(row.view(3));
    if (!epoch || !store)
        return fail(ErrorCode::StorageDamaged, "register.db has an identity that cannot be");
    identity = Identity{.till = Uuid{bytesOf<16>(row.blob(2))},
                        .store = *std::move(store),
                        .tillNumber = static_cast<int>(row.integer(4)),
                        .trial = row.integer(5) != 0,
                        .token = row.text(6),
                        .hubUrl = row.text(7),
                        .hubKey = bytesOf<32>(row.blob(8)),
                        .hubEpoch = row.text(9),
                        .journalSeed = bytesOf<32>(row.blob(10)),
                        .epoch = *epoch,
                        .epochOrdinal = static_cast<int>(row.integer(0))};
    journalKey.emplace(identity->journalSeed);
    return checkContinuable();
}

/// Written all the same, the next entry would be one that no hub takes, and with it all later ones.
Status Register::Parts::checkContinuable()
{
    const auto epoch = currentEpoch();
    if (!epoch)
        return passOn(epoch);
    const std::string& file = database.getFilename();
    if (journalKey->publicKey() != epoch->journalKey)
        return damagedRegister(file, "its key is not the one that its journal is signed by");
    const std::int64_t seq = rows.newest(epoch->ordinal).seq;
    if (seq == 0)
        return {};
    const auto newest = rows.entry(epoch->ordinal, seq);
    if (!newest)
        return damagedRegister(file, "its newest entry cannot be found");
    const auto read = wire::readEntry(newest->headerBytes, newest->bodyBytes, newest->previous,
                                      newest->hash, newest->signature);
    if (!read)
        return damagedRegister(file, "its newest entry, " + std::to_string(seq) + ": "
                                         + read.error().detail);
    if (read->header.epoch != epoch->epoch || read->header.seq != seq
        || !wire::signatureHolds(*read, epoch->journalKey))
        return damagedRegister(file, "its newest entry, " + std::to_string(seq)
                                         + ", is not the one that was signed");
    return {};
}

Result<EpochRow> Register::Parts::currentEpoch()
{
    if (!identity)
        return notEnrolled();
    auto row = rows.epoch(identity->epoch);
    if (!row)
        return fail(ErrorCode::StorageDamaged, "register.db lacks the epoch that it writes");
    return *std::move(row);
}

Status Register::Parts::mayWrite() const
{
    if (mode == Mode::ReadOnly)
        return fail(ErrorCode::StorageReadOnly, "this register was opened to look at only");
    return {};
}

const std::optional<Identity>& Register::identity() const
{
    return m_parts->identity;
}

Status Register::enrol(Identity identity)
{
    Parts& parts = *m_parts;
    const wire::SigningKey key{identity.journalSeed};
    auto enrolled = parts.write("enrol", [&]() -> Status {
        SQLite::Statement epoch{parts.database, R"sql(
            INSERT INTO epoch (ordinal, epoch, till, journal_key, since)
            SELECT coalesce(max(ordinal), 0) + 1, ?1, ?2, ?3, coalesce(max(ordinal), 0) + 1
            FROM epoch RETURNING ordinal
        )sql"};
        Query begun{epoch, identity.epoch.text(),
                    std::span<const std::uint8_t>{identity.till.bytes()},
                    std::span<const std::uint8_t>{key.publicKey()}};
        begun.step();
        identity.epochOrdinal = static_cast<int>(begun.integer(0));
        // RETURNING hands out its row before the statement is done.
        begun.step();

        SQLite::Statement who{parts.database, R"sql(
            INSERT OR REPLACE INTO identity (only_one, epoch, store, till_number, trial, token,
                                             hub_url, hub_key, hub_epoch, journal_seed)
            VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        )sql"};
        Query{who,
              identity.epochOrdinal,
              identity.store.text(),
              identity.tillNumber,
              identity.trial ? 1 : 0,
              identity.token,
              identity.hubUrl,
              std::span<const std::uint8_t>{identity.hubKey},
              identity.hubEpoch,
              std::span<const std::uint8_t>{identity.journalSeed}}
            .run();
        return {};
    });
    if (!enrolled)
        return enrolled;
    parts.identity = std::move(identity);
    parts.journalKey.emplace(key);
    return {};
}

Uuid Register::newId()
{
    return m_parts->ids.next();
}

} // namespace onetill::store
