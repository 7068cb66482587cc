#include "sync-engine/contract/replica/catalogue_statements.h"

#include "sync-engine/contract/replica/sqlite_error.h"

namespace onetill::replica {

CatalogueStatements::CatalogueStatements(const std::string& file)
    // Opened for writing because a reader takes part in the write-ahead log's index; `query_only`
    // then refuses every change.
    : database{file, SQLite::OPEN_READWRITE, kBusyMs},
      byBarcode{database, R"sql(
          SELECT sku, name, category, unit, tax_class, parent, options, glyph, age_limit, tracked,
                 selling
          FROM barcode CROSS JOIN product USING (item) WHERE code = ?1 ORDER BY item LIMIT 1
      )sql"},
      bySku{database, R"sql(
          SELECT sku, name, category, unit, tax_class, parent, options, glyph, age_limit, tracked,
                 selling
          FROM product WHERE sku = ?1
      )sql"},
      byLoad{database, R"sql(
          SELECT sku, name, category, unit, tax_class, parent, options, glyph, age_limit, tracked,
                 selling
          FROM product WHERE selling <> '' AND json_extract(selling, '$.loads') = ?1
          ORDER BY item LIMIT 1
      )sql"},
      byItem{database, R"sql(
          SELECT sku, name, category, unit, tax_class, parent, options, glyph, age_limit, tracked,
                 selling
          FROM product WHERE item = ?1
      )sql"},
      byParent{database, R"sql(
          SELECT sku, name, category, unit, tax_class, parent, options, glyph, age_limit, tracked,
                 selling
          FROM product WHERE parent = ?1 ORDER BY item
      )sql"},
      priceOf{database, R"sql(
          SELECT amount_minor, currency FROM price WHERE sku = ?1 AND price_list = ?2
      )sql"},
      specialsOf{database, R"sql(
          SELECT body FROM special_price WHERE sku = ?1 AND price_list = ?2
      )sql"},
      customerById{database, "SELECT body FROM customer WHERE customer = ?1"},
      customersByWord{database, R"sql(
          SELECT body FROM customer_word JOIN customer USING (customer) WHERE word = ?1
          ORDER BY customer
      )sql"},
      customersByStart{database, R"sql(
          SELECT DISTINCT customer FROM customer_word WHERE word >= ?1 AND word < ?2 LIMIT ?3
      )sql"},
      customerHasStart{database, R"sql(
          SELECT 1 FROM customer_word WHERE customer = ?1 AND word >= ?2 AND word < ?3
      )sql"},
      levelOf{database, R"sql(
          SELECT store, sku, on_hand_milli, contains FROM stock_level
          WHERE sku = ?1 AND store = ?2
      )sql"},
      levelsOf{database, R"sql(
          SELECT store, sku, on_hand_milli, contains FROM stock_level WHERE sku = ?1 ORDER BY store
      )sql"},
      belowZero{database, R"sql(
          SELECT sku FROM stock_level WHERE store = ?1 AND on_hand_milli < 0
          ORDER BY on_hand_milli, sku LIMIT ?2
      )sql"},
      tiles{database, R"sql(
          WITH shown AS (
              SELECT item, tile.* FROM tile JOIN product ON product.sku = tile.sku
              UNION ALL
              SELECT item, tile.* FROM tile JOIN product ON product.parent = tile.sku
          )
          SELECT product.sku, name, product.category, unit, tax_class, parent, options, glyph,
                 age_limit, tracked, selling, shown.category, position, shown.sku,
                 amount_minor, currency
          FROM shown JOIN product USING (item)
          LEFT JOIN price ON price.sku = product.sku AND price_list = ?1
          ORDER BY category_position, shown.category, position, item
      )sql"},
      recordByKey{database, "SELECT body FROM record WHERE kind = ?1 AND key = ?2"},
      recordsByKind{database, "SELECT body FROM record WHERE kind = ?1 ORDER BY key"},
      cursors{database, "SELECT feed, cursor FROM feed_cursor"},
      counts{database, R"sql(
          SELECT (SELECT count(*) FROM product),
                 (SELECT count(*) FROM record WHERE kind = 'staff'),
                 (SELECT coalesce(sum(skipped), 0) FROM feed_cursor)
      )sql"}
{
    database.exec("PRAGMA query_only = ON");
}

} // namespace onetill::replica
