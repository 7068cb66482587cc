#include "sync-engine/hub/storage/sqlite/return_tables.h"

#include "sync-engine/hub/service/storage.h"

namespace onetill::hub::sqlite {
namespace {

Money moneyOf(const Database::Rows& rows, int minor, int currency)
{
    const auto code = Currency::fromCode(rows.text(currency));
    const auto money =
        code ? Money::fromMinor(rows.integer(minor), *code) : Result<Money>{passOn(code)};
    if (!money)
        throw StorageFailure{
            {ErrorCode::StorageDamaged, "an amount that is none: " + money.error().detail}};
    return *money;
}

/// Of the columns entry, sale_till, sale_epoch, sale_seq, refunded_minor, currency, judged,
/// waiting_since_ms.
std::vector<KeptRefund> keptRefunds(Database::Rows rows)
{
    std::vector<KeptRefund> kept;
    while (rows.next()) {
        KeptRefund refund{.entry = rows.integer(0),
                          .sale = {rows.uuid(1), rows.epoch(2), rows.integer(3)},
                          .refunded = moneyOf(rows, 4, 5),
                          .judged = rows.integer(6) != 0};
        if (const auto since = rows.optionalInteger(7))
            refund.waitingSince = Timestamp{*since};
        kept.push_back(std::move(refund));
    }
    return kept;
}

} // namespace

void ReturnTables::add(std::int64_t entry, const LineBack& back)
{
    m_database.run(R"sql(
        INSERT INTO line_return (entry, line, sale_till, sale_epoch, sale_seq, sale_line,
                                 quantity_milli, refunded_minor, currency)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
    )sql",
                   entry, back.line, back.sale.till, back.sale.epoch, back.sale.seq, back.saleLine,
                   back.quantityMilli, back.refunded.minor(), back.refunded.currency().code());
}

std::vector<KeptLineBack> ReturnTables::of(const wire::SaleOrigin& sale)
{
    auto rows = m_database.rows(R"sql(
        SELECT entry, line, sale_line, quantity_milli, refunded_minor, currency, judged
        FROM line_return WHERE sale_till = ?1 AND sale_epoch = ?2 AND sale_seq = ?3
        ORDER BY entry, line
    )sql",
                                sale.till, sale.epoch, sale.seq);
    std::vector<KeptLineBack> kept;
    while (rows.next())
        kept.push_back({.entry = rows.integer(0),
                        .line = static_cast<int>(rows.integer(1)),
                        .saleLine = static_cast<int>(rows.integer(2)),
                        .quantityMilli = rows.integer(3),
                        .refunded = moneyOf(rows, 4, 5),
                        .judged = rows.integer(6) != 0});
    return kept;
}

void ReturnTables::setJudged(std::int64_t entry, int line)
{
    m_database.run("UPDATE line_return SET judged = 1 WHERE entry = ?1 AND line = ?2", entry, line);
}

void ReturnTables::addRefund(std::int64_t entry, const SaleRefund& refund, Timestamp since)
{
    m_database.run(R"sql(
        INSERT INTO sale_refund (entry, sale_till, sale_epoch, sale_seq, refunded_minor, currency,
                                 waiting_since_ms)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    )sql",
                   entry, refund.sale.till, refund.sale.epoch, refund.sale.seq,
                   refund.refunded.minor(), refund.refunded.currency().code(), since);
}

std::vector<KeptRefund> ReturnTables::refundsOf(const wire::SaleOrigin& sale)
{
    return keptRefunds(m_database.rows(R"sql(
        SELECT entry, sale_till, sale_epoch, sale_seq, refunded_minor, currency, judged,
               waiting_since_ms
        FROM sale_refund WHERE sale_till = ?1 AND sale_epoch = ?2 AND sale_seq = ?3
        ORDER BY entry
    )sql",
                                       sale.till, sale.epoch, sale.seq));
}

void ReturnTables::setRefundJudged(std::int64_t entry, const wire::SaleOrigin& sale)
{
    m_database.run(R"sql(
        UPDATE sale_refund SET judged = 1, waiting_since_ms = NULL
        WHERE entry = ?1 AND sale_till = ?2 AND sale_epoch = ?3 AND sale_seq = ?4
    )sql",
                   entry, sale.till, sale.epoch, sale.seq);
}

std::vector<KeptRefund> ReturnTables::waitingSince(Timestamp moment, std::size_t limit)
{
    return keptRefunds(m_database.rows(R"sql(
        SELECT entry, sale_till, sale_epoch, sale_seq, refunded_minor, currency, judged,
               waiting_since_ms
        FROM sale_refund WHERE waiting_since_ms <= ?1
        ORDER BY waiting_since_ms, entry, sale_till, sale_epoch, sale_seq LIMIT ?2
    )sql",
                                       moment, limit));
}

void ReturnTables::stopWaiting(std::int64_t entry, const wire::SaleOrigin& sale)
{
    m_database.run(R"sql(
        UPDATE sale_refund SET waiting_since_ms = NULL
        WHERE entry = ?1 AND sale_till = ?2 AND sale_epoch = ?3 AND sale_seq = ?4
    )sql",
                   entry, sale.till, sale.epoch, sale.seq);
}

void ReturnTables::addReceipt(std::int64_t entry, std::string_view word)
{
    m_database.run("INSERT INTO sale_receipt (word, entry) VALUES (?1, ?2)", word, entry);
}

std::vector<wire::SaleOrigin> ReturnTables::salesCalled(std::string_view word)
{
    auto rows = m_database.rows(R"sql(
        SELECT entry.till, entry.epoch, entry.seq
        FROM sale_receipt JOIN entry ON entry.number = sale_receipt.entry
        WHERE sale_receipt.word = ?1
        ORDER BY entry.branch, entry.number DESC LIMIT 20
    )sql",
                                word);
    std::vector<wire::SaleOrigin> sales;
    while (rows.next())
        sales.push_back({rows.uuid(0), rows.epoch(1), rows.integer(2)});
    return sales;
}

std::optional<std::int64_t> ReturnTables::claimRevision(const Uuid& till, const Uuid& basket)
{
    auto rows = m_database.rows("SELECT revision FROM return_claim WHERE till = ?1 AND basket = ?2",
                                till, basket);
    return rows.next() ? std::optional{rows.integer(0)} : std::nullopt;
}

void ReturnTables::setClaim(const Uuid& till, const Uuid& basket, const wire::ReturnClaim& claim,
                            Timestamp until)
{
    endClaim(till, basket);
    m_database.run(R"sql(
        INSERT INTO return_claim (till, basket, revision, until_ms) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT DO UPDATE SET revision = excluded.revision, until_ms = excluded.until_ms
    )sql",
                   till, basket, claim.revision, until);
    for (const wire::ReturnClaim::Line& line : claim.lines)
        m_database.run(R"sql(
            INSERT INTO return_claim_line (sale_till, sale_epoch, sale_seq, sale_line, till,
                                           basket, quantity_milli)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        )sql",
                       line.sale.till, line.sale.epoch, line.sale.seq, line.line, till, basket,
                       line.quantityMilli);
}

void ReturnTables::endClaim(const Uuid& till, const Uuid& basket)
{
    m_database.run("DELETE FROM return_claim_line WHERE till = ?1 AND basket = ?2", till, basket);
}

std::vector<KeptClaimLine> ReturnTables::claimsOn(const wire::SaleOrigin& sale)
{
    auto rows = m_database.rows(R"sql(
        SELECT line.till, line.basket, line.sale_line, line.quantity_milli, claim.until_ms
        FROM return_claim_line AS line
        JOIN return_claim AS claim ON claim.till = line.till AND claim.basket = line.basket
        WHERE line.sale_till = ?1 AND line.sale_epoch = ?2 AND line.sale_seq = ?3
        ORDER BY line.sale_line, line.till, line.basket
    )sql",
                                sale.till, sale.epoch, sale.seq);
    std::vector<KeptClaimLine> kept;
    while (rows.next())
        kept.push_back({.till = rows.uuid(0),
                        .basket = rows.uuid(1),
                        .saleLine = static_cast<int>(rows.integer(2)),
                        .quantityMilli = rows.integer(3),
                        .until = Timestamp{rows.integer(4)}});
    return kept;
}

std::int64_t ReturnTables::openClaims(const Uuid& till)
{
    auto rows = m_database.rows("SELECT count(*) FROM return_claim WHERE till = ?1", till);
    return rows.next() ? rows.integer(0) : 0;
}

void ReturnTables::forgetClaims(Timestamp now)
{
    m_database.run(R"sql(
        DELETE FROM return_claim_line
        WHERE (till, basket) IN (SELECT till, basket FROM return_claim WHERE until_ms <= ?1)
    )sql",
                   now);
    m_database.run("DELETE FROM return_claim WHERE until_ms <= ?1", now);
}

} // namespace onetill::hub::sqlite
