#include "pos-app/store/register_parts.h"

namespace onetill::store {
namespace {

/// The sales whose places the rows name.
Result<std::vector<RecordedSale>> salesOf(Query& row, JournalRows& rows)
{
    std::vector<RecordedSale> sales;
    while (row.step()) {
        const auto entry = rows.entry(row.integer(0), row.integer(1));
        if (!entry)
            return fail(ErrorCode::StorageDamaged, "a sale without its journal entry");
        auto sale = readRecordedSale(*entry);
        if (!sale)
            return passOn(sale);
        sales.push_back(*std::move(sale));
    }
    return sales;
}

} // namespace

ReturnStatements::ReturnStatements(SQLite::Database& database)
    : ofSale{database, R"sql(
          SELECT DISTINCT epoch, seq FROM sale_return
          WHERE sale_till = ?1 AND sale_epoch = ?2 AND sale_seq = ?3 ORDER BY epoch, seq
      )sql"},
      // No acknowledgement takes from it what the day has: the centre keeps entries as they come,
      // and judges none of them yet. A copied receipt would pay again with each.
      elsewhere{database, R"sql(
          WITH counted AS (
              SELECT sale_return.epoch, sale_return.seq, sale_return.line
              FROM epoch
              JOIN sale_return ON sale_return.epoch = epoch.ordinal
                              AND sale_return.seq > epoch.acknowledged_seq
                              AND sale_return.sale_till <> epoch.till
                              AND sale_return.unconfirmed = 1
              UNION
              SELECT sale_return.epoch, sale_return.seq, sale_return.line
              FROM sale
              JOIN epoch ON epoch.ordinal = sale.epoch
              JOIN sale_return ON sale_return.epoch = sale.epoch
                              AND sale_return.seq = sale.seq
                              AND sale_return.sale_till <> epoch.till
                              AND sale_return.unconfirmed = 1
              WHERE sale.business_day = ?1
          )
          SELECT coalesce(sum(-sale_line.gross_minor), 0)
          FROM counted
          JOIN sale_line ON sale_line.epoch = counted.epoch
                        AND sale_line.seq = counted.seq
                        AND sale_line.line = counted.line
      )sql"},
      traced{database, R"sql(
          SELECT epoch, seq FROM sale_trace WHERE kind = ?1 AND trace = ?2
          ORDER BY epoch DESC, seq DESC LIMIT ?3
      )sql"}
{
}

Result<std::optional<RecordedSale>> Register::saleAt(const wire::SaleOrigin& origin) const
{
    return withoutExceptions("look up a sale", [&]() -> Result<std::optional<RecordedSale>> {
        const auto epoch = m_parts->rows.epoch(origin.epoch);
        if (!epoch || epoch->till != origin.till)
            return std::nullopt;
        const auto entry = m_parts->rows.entry(epoch->ordinal, origin.seq);
        if (!entry)
            return std::nullopt;
        const auto header = wire::readHeader(entry->headerBytes);
        if (!header || header->kind != wire::kSaleCompleted)
            return std::nullopt;
        auto sale = readRecordedSale(*entry);
        if (!sale)
            return passOn(sale);
        return *std::move(sale);
    });
}

Result<std::vector<RecordedSale>> Register::returnsOf(const wire::SaleOrigin& origin) const
{
    return withoutExceptions("look up returns", [&]() -> Result<std::vector<RecordedSale>> {
        Query row{m_parts->returns.ofSale, origin.till.bytes(), origin.epoch.text(), origin.seq};
        return salesOf(row, m_parts->rows);
    });
}

Result<std::vector<RecordedSale>> Register::salesTraced(SaleTrace kind, std::string_view trace,
                                                        int limit) const
{
    return withoutExceptions("look up sales", [&]() -> Result<std::vector<RecordedSale>> {
        Query row{m_parts->returns.traced, traceWord(kind), trace, limit};
        return salesOf(row, m_parts->rows);
    });
}

Result<Money> Register::refundsElsewhere(Date businessDay, Currency currency) const
{
    return withoutExceptions("add up refunds", [&]() -> Result<Money> {
        Query row{m_parts->returns.elsewhere, formatDate(businessDay)};
        row.step();
        return Money::fromMinor(row.integer(0), currency);
    });
}

} // namespace onetill::store
