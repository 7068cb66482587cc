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

} // namespace onetill::hub::sqlite
