#include "pos-app/store/register_parts.h"

namespace onetill::store {

ToldStatements::ToldStatements(SQLite::Database& database)
    : keep{database, R"sql(
          INSERT INTO told_sale (till, epoch, seq, receipt_word, told_ms, body)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6)
          ON CONFLICT DO UPDATE SET receipt_word = excluded.receipt_word,
                                    told_ms = excluded.told_ms, body = excluded.body
      )sql"},
      forget{database, "DELETE FROM told_sale WHERE told_ms < ?1"},
      byPlace{database, "SELECT body FROM told_sale WHERE till = ?1 AND epoch = ?2 AND seq = ?3"},
      byReceipt{database, R"sql(
          SELECT body FROM told_sale WHERE receipt_word = ?1 ORDER BY told_ms DESC LIMIT 1
      )sql"}
{
}

Status Register::keepToldSale(const ToldSale& told, Timestamp keepFrom)
{
    return m_parts->write("keep a sale of another till", [&]() -> Status {
        Query{m_parts->told.forget, keepFrom.ms}.run();
        Query{m_parts->told.keep,
              std::span<const std::uint8_t>{told.sale.till.bytes()},
              told.sale.epoch.text(),
              told.sale.seq,
              told.receiptWord,
              told.at.ms,
              told.body}
            .run();
        return {};
    });
}

Result<std::optional<std::string>> Register::toldSale(const wire::SaleOrigin& sale) const
{
    return withoutExceptions("look up a told sale", [&]() -> Result<std::optional<std::string>> {
        Query row{m_parts->told.byPlace, std::span<const std::uint8_t>{sale.till.bytes()},
                  sale.epoch.text(), sale.seq};
        if (!row.step())
            return std::nullopt;
        return row.text(0);
    });
}

Result<std::optional<std::string>> Register::toldSaleCalled(std::string_view receiptWord) const
{
    return withoutExceptions("look up a told sale", [&]() -> Result<std::optional<std::string>> {
        Query row{m_parts->told.byReceipt, receiptWord};
        if (!row.step())
            return std::nullopt;
        return row.text(0);
    });
}

} // namespace onetill::store
