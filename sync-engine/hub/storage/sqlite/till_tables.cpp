#include "sync-engine/hub/storage/sqlite/till_tables.h"

#include "sync-engine/hub/service/storage.h"
#include "sync-engine/hub/storage/sqlite/columns.h"

namespace onetill::hub::sqlite {
namespace {

Till tillOf(const Database::Rows& rows)
{
    return {.id = rows.uuid(0),
            .store = identifierOf<StoreId>(rows, 1),
            .number = static_cast<int>(rows.integer(2)),
            .trial = rows.integer(3) != 0,
            .journalKey = rows.hash(4),
            .tokenHash = rows.hash(5),
            .epoch = rows.epoch(6),
            .enrolledAt = {rows.integer(7)}};
}

} // namespace

std::optional<Till> TillTables::find(const Uuid& till)
{
    auto rows = m_database.rows(R"sql(
        SELECT id, store, number, trial, journal_key, token_hash, epoch, enrolled_at_ms
        FROM till WHERE id = ?1
    )sql",
                                till);
    if (!rows.next())
        return std::nullopt;
    Till found = tillOf(rows);
    found.epochs = epochsOf(till);
    return found;
}

std::vector<TillEpoch> TillTables::epochsOf(const Uuid& till)
{
    auto rows = m_database.rows(
        "SELECT epoch, ordinal, store FROM till_epoch WHERE till = ?1 ORDER BY ordinal, epoch",
        till);
    std::vector<TillEpoch> epochs;
    while (rows.next())
        epochs.push_back({rows.epoch(0), rows.integer(1), identifierOf<StoreId>(rows, 2)});
    return epochs;
}

std::vector<Till> TillTables::all()
{
    auto rows = m_database.rows(R"sql(
        SELECT id, store, number, trial, journal_key, token_hash, epoch, enrolled_at_ms
        FROM till ORDER BY store, number
    )sql");
    std::vector<Till> tills;
    while (rows.next())
        tills.push_back(tillOf(rows));
    for (Till& till : tills)
        till.epochs = epochsOf(till.id);
    return tills;
}

int TillTables::highestNumber(const StoreId& store)
{
    auto rows = m_database.rows("SELECT max(number) FROM till WHERE store = ?1", store);
    return rows.next() ? static_cast<int>(rows.optionalInteger(0).value_or(0)) : 0;
}

void TillTables::add(const Till& till)
{
    m_database.run(R"sql(
        INSERT INTO till (id, store, number, trial, journal_key, token_hash, epoch, enrolled_at_ms)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
    )sql",
                   till.id, till.store, till.number, till.trial, till.journalKey, till.tokenHash,
                   till.epoch, till.enrolledAt);
    addEpoch(till.id, {till.epoch, 1, till.store});
}

void TillTables::addEpoch(const Uuid& till, const TillEpoch& epoch)
{
    m_database.run(R"sql(
        INSERT INTO till_epoch (till, epoch, ordinal, store) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT DO NOTHING
    )sql",
                   till, epoch.epoch, epoch.ordinal, epoch.store);
}

void TillTables::setToken(const Uuid& till, const wire::Hash& tokenHash)
{
    m_database.run("UPDATE till SET token_hash = ?2 WHERE id = ?1", till, tokenHash);
}

void TillTables::setEpoch(const Uuid& till, wire::Epoch epoch)
{
    m_database.run("UPDATE till SET epoch = ?2 WHERE id = ?1", till, epoch);
}

void TillTables::addCode(const IssuedCode& code)
{
    m_database.run(R"sql(
        INSERT INTO enrolment_code (code_id, secret, store, trial, valid_until_ms)
        VALUES (?1, ?2, ?3, ?4, ?5)
    )sql",
                   wire::toHex(code.code.id), code.code.secret, code.store, code.trial,
                   code.validUntil);
}

std::optional<IssuedCode> TillTables::newestCode(const std::string& codeId)
{
    auto rows = m_database.rows(R"sql(
        SELECT number, secret, store, trial, valid_until_ms, wrong_attempts, till
        FROM enrolment_code WHERE code_id = ?1 ORDER BY number DESC LIMIT 1
    )sql",
                                codeId);
    if (!rows.next())
        return std::nullopt;
    wire::EnrolmentCode code;
    code.secret = rows.uuid(1).bytes();
    // The id was made from two bytes by toHex().
    for (std::size_t i = 0; i < code.id.size(); ++i)
        code.id[i] = static_cast<std::uint8_t>(std::stoi(codeId.substr(2 * i, 2), nullptr, 16));
    return IssuedCode{.number = rows.integer(0),
                      .code = code,
                      .store = identifierOf<StoreId>(rows, 2),
                      .trial = rows.integer(3) != 0,
                      .validUntil = {rows.integer(4)},
                      .wrongAttempts = static_cast<int>(rows.integer(5)),
                      .till = rows.isNull(6) ? std::nullopt : std::optional{rows.uuid(6)}};
}

void TillTables::countWrongAttempt(std::int64_t codeNumber)
{
    m_database.run(
        "UPDATE enrolment_code SET wrong_attempts = wrong_attempts + 1 WHERE number = ?1",
        codeNumber);
}

void TillTables::markUsed(std::int64_t codeNumber, const Uuid& till)
{
    m_database.run("UPDATE enrolment_code SET till = ?2 WHERE number = ?1", codeNumber, till);
}

void TillTables::noteRefusal(const std::string& codeId, const std::string& reason, Timestamp at)
{
    m_database.run(R"sql(
        INSERT INTO enrolment_refusal (refused_at_ms, code_id, reason) VALUES (?1, ?2, ?3)
    )sql",
                   at, codeId, reason);
}

std::int64_t TillTables::refusalsSince(Timestamp moment)
{
    auto rows =
        m_database.rows("SELECT count(*) FROM enrolment_refusal WHERE refused_at_ms > ?1", moment);
    return rows.next() ? rows.integer(0) : 0;
}

} // namespace onetill::hub::sqlite
