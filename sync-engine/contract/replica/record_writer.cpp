#include "sync-engine/contract/replica/record_writer.h"

#include "sync-engine/contract/replica/customer_words.h"

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
      m_writeSpecial{database, R"sql(
          INSERT INTO special_price (sku, price_list, key, body) VALUES (?1, ?2, ?3, ?4)
          ON CONFLICT DO UPDATE SET body = excluded.body
      )sql"},
      m_removeSpecial{database, R"sql(
          DELETE FROM special_price WHERE price_list = ?1 AND sku = ?2 AND key = ?3
      )sql"},
      m_writeCustomer{database, R"sql(
          INSERT INTO customer (customer, body) VALUES (?1, ?2)
          ON CONFLICT DO UPDATE SET body = excluded.body
      )sql"},
      m_removeCustomer{database, "DELETE FROM customer WHERE customer = ?1"},
      m_writeWord{database, R"sql(
          INSERT INTO customer_word (word, customer) VALUES (?1, ?2) ON CONFLICT DO NOTHING
      )sql"},
      m_removeWords{database, "DELETE FROM customer_word WHERE customer = ?1"},
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

void RecordWriter::write(const wire::SpecialPrice& price)
{
    const std::string key = wire::keyOf(price);
    const std::string body = wire::jsonOf(price).dump();
    Query{m_writeSpecial, price.sku.text(), price.priceList, key, body}.run();
}

void RecordWriter::write(const wire::Customer& customer)
{
    const std::string& id = customer.customer.text();
    const std::string body = wire::jsonOf(customer).dump();
    Query{m_writeCustomer, id, body}.run();
    Query{m_removeWords, id}.run();
    for (const std::string& word : customerWords(customer))
        Query{m_writeWord, word, id}.run();
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

void RecordWriter::write(const wire::RecordBody& body)
{
    if (const auto* price = std::get_if<wire::Price>(&body))
        write(*price);
    else if (const auto* special = std::get_if<wire::SpecialPrice>(&body))
        write(*special);
    else if (const auto* level = std::get_if<wire::StockLevel>(&body))
        write(*level);
    else if (const auto* tile = std::get_if<wire::Tile>(&body))
        write(*tile);
    else if (const auto* customer = std::get_if<wire::Customer>(&body))
        write(*customer);
    else
        writeBody(wire::recordKind(body), wire::recordKey(body), wire::recordJson(body).dump());
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
    } else if (kind == wire::SpecialPrice::kKind) {
        Query{m_removeSpecial, first, keyParts(second).first, key}.run();
    } else if (kind == wire::Customer::kKind) {
        Query{m_removeWords, key}.run();
        Query{m_removeCustomer, key}.run();
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
