#include "sync-engine/hub/storage/sqlite/exception_tables.h"

#include "sync-engine/hub/storage/sqlite/columns.h"

namespace onetill::hub::sqlite {
namespace {

std::optional<std::string> optionalText(const Database::Rows& rows, int column)
{
    return rows.isNull(column) ? std::nullopt : std::optional{rows.text(column)};
}

KeptException keptException(const Database::Rows& rows)
{
    KeptException kept{.id = rows.uuid(0),
                       .rule = rows.text(1),
                       .subject = rows.text(2),
                       .version = rows.integer(3),
                       .entry = rows.integer(4),
                       .evidence = wire::Json::parse(rows.text(5), nullptr, false),
                       .notedAt = Timestamp{rows.integer(6)}};
    if (kept.evidence.is_discarded())
        throw StorageFailure{{ErrorCode::StorageDamaged, "an evidence that is no JSON"}};
    if (!rows.isNull(7))
        kept.settled = {.proposal = rows.uuid(7),
                        .resolution = rows.text(8),
                        .by = rows.text(9),
                        .at = Timestamp{rows.integer(10)}};
    return kept;
}

KeptProposal keptProposal(const Database::Rows& rows)
{
    KeptProposal kept{.proposal = {.id = rows.uuid(0),
                                   .exception = rows.uuid(1),
                                   .version = rows.integer(2),
                                   .resolution = rows.text(3),
                                   .by = rows.text(4),
                                   .approvedBy = optionalText(rows, 5),
                                   .note = rows.text(7)},
                      .outcome = rows.text(8)};
    if (!rows.isNull(6))
        kept.proposal.store = identifierOf<StoreId>(rows, 6);
    return kept;
}

/// None while it waits.
std::optional<std::string_view> outcomeColumn(std::string_view outcome)
{
    return outcome.empty() ? std::nullopt : std::optional{outcome};
}

} // namespace

bool ExceptionTables::add(const KeptException& exception)
{
    return m_database.run(R"sql(
        INSERT INTO exception (kind, entry, evidence, noted_at_ms, id, subject, version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT DO NOTHING
    )sql",
                          exception.rule, exception.entry, exception.evidence.dump(),
                          exception.notedAt, exception.id, exception.subject, exception.version)
           > 0;
}

std::optional<KeptException> ExceptionTables::find(const Uuid& id)
{
    auto rows = m_database.rows(R"sql(
        SELECT id, kind, subject, version, entry, evidence, noted_at_ms, settled_proposal,
               resolution, settled_by, settled_at_ms
        FROM exception WHERE id = ?1
    )sql",
                                id);
    return rows.next() ? std::optional{keptException(rows)} : std::nullopt;
}

void ExceptionTables::setState(const KeptException& exception)
{
    std::optional<Uuid> proposal;
    std::optional<std::string> resolution;
    std::optional<std::string> by;
    std::optional<Timestamp> at;
    if (const auto& settled = exception.settled) {
        proposal = settled->proposal;
        resolution = settled->resolution;
        by = settled->by;
        at = settled->at;
    }
    m_database.run(R"sql(
        UPDATE exception SET version = ?2, settled_proposal = ?3, resolution = ?4, settled_by = ?5,
                             settled_at_ms = ?6
        WHERE id = ?1
    )sql",
                   exception.id, exception.version, proposal, resolution, by, at);
}

void ExceptionTables::forEach(const std::function<void(const KeptException&)>& visit)
{
    auto rows = m_database.rows(R"sql(
        SELECT id, kind, subject, version, entry, evidence, noted_at_ms, settled_proposal,
               resolution, settled_by, settled_at_ms
        FROM exception ORDER BY number
    )sql");
    while (rows.next())
        visit(keptException(rows));
}

std::optional<KeptProposal> ExceptionTables::proposal(const Uuid& id)
{
    auto rows = m_database.rows(R"sql(
        SELECT id, exception, version, resolution, by, approved_by, store, note, outcome
        FROM settlement_proposal WHERE id = ?1
    )sql",
                                id);
    return rows.next() ? std::optional{keptProposal(rows)} : std::nullopt;
}

void ExceptionTables::addProposal(const KeptProposal& kept)
{
    const Proposal& proposal = kept.proposal;
    m_database.run(R"sql(
        INSERT INTO settlement_proposal (id, exception, version, resolution, by, approved_by,
                                         store, note, outcome)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
    )sql",
                   proposal.id, proposal.exception, proposal.version, proposal.resolution,
                   proposal.by, proposal.approvedBy, proposal.store, proposal.note,
                   outcomeColumn(kept.outcome));
}

void ExceptionTables::setOutcome(const Uuid& proposal, std::string_view outcome)
{
    m_database.run("UPDATE settlement_proposal SET outcome = ?2 WHERE id = ?1", proposal,
                   outcomeColumn(outcome));
}

std::vector<Proposal> ExceptionTables::waitingFor(const Uuid& exception)
{
    auto rows = m_database.rows(R"sql(
        SELECT id, exception, version, resolution, by, approved_by, store, note, outcome
        FROM settlement_proposal WHERE exception = ?1 AND outcome IS NULL ORDER BY id
    )sql",
                                exception);
    std::vector<Proposal> waiting;
    while (rows.next())
        waiting.push_back(keptProposal(rows).proposal);
    return waiting;
}

wire::Have ExceptionTables::chainEnd()
{
    auto rows = m_database.rows("SELECT seq, hash FROM hub_entry ORDER BY seq DESC LIMIT 1");
    if (!rows.next())
        return {};
    return {.epoch = {}, .contiguous = rows.integer(0), .headHash = rows.hash(1)};
}

void ExceptionTables::addToChain(const wire::Entry& entry)
{
    m_database.run(R"sql(
        INSERT INTO hub_entry (seq, id, hash, previous, signature, header, body)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    )sql",
                   entry.header.seq, entry.header.id, entry.hash, entry.previous, entry.signature,
                   entry.headerBytes, entry.bodyBytes);
}

void ExceptionTables::forEachChained(const std::function<void(const Chained&)>& visit)
{
    auto rows = m_database.rows(
        "SELECT seq, id, hash, previous, signature, header, body FROM hub_entry ORDER BY seq");
    while (rows.next())
        visit({.seq = rows.integer(0),
               .id = rows.uuid(1),
               .hash = rows.hash(2),
               .previous = rows.hash(3),
               .signature = rows.signature(4),
               .header = rows.text(5),
               .body = rows.text(6)});
}

} // namespace onetill::hub::sqlite
