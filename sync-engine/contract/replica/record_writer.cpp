#include "sync-engine/contract/replica/record_writer.h"

#include <charconv>
#include <utility>

namespace onetill::replica {
namespace {

/// The two parts of a record key (wire::recordKey()); the second is empty when there is only one.
std::pair<std::string_view, std::string_view> keyParts(std::string_view key)
{
    const auto between = key.find('\x1f');
    if (between == std::string_view::npos)
        return {key, {}};
    return {key.substr(0, between), key.substr(between + 1)};
}

} // namespace

RecordWriter::RecordWriter(SQLite::Database& database)
    : m_writePrice{database, R"sql(
          INSERT INTO price (sku, price_list, currency, amount_minor) VALUES (?1, ?2, ?3, ?4)
          ON CONFLICT DO UPDATE SET currency = excluded.currency,
                                    amount_minor = excluded.amount_minor
      )sql"},
      m_removePrice{database, "DELETE FROM price WHERE price_list = ?1 AND sku = ?2"},
      m_writeLevel{database, R"sql(
          INSERT INTO stock_level (sku, store, on_hand_milli, contains) VALUES (?1, ?2, ?3, ?4)
          ON CONFLICT DO UPDATE SET on_hand_milli = excluded.on_hand_milli,
                                    contains = excluded.contains
      )sql"},
      m_removeLevel{database, "DELETE FROM stock_level WHERE store = ?1 AND sku = ?2"},
      m_writeTile{database, R"sql(
          INSERT INTO tile (category, position, category_position, sku) VALUES (?1, ?2, ?3, ?4)
          ON CONFLICT DO UPDATE SET category_position = excluded.category_position,
                                    sku = excluded.sku
      )sql"},
      m_removeTile{database, "DELETE FROM tile WHERE category = ?1 AND position = ?2"},
      m_writeBody{database, R"sql(
          INSERT INTO record (kind, key, body) VALUES (?1, ?2, ?3)
          ON CONFLICT DO UPDATE SET body = excluded.body
      )sql"},
      m_removeBody{database, "DELETE FROM record WHERE kind = ?1 AND key = ?2"}
{
}

void RecordWriter::write(const wire::Price& price)
{
    Query{m_writePrice, price.sku.text(), price.priceList, price.amount.currency().code(),
          price.amount.minor()}
        .run();
}

void RecordWriter::write(const wire::StockLevel& level)
{
    const std::string contains = containsText(level);
    Query{m_writeLevel, level.sku.text(), level.store.text(), level.onHandMilli, contains}.run();
}

void RecordWriter::write(const wire::Tile& tile)
{
    Query{m_writeTile, tile.category, tile.position, tile.categoryPosition, tile.sku.text()}.run();
}

void RecordWriter::writeBody(std::string_view kind, std::string_view key, const std::string& body)
{
    Query{m_writeBody, kind, key, body}.run();
}

bool RecordWriter::remove(std::string_view kind, std::string_view key)
{
    const auto [first, second] = keyParts(key);
    if (kind == wire::Price::kKind) {
        Query{m_removePrice, first, second}.run();
    } else if (kind == wire::StockLevel::kKind) {
        Query{m_removeLevel, first, second}.run();
    } else if (kind == wire::Tile::kKind) {
        std::int64_t position = 0;
        const auto read = std::from_chars(second.data(), second.data() + second.size(), position);
        if (read.ec != std::errc{} || read.ptr != second.data() + second.size())
            return false;
        Query{m_removeTile, first, position}.run();
    } else {
        Query{m_removeBody, kind, key}.run();
    }
    return true;
}

std::string containsText(const wire::StockLevel& level)
{
    return level.contains.empty() ? std::string{} : wire::recordJson(level).at("contains").dump();
}

} // namespace onetill::replica
